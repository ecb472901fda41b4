import { at, hosts } from '../../hosts.ts';
import { sendPage, type SiteContext } from '../../views/page.ts';
import { registrationPlaces } from '../registration-place.ts';
import { createSite, type House, type Site } from '../site.ts';
import { authorize, reprocess } from './authorize.ts';
import { Browser } from './browser.ts';
import { answerAuth, processAuth } from './challenge.ts';
import { changePasswordPath } from './change-password-page.ts';
import { tellCredentialType } from './credential-type.ts';
import type { Means, SignInState } from './means.ts';
import { incapablePage, signedOutPage, tooManyRequestsPage } from './message-pages.ts';
import { interruptPath } from './interrupt-page.ts';
import { takeInterrupt } from './interrupt-answer.ts';
import { skipPath } from './more-information-page.ts';
import { changePassword, takePassword, takeStaySignedIn } from './password.ts';
import { resume, resumePath, skipRegistration } from './resume.ts';

/** login.microsoftonline.com: from the first screen to the way back (MICROSOFT-FLOW.md §1). */
export function createSignInSite(house: House, state: SignInState): Site {
  const site = createSite(house);
  const means: Means = { ...house, ...state };
  if (house.switches.has('too-many-requests'))
    site.use(async (c) => sendPage(c, tooManyRequestsPage(c.var.text), 429));

  site.get('/:tenant/oauth2/authorize', (c) => authorize(c, means));
  site.get('/:tenant/oauth2/v2.0/authorize', (c) => authorize(c, means));
  site.post('/common/GetCredentialType', (c) => tellCredentialType(c, means));
  site.post('/:tenant/login', (c) => takePassword(c, means));
  site.post(changePasswordPath, (c) => changePassword(c, means));
  site.post('/common/reprocess', (c) => reprocess(c, means));
  site.post('/common/SAS/BeginAuth', (c) => answerAuth(c, means));
  site.post('/common/SAS/EndAuth', (c) => answerAuth(c, means));
  site.post('/common/SAS/ProcessAuth', (c) => processAuth(c, means));
  site.post('/kmsi', (c) => takeStaySignedIn(c, means));
  site.post(interruptPath, (c) => takeInterrupt(c, means));
  site.get(skipPath, (c) => skipRegistration(c, means));
  site.get(resumePath, (c) => resume(c, means));
  site.get('/:tenant/oauth2/logout', (c) => signOut(c, means));
  site.get('/jsdisabled', (c) => sendPage(c, incapablePage(c.var.text, 'javaScriptOff')));
  site.get('/cookiesdisabled', (c) => sendPage(c, incapablePage(c.var.text, 'cookiesOff')));
  return site;
}

/** Ends the browser's session, and goes back to the simulated page that asked for it, if any did. */
async function signOut(c: SiteContext, { sessions, edition }: Means): Promise<Response> {
  new Browser(c, sessions).signOut();
  const back = c.req.query('post_logout_redirect_uri') ?? '';
  const isOurs = [hosts.shortLinks, registrationPlaces[edition].host].some((host) =>
    back.startsWith(at(host, '/')),
  );
  return isOurs ? c.redirect(back) : sendPage(c, signedOutPage(c.var.text));
}
