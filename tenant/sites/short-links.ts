import { registrationPlaces } from './registration-place.ts';
import { createSite, type House, type Site } from './site.ts';

/** aka.ms: the one short link that the guide gives, and where it leads (MICROSOFT-FLOW.md §2, §3.1). */
export function createShortLinkSite(house: House): Site {
  const site = createSite(house);
  site.get('/mfasetup', (c) => c.redirect(registrationPlaces[house.edition].home));
  return site;
}
