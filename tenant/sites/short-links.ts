import { at, hosts } from '../hosts.ts';
import { createSite, type House, type Site } from './site.ts';

/** aka.ms: the one short link that the guide gives, and where it led (MICROSOFT-FLOW.md §2). */
export function createShortLinkSite(house: House): Site {
  const site = createSite(house);
  site.get('/mfasetup', (c) => c.redirect(at(hosts.proofup, '/proofup.aspx?proofup=1')));
  return site;
}
