import { cors } from 'hono/cors';
import { z } from 'zod';

import { at, hosts } from '../hosts.ts';
import { organisation } from '../state/accounts.ts';
import type { Activations, TakeUp } from '../state/activations.ts';
import type { Apps } from '../state/apps.ts';
import { createSite, type House, type Site } from './site.ts';

/** What the app sends to the address that it read from the QR code. */
const takeUp = z.object({ code: z.string(), device: z.uuid() });

/** What it is told where it is refused: why. */
export interface ActivationRefusal {
  readonly error: Extract<TakeUp, string>;
}

/** What activation knows and changes. */
export interface ActivationState {
  readonly activations: Activations;
  readonly apps: Apps;
}

/**
 * mobileappcommunicator.auth.microsoft.com: where a phone reports the code it has scanned.
 *
 * The address is Microsoft's (MICROSOFT-FLOW.md §2). The exchange is our own: theirs is SOAP, and no browser speaks it.
 */
export function createActivationSite(house: House, { activations, apps }: ActivationState): Site {
  const site = createSite(house);
  site.use(cors({ origin: at(hosts.phone, '') }));
  site.post('/activatev2/:number/:token', async (c) => {
    const request = takeUp.safeParse(await c.req.json().catch(() => undefined));
    if (!request.success) return c.json({ error: 'refused' } satisfies ActivationRefusal, 400);
    const { code, device } = request.data;
    const activation = activations.takeUp(c.req.path, code, device);
    if (typeof activation === 'string') return c.json({ error: activation } satisfies ActivationRefusal, 410);
    const { account, authenticator } = activation;
    apps.add(device, { account, authenticator });
    return c.json({ organisation: organisation.name, address: account.address });
  });
  return site;
}
