import type { Accounts } from '../../state/accounts.ts';
import type { HandOvers } from '../../state/hand-overs.ts';
import type { SignIns } from '../../state/sign-ins.ts';
import type { Phones } from '../../state/phones.ts';
import type { Sessions } from '../../state/sessions.ts';
import { createSite, type House, type Site } from '../site.ts';
import { sendPage, type SiteContext } from '../../views/page.ts';
import { formFields } from '../form.ts';
import type { ErrorCode } from './config.ts';
import { credentialTypeAnswer, credentialTypeRequest } from './credential-type.ts';
import { credentialsPage } from './credentials-page.ts';
import { stalePage } from './error-page.ts';
import { moreInformationPage } from './more-information-page.ts';
import { staySignedInPage } from './stay-signed-in-page.ts';

/** What sign-in knows and changes. */
export interface SignInState {
  readonly accounts: Accounts;
  readonly signIns: SignIns;
  readonly handOvers: HandOvers;
  readonly phones: Phones;
  readonly sessions: Sessions;
}

/** login.microsoftonline.com: from the e-mail screen to the way out to registration (MICROSOFT-FLOW.md §1). */
export function createSignInSite(house: House, state: SignInState): Site {
  const site = createSite(house);
  site.get('/common/oauth2/authorize', (c) => {
    const signIn = state.signIns.begin(c.req.query('state') ?? '');
    return sendPage(c, credentialsPage(signIn, c.var.text, { username: '', errorCode: '50058' }));
  });
  site.post('/common/GetCredentialType', (c) => tellCredentialType(c, state));
  site.post('/common/login', (c) => takePassword(c, state));
  site.post('/kmsi', (c) => sendToRegistration(c, state));
  return site;
}

async function tellCredentialType(c: SiteContext, { accounts, signIns }: SignInState): Promise<Response> {
  const request = credentialTypeRequest.safeParse(await c.req.json().catch(() => undefined));
  if (!request.success) return c.json(staleExchange, 400);
  const { username, originalRequest, flowToken } = request.data;
  const signIn = signIns.find({ ctx: originalRequest, flowToken });
  if (signIn === undefined || signIn.apiCanary !== c.req.header('canary')) return c.json(staleExchange, 400);
  return c.json(credentialTypeAnswer(signIn, username, accounts.find(username)));
}

/** The answer to an exchange that belongs to no sign-in under way. */
const staleExchange = { error: { code: '50089' } } as const;

/** The code for each way that a password is refused (MICROSOFT-FLOW.md §1.6). */
const refusals = {
  unknown: '50034',
  locked: '50053',
  disabled: '50057',
  wrong: '50126',
} as const satisfies Record<string, ErrorCode>;

async function takePassword(c: SiteContext, { accounts, signIns }: SignInState): Promise<Response> {
  const field = await formFields(c);
  const signIn = signIns.find({ ctx: field('ctx'), flowToken: field('flowToken') });
  if (signIn === undefined || field('canary') !== `${signIn.canary}=0:1`)
    return sendPage(c, stalePage(c.var.text), 400);

  const username = field('loginfmt');
  const check = accounts.checkPassword(username, field('passwd'));
  if (check.verdict !== 'right' && check.verdict !== 'expired') {
    return sendPage(c, credentialsPage(signIn, c.var.text, { username, errorCode: refusals[check.verdict] }));
  }
  signIn.account = check.account;
  return sendPage(c, staySignedInPage(signIn, check.account, c.var.text));
}

async function sendToRegistration(c: SiteContext, { signIns, handOvers }: SignInState): Promise<Response> {
  const field = await formFields(c);
  const signIn = signIns.find({ ctx: field('ctx'), flowToken: field('flowToken') });
  if (signIn?.account === undefined || field('canary') !== `${signIn.canary}=9:1`) {
    return sendPage(c, stalePage(c.var.text), 400);
  }
  const { account, state } = signIn;
  return sendPage(c, moreInformationPage(signIn, account, handOvers.issue({ account, state }), c.var.text));
}
