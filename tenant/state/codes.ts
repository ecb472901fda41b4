import { Secret, TOTP } from 'otpauth';

/** A code lasts 30 s, has six digits and is made with SHA-1 (MICROSOFT-FLOW.md §3.4). */
const form = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** So many codes before and after the present one are taken too: a telephone's clock is seldom quite right. Our own number. */
const drift = 1;

/** What comes of a code. `reused`: it was right, and has been used. */
export type CodeVerdict = 'right' | 'wrong' | 'reused';

/** One app that gives codes: what it shares with the tenant, and which of its codes have been used. */
export class Authenticator {
  /** Base32, lower case as the exchange of MICROSOFT-FLOW.md §3.4 has it. */
  readonly secret: string;
  readonly #totp: TOTP;
  /** The 30 s in which the newest code that was used belonged, counted from the epoch. */
  #newestUsed = -1;

  constructor() {
    const secret = new Secret({ size: 10 });
    this.secret = secret.base32.toLowerCase();
    this.#totp = new TOTP({ ...form, secret });
  }

  /** Takes a code once. One that is older than the newest that was used counts as used. */
  take(code: string, now: number): CodeVerdict {
    const delta = this.#totp.validate({ token: code.replaceAll(/\s/g, ''), timestamp: now, window: drift });
    if (delta === null) return 'wrong';
    const counter = Math.floor(now / 1000 / form.period) + delta;
    if (counter <= this.#newestUsed) return 'reused';
    this.#newestUsed = counter;
    return 'right';
  }
}
