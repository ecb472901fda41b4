import { Secret, TOTP, URI } from 'otpauth';
import { z } from 'zod';

import { organisation, type Accounts } from '../../state/accounts.ts';
import type { AppAccount, Apps } from '../../state/apps.ts';
import type { ActivationRefusal } from '../activation-site.ts';
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

/** What the camera has read. */
const scanned = z.object({ device: z.uuid(), payload: z.string() });

/** What is known of accounts, and what the app on each phone has of them. */
interface AccountState {
  readonly apps: Apps;
  readonly accounts: Accounts;
}

/** How long a code is good, in ms (MICROSOFT-FLOW.md §3.4). */
const period = 30_000;

/**
 * The accounts on a phone, with their codes.
 *
 * A real phone keeps the secrets and makes the codes itself. Here the server makes them, by the tenant's clock, so that a
 * phone's clock and the tenant's are one.
 */
export function serveAccounts(site: Site, { clock }: House, { apps, accounts: known }: AccountState): void {
  site.get('/accounts', (c) => {
    const now = clock.now();
    const accounts = apps.on(c.req.query('device') ?? '').map((one) => entry(one, now));
    return c.json({ accounts, lastsMs: period - (now % period) } satisfies AccountList);
  });
  site.post('/accounts', async (c) => {
    const request = scanned.safeParse(await c.req.json().catch(() => undefined));
    const added = request.success ? accountIn(request.data.payload, known) : undefined;
    if (!request.success || added === undefined)
      return c.json({ error: 'refused' } satisfies ActivationRefusal, 400);
    apps.add(request.data.device, added);
    return c.json(entry(added, clock.now()));
  });
}

/** Whose codes a QR code for authenticator apps is for (MICROSOFT-FLOW.md §3.4); undefined where it is for nobody here. */
function accountIn(payload: string, known: Accounts): AppAccount | undefined {
  const uri = parsed(payload);
  const account = known.find(uri?.label.split(':').at(-1) ?? '');
  return uri && account && { account, authenticator: { secret: uri.secret.base32 } };
}

function parsed(payload: string): TOTP | undefined {
  try {
    const uri = URI.parse(payload);
    return uri instanceof TOTP ? uri : undefined;
  } catch {
    return undefined;
  }
}

function entry({ account: { address }, authenticator }: AppAccount, now: number): AccountEntry {
  const named = { organisation: organisation.name, address };
  if (authenticator === undefined) return named;
  const code = new TOTP({ secret: Secret.fromBase32(authenticator.secret) }).generate({ timestamp: now });
  return { ...named, code: `${code.slice(0, 3)} ${code.slice(3)}` };
}
