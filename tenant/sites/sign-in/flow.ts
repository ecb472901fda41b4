import type { Account } from '../../state/accounts.ts';
import { methodsOf } from '../../state/methods.ts';
import type { SignIn } from '../../state/sign-ins.ts';
import { sendPage, type Page, type SiteContext } from '../../views/page.ts';
import { Browser } from './browser.ts';
import { challengePage } from './challenge-page.ts';
import { credentialsPage } from './credentials-page.ts';
import { hiddenFormPage } from './hidden-form-page.ts';
import { identityToken } from './identity-token.ts';
import { openInterrupt } from './interrupts.ts';
import { interruptPage } from './interrupt-page.ts';
import type { Means } from './means.ts';
import { moreInformationPage } from './more-information-page.ts';
import { stagesOf, type Stage } from './stages.ts';
import { staySignedInPage } from './stay-signed-in-page.ts';

/** For how many days registration can be put off, where it can. */
const graceDays = 14;

/** A sign-in whose account is known, and where it takes place. */
interface Underway {
  readonly c: SiteContext;
  readonly signIn: SignIn;
  readonly account: Account;
  readonly browser: Browser;
  readonly means: Means;
}

/** What comes after what has been done: the first stage that is still open, and at last the way back. */
export async function goOn(c: SiteContext, signIn: SignIn, means: Means): Promise<Response> {
  const { account } = signIn;
  if (account === undefined) return askWho(c, signIn, means);
  const underway = { c, signIn, account, browser: new Browser(c, means.sessions), means };
  for (const stage of stagesOf(means.switches)) {
    const page = pages[stage](underway);
    if (page !== undefined) return sendPage(c, page);
  }
  letIn(underway);
  return sendPage(c, wayBack(underway));
}

/** The account picker where the browser knows somebody, else the screen for the address. */
export async function askWho(c: SiteContext, signIn: SignIn, means: Means): Promise<Response> {
  const { sessions, switches } = means;
  const known = signIn.request.prompt === 'login' ? [] : (new Browser(c, sessions).session?.known ?? []);
  const credentials = { username: '', errorCode: '50058', known, switches } as const;
  return sendPage(c, credentialsPage(signIn, c.var.text, credentials));
}

/** The page of each stage that is still open. */
const pages: Readonly<Record<Stage, (underway: Underway) => Page | undefined>> = {
  challenge: ({ c, signIn, account, browser }) => {
    const answered = signIn.bySession && browser.session?.find(account)?.challenged === true;
    if (methodsOf(account).length === 0 || signIn.challenged || answered) return undefined;
    return browser.isTrusted(account) ? undefined : challengePage(signIn, account, c.var.text);
  },

  interrupts: ({ c, signIn, account, means }) => {
    const interrupt = openInterrupt(signIn, account, means);
    return (
      interrupt && interruptPage(interrupt, { signIn, account, text: c.var.text, edition: means.edition })
    );
  },

  'stay-signed-in': ({ c, signIn, account, browser, means }) => {
    if (signIn.bySession || signIn.staySignedInAnswered) return undefined;
    if (!browser.asksToStay || means.switches.has('no-stay-signed-in')) return undefined;
    return staySignedInPage(signIn, account, c.var.text);
  },

  registration: (underway) => {
    const { c, signIn, account, means } = underway;
    if (methodsOf(account).length > 0 || signIn.registrationPutOff) return undefined;
    letIn(underway);
    signIn.sentToRegister = true;
    const evoCode = means.handOvers.issue({ account, state: signIn.request.state });
    const canSkip = means.switches.has('skip-registration') && means.edition !== 'combined-2025';
    return moreInformationPage(signIn, c.var.text, {
      account,
      evoCode,
      edition: means.edition,
      daysToSkip: canSkip ? graceDays : 0,
    });
  },
};

/** From here on the browser's session knows who it is, if no answer to a page has told it. */
function letIn({ browser, signIn, account }: Underway): void {
  if (!signIn.bySession && !signIn.staySignedInAnswered) browser.signIn(account, { ...signIn, stay: false });
  browser.remember(account, signIn.challenged);
}

/** The fields that the page which asked takes back (MICROSOFT-FLOW.md §1.2). */
function wayBack({ c, signIn: { request, sessionId }, account, means }: Underway): Page {
  const fields = {
    code: means.handOvers.issue({ account, state: request.state }),
    id_token: identityToken(account, request.nonce),
    state: request.state,
    session_state: sessionId,
  };
  return hiddenFormPage(c.var.text, request.redirectUri, fields);
}
