import type { CodeVerdict } from '../../state/codes.ts';
import type { NotificationsStatus } from '../../state/enrolment.ts';
import type { NumberVerdict } from '../../state/phone-number.ts';
import type { MessageVerdict } from '../../state/text-messages.ts';

/** The kinds of method (MICROSOFT-FLOW.md §3.4). */
export const types = { push: 2, code: 3, sms: 6 } as const;

/** How far a method has come. 1 is Microsoft's, for one that is to be verified (MICROSOFT-FLOW.md §3.4); the others are ours. */
export const states = { none: 0, pending: 1, verified: 2, activating: 3 } as const;

/** What keeps an exchange from going on. 0 and 28 are Microsoft's (MICROSOFT-FLOW.md §3.4); the others are ours. */
export const errorCodes = {
  none: 0,
  captcha: 28,
  'not-activated': 1001,
  'activation-timed-out': 1002,
  denied: 1003,
  'timed-out': 1004,
  wrong: 1005,
  reused: 1006,
  expired: 1007,
  'wrong-message': 1008,
  'country-needed': 1011,
  'number-needed': 1012,
  'not-digits': 1013,
  'too-short': 1014,
  'too-long': 1015,
  'unknown-number': 1016,
  default: 1021,
} as const satisfies Readonly<Record<string, number>>;

export type ErrorName = keyof typeof errorCodes;

/** What is wrong; nothing where the outcome is as it should be. */
export function errorOf(outcome: NotificationsStatus | CodeVerdict | MessageVerdict | NumberVerdict): number {
  return outcome in errorCodes ? errorCodes[outcome as ErrorName] : errorCodes.none;
}
