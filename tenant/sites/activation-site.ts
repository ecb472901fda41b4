import { cors } from 'hono/cors';
import { z } from 'zod';

import { at, hosts } from '../hosts.ts';
import { organisation } from '../state/accounts.ts';
import type { Activations } from '../state/activations.ts';
import { createSite, type House, type Site } from './site.ts';

/** What the app sends to the address that it read from the QR code. */
const takeUp = z.object({ code: z.string(), device: z.uuid() });

/**
 * mobileappcommunicator.auth.microsoft.com: where a phone reports the code it has scanned.
 *
 * The address is Microsoft's (MICROSOFT-FLOW.md §2). The exchange is our own: theirs is SOAP, and no browser speaks it.
 */
export function createActivationSite(house: House, activations: Activations): Site {
  const site = createSite(house);
  site.use(cors({ origin: at(hosts.phone, '') }));
  site.post('/activatev2/:number/:token', async (c) => {
    const request = takeUp.safeParse(await c.req.json().catch(() => undefined));
    const activation = request.success
      ? activations.takeUp(c.req.path, request.data.code, request.data.device)
      : undefined;
    if (activation === undefined) return c.json({ error: 'refused' }, 410);
    return c.json({ organisation: organisation.name, address: activation.account.address });
  });
  return site;
}
