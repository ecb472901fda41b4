import { getCookie, setCookie } from 'hono/cookie';

import type { Account } from '../../state/accounts.ts';
import { persistence, type Session, type Sessions } from '../../state/sessions.ts';
import type { SiteContext } from '../../views/page.ts';
import { flipCookie } from '../site.ts';

/** The names that Microsoft's session cookies have (MICROSOFT-FLOW.md §1.8). The others are our own. */
const cookies = {
  session: 'ESTSAUTH',
  persistent: 'ESTSAUTHPERSISTENT',
  trustedDevice: 'tofaktor-trusted-device',
  doNotAsk: 'tofaktor-do-not-ask',
} as const;

const guarded = { httpOnly: true, secure: true, sameSite: 'Lax', path: '/' } as const;
const lasting = { ...guarded, maxAge: persistence.staySignedIn / 1000 };

/**
 * What a browser remembers of sign-in, in its cookies.
 *
 * One session ends with the browser; the other one lasts, and holds only those who asked to stay signed in.
 */
export class Browser {
  readonly #c: SiteContext;
  readonly #sessions: Sessions;

  constructor(c: SiteContext, sessions: Sessions) {
    this.#c = c;
    this.#sessions = sessions;
  }

  /** Who is known here; undefined in a browser where nobody has signed in. */
  get session(): Session | undefined {
    return this.#find(cookies.session) ?? this.#find(cookies.persistent);
  }

  signIn(account: Account, { stay, challenged }: { stay: boolean; challenged: boolean }): void {
    const lasting = this.#find(cookies.persistent);
    const present = this.#find(cookies.session);
    const session = present ?? this.#begin(cookies.session);
    if (present === undefined)
      for (const known of lasting?.known ?? [])
        if (known.signedIn) session.add(known.account, known.challenged);
    session.add(account, challenged);
    if (stay) (lasting ?? this.#begin(cookies.persistent)).add(account, challenged);
  }

  /** An account that was signed in already has been challenged now. */
  remember(account: Account, challenged: boolean): void {
    const known = this.session?.find(account);
    if (known && challenged) known.challenged = true;
  }

  signOut(): void {
    this.#find(cookies.session)?.signOut();
    this.#find(cookies.persistent)?.signOut();
    setCookie(this.#c, flipCookie, '1', guarded);
  }

  get asksToStay(): boolean {
    return getCookie(this.#c, cookies.doNotAsk) === undefined;
  }

  doNotAskToStay(): void {
    setCookie(this.#c, cookies.doNotAsk, '1', lasting);
  }

  trust(account: Account): void {
    const maxAge = persistence.trustedDevice / 1000;
    setCookie(this.#c, cookies.trustedDevice, this.#sessions.trust(account), { ...guarded, maxAge });
  }

  isTrusted(account: Account): boolean {
    return this.#sessions.isTrusted(getCookie(this.#c, cookies.trustedDevice), account);
  }

  #find(cookie: string): Session | undefined {
    return this.#sessions.find(getCookie(this.#c, cookie));
  }

  #begin(cookie: 'ESTSAUTH' | 'ESTSAUTHPERSISTENT'): Session {
    const { token, session } = this.#sessions.begin();
    setCookie(this.#c, cookie, token, cookie === cookies.persistent ? lasting : guarded);
    return session;
  }
}
