import { z } from 'zod';

import { at, hosts } from '../../hosts.ts';
import { organisation } from '../../state/accounts.ts';
import { internationalNumber, judgeNumber } from '../../state/phone-number.ts';
import type { SiteContext } from '../../views/page.ts';
import { countryOf } from '../countries.ts';
import { activationPayload, authenticatorPayload, qrPng } from '../qr-picture.ts';
import { errorCodes, errorOf, states, types } from './codes.ts';
import { answer } from './json.ts';
import { entriesOf } from './methods.ts';
import type { Visit } from './visit.ts';

const initialise = z.object({ securityInfoType: z.union([z.literal(types.push), z.literal(types.code)]) });
const add = z.object({ Type: z.number(), Data: z.string() });
const verification = z.object({ Type: z.number(), VerificationData: z.string().nullish() });
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
  const problem = Type === types.sms ? sendMessage(visit, Data) : errorCodes.none;
  return tell(c, Type, { state: problem === errorCodes.none ? states.pending : states.none, problem });
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
  const { Type, VerificationData } = verification.parse(await c.req.json());
  const { enrolment } = visit;
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
  /** Whose methods there are now, once one is verified. */
  readonly visit?: Visit;
  /** The number to match. Ours: no source tells where it stands. */
  readonly data?: number | undefined;
}

function tell(c: SiteContext, Type: number, { state, problem, visit, data }: Outcome): Response {
  const methods = state === states.verified && visit ? entriesOf(visit.account, c.var.text) : undefined;
  return answer(c, {
    Type,
    VerificationState: state,
    Data: data === undefined ? null : String(data),
    VerificationContext: null,
    ErrorCode: problem,
    ...(methods && { DataUpdates: { DefaultMethodOptions: methods, DefaultMethod: methods[0] } }),
  });
}
