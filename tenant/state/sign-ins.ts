import { randomUUID } from 'node:crypto';

import type { Account } from './accounts.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Clock } from './clock.ts';
import { randomToken } from './random.ts';

/** One sign-in under way, from the e-mail screen to the way back. */
export interface SignIn {
  readonly ctx: string;
  readonly flowToken: string;
  readonly canary: string;
  readonly apiCanary: string;
  readonly sessionId: string;
  readonly correlationId: string;
  /** What the page that asked for the sign-in wants back with it. */
  readonly state: string;
  /** Who signed in; unknown until the password was right. */
  account: Account | undefined;
}

/** What a form or an exchange must bring to belong to a sign-in: `request` and `flowToken` as the page was given them. */
export interface Claim {
  readonly ctx: unknown;
  readonly flowToken: unknown;
}

/** The sign-ins under way. */
export class SignIns {
  readonly #underWay = new BoundedMap<string, SignIn>();

  readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  begin(state: string): SignIn {
    const signIn: SignIn = {
      ctx: randomToken(48),
      flowToken: randomToken(48),
      canary: randomToken(),
      apiCanary: randomToken(),
      sessionId: randomUUID(),
      correlationId: randomUUID(),
      state,
      account: undefined,
    };
    this.#underWay.set(signIn.ctx, signIn);
    return signIn;
  }

  /** The sign-in that a claim belongs to; none where the tokens are stale or made up. */
  find({ ctx, flowToken }: Claim): SignIn | undefined {
    if (typeof ctx !== 'string') return undefined;
    const signIn = this.#underWay.get(ctx);
    return signIn?.flowToken === flowToken ? signIn : undefined;
  }
}
