import type { Context, Hono } from 'hono';

import type { Accounts } from '../../state/accounts.ts';
import type { HandOvers } from '../../state/hand-overs.ts';
import type { SignIns } from '../../state/sign-ins.ts';
import type { Texts } from '../../text/nb.ts';
import { createSite } from '../site.ts';
import { sendPage } from '../../views/page.ts';
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
}

/** login.microsoftonline.com: from the e-mail screen to the way out to registration (MICROSOFT-FLOW.md §1). */
export function createSignInSite(state: SignInState, text: Texts): Hono {
  const site = createSite(text);
  site.get('/common/oauth2/authorize', (c) => {
    const signIn = state.signIns.begin(c.req.query('state') ?? '');
    return sendPage(c, credentialsPage(signIn, text, { username: '', errorCode: '50058' }));
  });
  site.post('/common/GetCredentialType', (c) => tellCredentialType(c, state));
  site.post('/common/login', (c) => takePassword(c, state, text));
  site.post('/kmsi', (c) => sendToRegistration(c, state, text));
  return site;
}

async function tellCredentialType(c: Context, { accounts, signIns }: SignInState): Promise<Response> {
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
const refusals = { unknown: '50034', locked: '50053', wrong: '50126' } as const satisfies Record<
  string,
  ErrorCode
>;

async function takePassword(c: Context, { accounts, signIns }: SignInState, text: Texts): Promise<Response> {
  const field = await formFields(c);
  const signIn = signIns.find({ ctx: field('ctx'), flowToken: field('flowToken') });
  if (signIn === undefined || field('canary') !== `${signIn.canary}=0:1`)
    return sendPage(c, stalePage(text), 400);

  const username = field('loginfmt');
  const check = accounts.checkPassword(username, field('passwd'));
  if (check.verdict !== 'right') {
    return sendPage(c, credentialsPage(signIn, text, { username, errorCode: refusals[check.verdict] }));
  }
  signIn.account = check.account;
  return sendPage(c, staySignedInPage(signIn, check.account, text));
}

async function sendToRegistration(
  c: Context,
  { signIns, handOvers }: SignInState,
  text: Texts,
): Promise<Response> {
  const field = await formFields(c);
  const signIn = signIns.find({ ctx: field('ctx'), flowToken: field('flowToken') });
  if (signIn?.account === undefined || field('canary') !== `${signIn.canary}=9:1`) {
    return sendPage(c, stalePage(text), 400);
  }
  const { account, state } = signIn;
  return sendPage(c, moreInformationPage(signIn, account, handOvers.issue({ account, state }), text));
}
