import type { Account } from './accounts.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Clock } from './clock.ts';
import { randomToken } from './random.ts';

/** One account as one browser knows it. */
export interface Known {
  readonly account: Account;
  signedIn: boolean;
  /** It has answered a challenge, or registered, in this session. */
  challenged: boolean;
}

/** What one browser remembers of who has signed in: what the cookies of sign-in stand for. */
export class Session {
  readonly #known = new Map<string, Known>();

  get known(): Known[] {
    return [...this.#known.values()];
  }

  find({ address }: Account): Known | undefined {
    return this.#known.get(address);
  }

  /** An account has signed in. */
  add(account: Account, challenged: boolean): void {
    const earlier = this.find(account);
    this.#known.set(account.address, {
      account,
      signedIn: true,
      challenged: challenged || (earlier?.signedIn === true && earlier.challenged),
    });
  }

  /** Everybody signs out, and stays known to the account picker. */
  signOut(): void {
    for (const known of this.#known.values()) {
      known.signedIn = false;
      known.challenged = false;
    }
  }
}

/** How long a browser that stays signed in is remembered, and for how long it is not asked again, in ms. */
export const persistence = { staySignedIn: 90 * 86_400_000, trustedDevice: 14 * 86_400_000 };

/** The sessions, by the tokens in the browsers' cookies. */
export class Sessions {
  readonly #byToken = new BoundedMap<string, Session>();
  readonly #trusted = new BoundedMap<string, { account: Account; until: number }>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  find(token: string | undefined): Session | undefined {
    return token === undefined ? undefined : this.#byToken.get(token);
  }

  begin(): { token: string; session: Session } {
    const token = randomToken();
    const session = new Session();
    this.#byToken.set(token, session);
    return { token, session };
  }

  /** Remembers a device on which an account is not challenged for a while. Returns the token for its cookie. */
  trust(account: Account): string {
    const token = randomToken();
    this.#trusted.set(token, { account, until: this.#clock.now() + persistence.trustedDevice });
    return token;
  }

  isTrusted(token: string | undefined, account: Account): boolean {
    const trust = token === undefined ? undefined : this.#trusted.get(token);
    return trust?.account === account && this.#clock.now() < trust.until;
  }
}
