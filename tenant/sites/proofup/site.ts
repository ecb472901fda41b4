import { deleteCookie, getCookie } from 'hono/cookie';

import { at, hosts } from '../../hosts.ts';
import type { RegistrationStep } from '../../state/registration.ts';
import type { Texts } from '../../text/texts.ts';
import { sendPage, type Page, type SiteContext } from '../../views/page.ts';
import { createSite, type House, type Site } from '../site.ts';
import { arrive, sendToSignIn, sessionCookie, type ProofupState } from './arrival.ts';
import { contactMethodPage } from './contact-method-page.ts';
import { serveExchanges } from './exchanges.ts';
import { fallbackPhonePage } from './fallback-phone-page.ts';
import { finishedPage } from './finished-page.ts';
import { verifyAppPage } from './verify-app-page.ts';

const pages: Readonly<Record<RegistrationStep, (text: Texts) => Page>> = {
  'contact-method': contactMethodPage,
  'verify-app': verifyAppPage,
  'fallback-phone': fallbackPhonePage,
  finished: finishedPage,
};

/** Where signing out ends (MICROSOFT-FLOW.md §2: the short link that leads here). */
const afterSignOut = at(hosts.shortLinks, '/mfasetup');

/** account.activedirectory.windowsazure.com: the registration page as it was until 2023 (MICROSOFT-FLOW.md §2). */
export function createProofupSite(house: House, state: ProofupState): Site {
  const site = createSite(house);
  const find = (c: SiteContext) => state.registrations.find(getCookie(c, sessionCookie));

  site.get('/signout', (c) => signOut(c, state));
  site.post('/proofup.aspx', (c) => arrive(c, state));
  site.post('/proofup.aspx/contact-method', (c) => {
    find(c)?.goOn();
    return c.redirect('/proofup.aspx?proofup=1', 303);
  });
  serveExchanges(site, find);
  // Every page is for who has signed in, also one that does not exist.
  site.get('*', async (c, next) => (find(c) ? next() : sendToSignIn(c, state)));
  site.get('/proofup.aspx', (c) => {
    const registration = find(c);
    return registration ? sendPage(c, pages[registration.step](c.var.text)) : sendToSignIn(c, state);
  });
  return site;
}

function signOut(c: SiteContext, { registrations }: ProofupState): Response {
  const session = deleteCookie(c, sessionCookie, { path: '/', secure: true });
  if (session !== undefined) registrations.end(session);
  const query = new URLSearchParams({ post_logout_redirect_uri: afterSignOut });
  return c.redirect(at(hosts.signIn, `/common/oauth2/logout?${query}`));
}
