import type { Account } from '../../state/accounts.ts';
import { methodsOf } from '../../state/methods.ts';
import { randomToken } from '../../state/random.ts';
import type { SignIn } from '../../state/sign-ins.ts';
import { sendPage, type SiteContext } from '../../views/page.ts';
import { Browser } from './browser.ts';
import { challengePage } from './challenge-page.ts';
import { credentialsPage } from './credentials-page.ts';
import { hiddenFormPage } from './hidden-form-page.ts';
import type { Means } from './means.ts';
import { moreInformationPage } from './more-information-page.ts';
import { staySignedInPage } from './stay-signed-in-page.ts';

/** For how many days registration can be put off, where it can. */
const graceDays = 14;

/**
 * What comes after what has been done: the first of second factor, stay signed in, registration and the way back that is
 * still open.
 *
 * The order of the documented guide, which asks to stay signed in before it asks to register; whether the real one is the
 * same today is not known (MICROSOFT-FLOW.md §0.6, §9).
 */
export async function goOn(c: SiteContext, signIn: SignIn, means: Means): Promise<Response> {
  const { account } = signIn;
  if (account === undefined) return askWho(c, signIn, means);
  const browser = new Browser(c, means.sessions);

  if (isToBeChallenged(account, signIn, browser))
    return sendPage(c, challengePage(signIn, account, c.var.text));
  if (isToBeAskedToStay(signIn, browser, means))
    return sendPage(c, staySignedInPage(signIn, account, c.var.text));
  if (!signIn.bySession && !signIn.staySignedInAnswered) browser.signIn(account, { ...signIn, stay: false });
  if (methodsOf(account).length === 0 && !signIn.registrationPutOff)
    return sendToRegister(c, signIn, account, means);
  browser.remember(account, signIn.challenged);
  return sendBack(c, signIn, account, means);
}

/** The account picker where the browser knows somebody, else the screen for the address. */
export async function askWho(c: SiteContext, signIn: SignIn, { sessions }: Means): Promise<Response> {
  const known = signIn.request.prompt === 'login' ? [] : (new Browser(c, sessions).session?.known ?? []);
  return sendPage(c, credentialsPage(signIn, c.var.text, { username: '', errorCode: '50058', known }));
}

function isToBeChallenged(account: Account, signIn: SignIn, browser: Browser): boolean {
  const answered = signIn.bySession && browser.session?.find(account)?.challenged === true;
  return methodsOf(account).length > 0 && !signIn.challenged && !answered && !browser.isTrusted(account);
}

function isToBeAskedToStay(signIn: SignIn, browser: Browser, { switches }: Means): boolean {
  if (signIn.bySession || signIn.staySignedInAnswered) return false;
  return browser.asksToStay && !switches.has('no-stay-signed-in');
}

async function sendToRegister(
  c: SiteContext,
  signIn: SignIn,
  account: Account,
  { handOvers, switches }: Means,
): Promise<Response> {
  const evoCode = handOvers.issue({ account, state: signIn.request.state });
  const daysToSkip = switches.has('skip-registration') ? graceDays : 0;
  return sendPage(c, moreInformationPage(signIn, { account, evoCode, daysToSkip }, c.var.text));
}

/** The fields that the page which asked takes back (MICROSOFT-FLOW.md §1.2). */
async function sendBack(
  c: SiteContext,
  { request, sessionId }: SignIn,
  account: Account,
  { handOvers }: Means,
): Promise<Response> {
  const fields = {
    code: handOvers.issue({ account, state: request.state }),
    id_token: identityToken(account, request.nonce),
    state: request.state,
    session_state: sessionId,
  };
  return sendPage(c, hiddenFormPage(c.var.text, request.redirectUri, fields));
}

/** Says who it is in the form of a JSON Web Token that nobody has signed, so that it is good for nothing elsewhere. */
function identityToken({ address }: Account, nonce: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iss: 'https://tofaktor.test/simulated',
    preferred_username: address,
    nonce,
    jti: randomToken(),
  };
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}
