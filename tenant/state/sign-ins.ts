import { randomUUID } from 'node:crypto';

import type { Account } from './accounts.ts';
import { BoundedMap } from './bounded-map.ts';
import type { PushChallenge } from './challenge.ts';
import type { Clock } from './clock.ts';
import { randomToken } from './random.ts';
import type { TextMessage } from './text-messages.ts';

/** What the page that asks for a sign-in wants: the query of its authorize address. */
export interface SignInRequest {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly prompt: string;
  /** The whole address, to begin again at. */
  readonly address: string;
}

/** Pages that may stand in the way of a sign-in, in the order in which they do. */
export const interrupts = ['terms', 'campaign', 'passkey', 'action-required'] as const;

export type Interrupt = (typeof interrupts)[number];

/** One sign-in under way, from the first screen to the way back. */
export interface SignIn {
  readonly id: string;
  readonly request: SignInRequest;
  readonly canary: string;
  readonly apiCanary: string;
  readonly sessionId: string;
  readonly correlationId: string;
  /** The tokens that the newest page was given. Those before them are stale. */
  ctx: string;
  flowToken: string;
  /** When they run out, in ms since the epoch. */
  validUntil: number;
  /** Who signs in; unknown until the password was right, or a session says so. */
  account: Account | undefined;
  /** Nobody had to type a password: a session was there. */
  bySession: boolean;
  /** The second factor was given. */
  challenged: boolean;
  challenge: PushChallenge | undefined;
  /** The newest message with a code. */
  message: TextMessage | undefined;
  readonly interruptsAnswered: Set<Interrupt>;
  staySignedInAnswered: boolean;
  sentToRegister: boolean;
  registrationPutOff: boolean;
}

/** What a form or an exchange must bring to belong to a sign-in: the tokens that its page was given. */
export interface Claim {
  readonly ctx: unknown;
  readonly flowToken: unknown;
}

/** How long a page's tokens are good, in ms. Our own number. */
const lifetime = 3_600_000;

/** The sign-ins under way. */
export class SignIns {
  readonly #underWay = new BoundedMap<string, SignIn>();
  readonly #newest = new BoundedMap<string, SignIn>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  begin(request: SignInRequest): SignIn {
    const id = randomUUID();
    const signIn: SignIn = {
      id,
      request,
      canary: randomToken(),
      apiCanary: randomToken(),
      sessionId: randomUUID(),
      correlationId: randomUUID(),
      ctx: '',
      flowToken: '',
      validUntil: 0,
      account: undefined,
      bySession: false,
      challenged: false,
      challenge: undefined,
      message: undefined,
      interruptsAnswered: new Set(),
      staySignedInAnswered: false,
      sentToRegister: false,
      registrationPutOff: false,
    };
    this.rotate(signIn, 'both');
    this.#underWay.set(id, signIn);
    this.#newest.set(request.state, signIn);
    return signIn;
  }

  /** The newest sign-in that was asked for with a state, its tokens used up; none where they have expired. */
  resume(state: string): SignIn | undefined {
    const signIn = this.#newest.get(state);
    if (signIn === undefined || this.#isOver(signIn)) return undefined;
    this.rotate(signIn, 'both');
    return signIn;
  }

  /** Gives the next page tokens of its own (MICROSOFT-FLOW.md §1.2). A page whose script goes on keeps its `ctx`. */
  rotate(signIn: SignIn, which: 'both' | 'flow-token'): void {
    if (which === 'both') signIn.ctx = `${signIn.id}.${randomToken(36)}`;
    signIn.flowToken = randomToken(48);
    signIn.validUntil = this.#clock.now() + lifetime;
  }

  /** The sign-in that a claim belongs to, its tokens used up; none where they are stale, replayed, expired or made up. */
  claim({ ctx, flowToken }: Claim, which: 'both' | 'flow-token' = 'both'): SignIn | undefined {
    if (typeof ctx !== 'string') return undefined;
    const signIn = this.#underWay.get(ctx.split('.', 1)[0] ?? '');
    if (signIn?.ctx !== ctx || signIn.flowToken !== flowToken) return undefined;
    if (this.#isOver(signIn)) return undefined;
    this.rotate(signIn, which);
    return signIn;
  }

  #isOver({ validUntil }: SignIn): boolean {
    return this.#clock.now() >= validUntil;
  }
}
