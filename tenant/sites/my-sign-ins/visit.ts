import type { Account } from '../../state/accounts.ts';
import type { Enrolment } from '../../state/enrolment.ts';

/** One person's visit to mysignins.microsoft.com. */
export interface Visit {
  readonly account: Account;
  readonly enrolment: Enrolment;
  /** What its exchanges must bring (`Sessionctxv2`, MICROSOFT-FLOW.md §3.4). */
  readonly sessionContext: string;
  /** What ties the verifying of a method to its beginning (`VerificationContext`, MICROSOFT-FLOW.md §3.4), by its type. */
  readonly verificationContexts: Map<number, string>;
  /** The state of the sign-in that is to go on after registering; undefined for who came to look after their methods. */
  readonly signIn: string | undefined;
  /** The word in the picture that is to be told first; undefined where none is wanted, or it was told. */
  captcha: string | undefined;
}
