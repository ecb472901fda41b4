import { isPasswordOf, type Account } from '../../state/accounts.ts';
import { sendPage, type SiteContext } from '../../views/page.ts';
import { formFields, type Field } from '../form.ts';
import { Browser } from './browser.ts';
import { changePasswordPage, type PasswordRefusal } from './change-password-page.ts';
import { claimed } from './claimed.ts';
import type { ErrorCode } from './config.ts';
import { credentialsPage } from './credentials-page.ts';
import { errorPage } from './error-page.ts';
import { goOn } from './flow.ts';
import type { Means } from './means.ts';

/** The code for each way that a password is refused (MICROSOFT-FLOW.md §1.6). */
const refusals = {
  unknown: '50034',
  locked: '50053',
  disabled: '50057',
  wrong: '50126',
} as const satisfies Record<string, ErrorCode>;

/** Shortest new password, in characters. Our own number. */
const shortest = 8;

/** Takes an address and a password. */
export async function takePassword(c: SiteContext, means: Means): Promise<Response> {
  const field = await formFields(c);
  const signIn = claimed(field, '=0:1', means);
  if (signIn === undefined) return sendPage(c, errorPage(c.var.text, { code: '50089' }), 400);

  const { switches } = means;
  const username = field('loginfmt');
  const known = new Browser(c, means.sessions).session?.known ?? [];
  // Nothing typed is no attempt: the page comes back as it was (MICROSOFT-FLOW.md §1.5).
  if (field('passwd') === '')
    return sendPage(
      c,
      credentialsPage(signIn, c.var.text, { username, errorCode: '50058', known, switches }),
    );
  const check = means.accounts.checkPassword(username, field('passwd'));
  if (check.verdict === 'right' || check.verdict === 'expired') {
    signIn.account = check.account;
    if (check.verdict === 'right') return goOn(c, signIn, means);
    return sendPage(c, changePasswordPage(signIn, check.account, c.var.text));
  }
  const errorCode = refusals[check.verdict];
  return sendPage(c, credentialsPage(signIn, c.var.text, { username, errorCode, known, switches }));
}

/** Takes a new password in place of one that has expired. */
export async function changePassword(c: SiteContext, means: Means): Promise<Response> {
  const field = await formFields(c);
  const signIn = claimed(field, '=2:1', means);
  if (signIn?.account?.passwordExpired !== true)
    return sendPage(c, errorPage(c.var.text, { code: '50089' }), 400);
  const { account } = signIn;
  const refusal = refusalOf(field, account);
  if (refusal !== undefined) return sendPage(c, changePasswordPage(signIn, account, c.var.text, refusal));
  means.accounts.changePassword(account, field('newpasswd'));
  return goOn(c, signIn, means);
}

function refusalOf(field: Field, account: Account): PasswordRefusal | undefined {
  const chosen = field('newpasswd');
  if (!isPasswordOf(account, field('currentpasswd'))) return 'wrongCurrent';
  if (chosen !== field('confirmnewpasswd')) return 'unequal';
  if (chosen.length < shortest || isPasswordOf(account, chosen)) return 'unchanged';
  return undefined;
}

/** Takes the answer to «Vil du forbli pålogget?». Only `LoginOptions=1`, for yes, is known (MICROSOFT-FLOW.md §1.2). */
export async function takeStaySignedIn(c: SiteContext, means: Means): Promise<Response> {
  const field = await formFields(c);
  const signIn = claimed(field, '=9:1', means);
  if (signIn?.account === undefined) return sendPage(c, errorPage(c.var.text, { code: '50089' }), 400);
  const browser = new Browser(c, means.sessions);
  const { account, challenged } = signIn;
  browser.signIn(account, { challenged, stay: field('LoginOptions') === '1' });
  if (field('DontShowAgain') === 'true') browser.doNotAskToStay();
  signIn.staySignedInAnswered = true;
  return goOn(c, signIn, means);
}
