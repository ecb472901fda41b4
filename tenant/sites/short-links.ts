import type { Hono } from 'hono';

import { at, hosts } from '../hosts.ts';
import type { Texts } from '../text/nb.ts';
import { createSite } from './site.ts';

/** aka.ms: the one short link that the guide gives, and where it led (MICROSOFT-FLOW.md §2). */
export function createShortLinkSite(text: Texts): Hono {
  const site = createSite(text);
  site.get('/mfasetup', (c) => c.redirect(at(hosts.proofup, '/proofup.aspx?proofup=1')));
  return site;
}
