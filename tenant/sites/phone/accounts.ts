import { Secret, TOTP } from 'otpauth';

import { organisation } from '../../state/accounts.ts';
import type { AppAccount, Apps } from '../../state/apps.ts';
import type { House, Site } from '../site.ts';

/** An account as the app shows it. */
export interface AccountEntry {
  readonly organisation: string;
  readonly address: string;
  /** The code of the moment, in two groups; none where the app only gets notifications. */
  readonly code?: string;
}

/** What the app on a phone has, and for how many ms its codes are good. */
export interface AccountList {
  readonly accounts: readonly AccountEntry[];
  readonly lastsMs: number;
}

/** How long a code is good, in ms (MICROSOFT-FLOW.md §3.4). */
const period = 30_000;

/**
 * The accounts on a phone, with their codes.
 *
 * A real phone keeps the secrets and makes the codes itself. Here the server makes them, by the tenant's clock, so that a
 * phone's clock and the tenant's are one.
 */
export function serveAccounts(site: Site, { clock }: House, apps: Apps): void {
  site.get('/accounts', (c) => {
    const now = clock.now();
    const accounts = apps.on(c.req.query('device') ?? '').map((one) => entry(one, now));
    return c.json({ accounts, lastsMs: period - (now % period) } satisfies AccountList);
  });
}

function entry({ account: { address }, authenticator }: AppAccount, now: number): AccountEntry {
  const named = { organisation: organisation.name, address };
  if (authenticator === undefined) return named;
  const code = new TOTP({ secret: Secret.fromBase32(authenticator.secret) }).generate({ timestamp: now });
  return { ...named, code: `${code.slice(0, 3)} ${code.slice(3)}` };
}
