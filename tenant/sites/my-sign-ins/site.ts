import { createSite, type House, type Site } from '../site.ts';

/** mysignins.microsoft.com: registration and the management of methods as they are today (MICROSOFT-FLOW.md §3). */
export function createMySignInsSite(house: House): Site {
  return createSite(house);
}
