import { z } from 'zod';

import type { Account } from '../../state/accounts.ts';
import { PushChallenge, type PushStatus } from '../../state/challenge.ts';
import type { CodeVerdict } from '../../state/codes.ts';
import type { SignIn } from '../../state/sign-ins.ts';
import type { MessageVerdict } from '../../state/text-messages.ts';
import { sendPage, type SiteContext } from '../../views/page.ts';
import { formFields } from '../form.ts';
import { Browser } from './browser.ts';
import { methodIds } from './challenge-config.ts';
import { errorPage } from './error-page.ts';
import { goOn } from './flow.ts';
import type { Means } from './means.ts';

/** A question about the second factor (MICROSOFT-FLOW.md §1.2). */
const authRequest = z.object({
  AuthMethodId: z.enum(Object.values(methodIds)),
  Method: z.enum(['BeginAuth', 'EndAuth']),
  Ctx: z.string(),
  FlowToken: z.string(),
  AdditionalAuthData: z.string().optional(),
});

type AuthRequest = z.infer<typeof authRequest>;

/** What may come of it. `Success` is Microsoft's word (MICROSOFT-FLOW.md §1.2); the others are unconfirmed. */
type ResultValue =
  | 'Success'
  | 'AuthenticationPending'
  | 'PhoneAppDenied'
  | 'PhoneAppNoResponse'
  | 'OathCodeIncorrect'
  | 'OathCodeDuplicate';

/** The answer, in the shape of MICROSOFT-FLOW.md §1.2. */
export interface AuthAnswer {
  readonly Success: boolean;
  readonly ResultValue: ResultValue;
  readonly Message: string | null;
  readonly AuthMethodId: string;
  readonly ErrCode: number;
  readonly Retry: boolean;
  readonly FlowToken: string;
  readonly Ctx: string;
  readonly SessionId: string;
  readonly CorrelationId: string;
  readonly Timestamp: string;
  /** The number to match; 0 where none is. */
  readonly Entropy: number;
}

/** Sends the notification, or gets ready for a code; or asks what came of it. */
export async function answerAuth(c: SiteContext, means: Means): Promise<Response> {
  const request = authRequest.safeParse(await c.req.json().catch(() => undefined));
  if (!request.success) return c.json({ Success: false, ErrCode: 50_089, Retry: false }, 400);
  const { Ctx, FlowToken, Method } = request.data;
  const signIn = means.signIns.claim({ ctx: Ctx, flowToken: FlowToken });
  if (signIn?.account === undefined) return c.json({ Success: false, ErrCode: 50_089, Retry: false });
  const result =
    Method === 'BeginAuth'
      ? begin(request.data, signIn, signIn.account, means)
      : end(request.data, signIn, means);
  return c.json(answerOf(result, request.data, signIn, means));
}

/** In the later editions a notification always wants the number (MICROSOFT-FLOW.md §3.3). */
function begin({ AuthMethodId }: AuthRequest, signIn: SignIn, account: Account, means: Means): ResultValue {
  if (AuthMethodId === methodIds.push) {
    const numberMatching = means.edition !== 'legacy' || means.switches.has('number-matching');
    signIn.challenge = new PushChallenge(account, { ...means, numberMatching });
  }
  if (AuthMethodId === methodIds.sms && account.phoneNumber !== undefined)
    signIn.message = means.messages.send(account.phoneNumber);
  return 'Success';
}

const pushResults: Readonly<Record<PushStatus, ResultValue>> = {
  waiting: 'AuthenticationPending',
  approved: 'Success',
  denied: 'PhoneAppDenied',
  'timed-out': 'PhoneAppNoResponse',
};

const codeResults: Readonly<Record<CodeVerdict | MessageVerdict, ResultValue>> = {
  right: 'Success',
  wrong: 'OathCodeIncorrect',
  reused: 'OathCodeDuplicate',
  expired: 'OathCodeIncorrect',
};

function end(
  { AuthMethodId, AdditionalAuthData = '' }: AuthRequest,
  signIn: SignIn,
  means: Means,
): ResultValue {
  const result =
    AuthMethodId === methodIds.push
      ? pushResults[signIn.challenge?.status ?? 'timed-out']
      : codeResults[judgeCode(AuthMethodId, AdditionalAuthData, signIn, means) ?? 'wrong'];
  if (result === 'Success') signIn.challenged = true;
  return result;
}

function judgeCode(
  method: AuthRequest['AuthMethodId'],
  typed: string,
  { account, message }: SignIn,
  { clock, messages }: Means,
): CodeVerdict | MessageVerdict | undefined {
  if (method === methodIds.sms) return message && messages.judge(message, typed);
  return account?.authenticator?.take(typed, clock.now());
}

function answerOf(
  result: ResultValue,
  { AuthMethodId }: AuthRequest,
  signIn: SignIn,
  { clock }: Means,
): AuthAnswer {
  const pending = result === 'AuthenticationPending';
  return {
    Success: result === 'Success',
    ResultValue: result,
    Message: null,
    AuthMethodId,
    ErrCode: result === 'Success' || pending ? 0 : 500_121,
    Retry: pending,
    FlowToken: signIn.flowToken,
    Ctx: signIn.ctx,
    SessionId: signIn.sessionId,
    CorrelationId: signIn.correlationId,
    Timestamp: new Date(clock.now()).toISOString(),
    Entropy: signIn.challenge?.number ?? 0,
  };
}

/** On from the second factor, where it was given (`ProcessAuth`, MICROSOFT-FLOW.md §1.2). */
export async function processAuth(c: SiteContext, means: Means): Promise<Response> {
  const field = await formFields(c);
  const signIn = means.signIns.claim({ ctx: field('request'), flowToken: field('flowToken') });
  if (signIn?.account === undefined) return sendPage(c, errorPage(c.var.text, { code: '50089' }), 400);
  if (!signIn.challenged) {
    const { correlationId, request } = signIn;
    const error = { code: '500121', correlationId, startAgain: request.address } as const;
    return sendPage(c, errorPage(c.var.text, error), 400);
  }
  if (field('rememberMFA') === 'true') new Browser(c, means.sessions).trust(signIn.account);
  return goOn(c, signIn, means);
}
