import { z } from 'zod';

import { at, hosts } from '../../hosts.ts';
import { organisation } from '../../state/accounts.ts';
import { internationalNumber, judgeNumber } from '../../state/phone-number.ts';
import type { SiteContext } from '../../views/page.ts';
import { countryOf } from '../countries.ts';
import { randomToken } from '../../state/random.ts';
import { activationPayload, authenticatorPayload, qrPng } from '../qr-picture.ts';
import { errorCodes, errorOf, states, types } from './codes.ts';
import { answer, refuse } from './json.ts';
import { entriesOf } from './methods.ts';
import type { Visit } from './visit.ts';

const initialise = z.object({ securityInfoType: z.union([z.literal(types.push), z.literal(types.code)]) });
const add = z.object({ Type: z.number(), Data: z.string() });
const verification = z.object({
  Type: z.number(),
  VerificationContext: z.string(),
  VerificationData: z.string().nullish(),
});
const app = z.object({ secretKey: z.string(), affinityRegion: z.null() });
const telephone = z.object({ countryCode: z.string(), phoneNumber: z.string() });

/** What the app is set up with: the keys of MICROSOFT-FLOW.md §3.4. For notifications they are filled as §3.4 infers. */
export async function initializeMobileApp(c: SiteContext, { account, enrolment }: Visit): Promise<Response> {
  const { securityInfoType } = initialise.parse(await c.req.json());
  const common = {
    RegistrationType: securityInfoType,
    SameDeviceUrl: '',
    AccountName: `${organisation.name}:${account.address}`,
    AffinityRegion: null,
  };
  if (securityInfoType === types.push) {
    const activation = enrolment.inviteToNotifications();
    return answer(c, {
      ...common,
      QrCode: qrPng(activationPayload(activation)).toString('base64'),
      ActivationCode: activation.code.replaceAll(/\d{3}(?=\d)/g, '$& '),
      Url: at(hosts.activation, activation.manualPath),
      SecretKey: null,
    });
  }
  const { secret } = enrolment.inviteToCodes();
  const payload = authenticatorPayload(common.AccountName, secret);
  return answer(c, {
    ...common,
    QrCode: qrPng(payload).toString('base64'),
    ActivationCode: null,
    Url: null,
    SecretKey: secret,
  });
}

/** Begins to register a method: it is then to be verified. */
export async function addMethod(c: SiteContext, visit: Visit): Promise<Response> {
  const { Type, Data } = add.parse(await c.req.json());
  if (Type === types.push) return tellNotifications(c, visit, visit.enrolment.notify());
  const problem = Type === types.sms ? sendMessage(visit, Data) : takeSecret(visit, Data);
  return tell(c, Type, { state: problem === errorCodes.none ? states.pending : states.none, problem, visit });
}

/** The secret goes back to where it came from (MICROSOFT-FLOW.md §3.4). */
function takeSecret({ enrolment }: Visit, data: string): number {
  const { secretKey } = app.parse(JSON.parse(data));
  return secretKey === enrolment.inviteToCodes().secret ? errorCodes.none : errorCodes.wrong;
}

function sendMessage({ enrolment }: Visit, data: string): number {
  const { countryCode, phoneNumber } = telephone.parse(JSON.parse(data));
  const country = countryOf(countryCode);
  const verdict = judgeNumber(country, phoneNumber);
  if (verdict === 'good' && country !== undefined)
    enrolment.sendMessage(internationalNumber(country, phoneNumber));
  return errorOf(verdict);
}

/** Verifies it: by a code, or by asking what has come of a notification. */
export async function verifyMethod(c: SiteContext, visit: Visit): Promise<Response> {
  const { Type, VerificationContext, VerificationData } = verification.parse(await c.req.json());
  const { enrolment } = visit;
  if (VerificationContext !== visit.verificationContexts.get(Type)) return refuse(c);
  if (Type === types.push) return tellNotifications(c, visit, enrolment.status);
  const typed = VerificationData ?? '';
  const isByApp = Type === types.code;
  const verdict = isByApp ? enrolment.takeCode(typed) : enrolment.takeMessageCode(typed);
  const state = verdict === 'right' ? states.verified : states.pending;
  const problem = verdict === 'wrong' && !isByApp ? errorCodes['wrong-message'] : errorOf(verdict);
  return tell(c, Type, { state, problem, visit });
}

function tellNotifications(c: SiteContext, visit: Visit, status: Visit['enrolment']['status']): Response {
  const reached: Partial<Record<typeof status, number>> = {
    activating: states.activating,
    waiting: states.pending,
    registered: states.verified,
  };
  const state = reached[status] ?? states.none;
  return tell(c, types.push, { state, problem: errorOf(status), visit, data: visit.enrolment.number });
}

interface Outcome {
  readonly state: number;
  readonly problem: number;
  readonly visit: Visit;
  /** The number to match. Ours: no source tells where it stands. */
  readonly data?: number | undefined;
}

function tell(c: SiteContext, Type: number, { state, problem, visit, data }: Outcome): Response {
  const methods = state === states.verified ? entriesOf(visit.account, c.var.text) : undefined;
  return answer(c, {
    Type,
    VerificationState: state,
    Data: data === undefined ? null : String(data),
    VerificationContext: state === states.none ? null : contextOf(Type, visit),
    ErrorCode: problem,
    ...(methods && { DataUpdates: { DefaultMethodOptions: methods, DefaultMethod: methods[0] } }),
  });
}

/** The same for as long as a method of that type is being registered. */
function contextOf(type: number, { verificationContexts }: Visit): string {
  const context = verificationContexts.get(type) ?? randomToken(36);
  verificationContexts.set(type, context);
  return context;
}
