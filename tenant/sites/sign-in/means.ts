import type { Accounts } from '../../state/accounts.ts';
import type { HandOvers } from '../../state/hand-overs.ts';
import type { Phones } from '../../state/phones.ts';
import type { Sessions } from '../../state/sessions.ts';
import type { SignIns } from '../../state/sign-ins.ts';
import type { TextMessages } from '../../state/text-messages.ts';
import type { House } from '../site.ts';

/** What sign-in knows and changes. */
export interface SignInState {
  readonly accounts: Accounts;
  readonly signIns: SignIns;
  readonly sessions: Sessions;
  readonly handOvers: HandOvers;
  readonly phones: Phones;
  readonly messages: TextMessages;
}

/** All that its pages and exchanges work with. */
export type Means = SignInState & House;
