import type { RequestListener } from 'node:http';
import { createSecureContext } from 'node:tls';

import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

import { hosts, type Host } from './hosts.ts';
import { createCertificate } from './network/certificate.ts';
import { createOrigin } from './network/origin.ts';
import { openProxy } from './network/proxy.ts';
import { createActivationSite } from './sites/activation-site.ts';
import { createPhoneSite } from './sites/phone/site.ts';
import { createProofupSite } from './sites/proofup/site.ts';
import { createShortLinkSite } from './sites/short-links.ts';
import { createSignInSite } from './sites/sign-in/site.ts';
import { Accounts } from './state/accounts.ts';
import { Activations } from './state/activations.ts';
import { HandOvers } from './state/hand-overs.ts';
import { Phones } from './state/phones.ts';
import { Registrations } from './state/registrations.ts';
import { SignIns } from './state/sign-ins.ts';
import { nb } from './text/nb.ts';

/** How a tenant is to behave. */
export interface TenantSettings {
  /** The proxy's port; 0 takes a free one. */
  readonly port: number;
  /** How long the registration page waits for the activation, in ms. */
  readonly activationMs: number;
}

/** A tenant that answers, in this process. */
export interface Tenant {
  /** The proxy's address, for a browser's settings. */
  readonly proxy: string;
  readonly accounts: Accounts;
  close(): Promise<void>;
}

/** Opens a tenant, with an account of each kind in it. */
export async function openTenant({ port, activationMs }: TenantSettings): Promise<Tenant> {
  const accounts = new Accounts();
  accounts.create('new');
  accounts.create('locked');

  const sites = createSites(accounts, activationMs);
  const secureContext = createSecureContext(await createCertificate(Object.keys(sites)));
  const origins = new Map(
    Object.entries(sites).map(([host, site]) => [host, createOrigin(host, listener(site), secureContext)]),
  );
  const proxy = await openProxy(origins, port);
  return { proxy: `http://127.0.0.1:${proxy.port}`, accounts, close: () => proxy.close() };
}

function createSites(accounts: Accounts, activationMs: number): Record<Host, Hono> {
  const handOvers = new HandOvers();
  const activations = new Activations();
  const phones = new Phones();
  return {
    [hosts.shortLinks]: createShortLinkSite(nb),
    [hosts.signIn]: createSignInSite({ accounts, signIns: new SignIns(), handOvers }, nb),
    [hosts.proofup]: createProofupSite(
      { registrations: new Registrations({ activations, phones, activationMs }), handOvers },
      nb,
    ),
    [hosts.activation]: createActivationSite(activations, nb),
    [hosts.phone]: createPhoneSite(phones, nb),
  };
}

function listener(site: Hono): RequestListener {
  const answer = getRequestListener(site.fetch);
  return (request, response) => void answer(request, response);
}
