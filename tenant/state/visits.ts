import { BoundedMap } from './bounded-map.ts';
import { randomToken } from './random.ts';

/** The visits to a site that is for who has signed in: those under way, by session, and those that await a sign-in, by state. */
export class Visits<Visit> {
  readonly #underWay = new BoundedMap<string, Visit>();
  readonly #awaited = new BoundedMap<string, string>();

  /** Remembers where a person without a session wanted to go. Returns the state that sign-in brings back. */
  awaitSignIn(returnTo: string): string {
    const state = randomToken();
    this.#awaited.set(state, returnTo);
    return state;
  }

  /** Whether a sign-in that was asked for has not come back yet. */
  isAwaited(state: string): boolean {
    return this.#awaited.get(state) !== undefined;
  }

  /** The address to go on to, once, after a sign-in that was asked for. */
  arrive(state: string): string | undefined {
    return this.#awaited.take(state);
  }

  /** Takes a visit in. Returns its session. */
  begin(visit: Visit): string {
    const session = randomToken();
    this.#underWay.set(session, visit);
    return session;
  }

  find(session: string | undefined): Visit | undefined {
    return session === undefined ? undefined : this.#underWay.get(session);
  }

  end(session: string): void {
    this.#underWay.take(session);
  }
}
