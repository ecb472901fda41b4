import type { Account } from './accounts.ts';
import { BoundedMap } from './bounded-map.ts';
import { randomToken } from './random.ts';
import { Registration, type RegistrationMeans } from './registration.ts';

/** The visits to the registration page: those under way, by session, and those that await a sign-in, by state. */
export class Registrations {
  readonly #means: RegistrationMeans;
  readonly #underWay = new BoundedMap<string, Registration>();
  readonly #awaited = new BoundedMap<string, string>();

  constructor(means: RegistrationMeans) {
    this.#means = means;
  }

  /** Remembers where a person without a session wanted to go. Returns the state that sign-in brings back. */
  awaitSignIn(returnTo: string): string {
    const state = randomToken();
    this.#awaited.set(state, returnTo);
    return state;
  }

  /** The address to go on to, once, after a sign-in that was asked for. */
  arrive(state: string): string | undefined {
    return this.#awaited.take(state);
  }

  /** Begins a visit. Returns its session. */
  begin(account: Account): string {
    const session = randomToken();
    this.#underWay.set(session, new Registration(account, this.#means));
    return session;
  }

  find(session: string | undefined): Registration | undefined {
    return session === undefined ? undefined : this.#underWay.get(session);
  }

  end(session: string): void {
    this.#underWay.take(session);
  }
}
