import type { RequestListener } from 'node:http';
import { createSecureContext } from 'node:tls';

import { getRequestListener } from '@hono/node-server';

import type { Edition } from './editions.ts';
import { hosts, hostsOf, type Host } from './hosts.ts';
import { Mutations } from './mutations/mutations.ts';
import type { Mutation } from './mutations/schema.ts';
import { createCertificate } from './network/certificate.ts';
import { createOrigin } from './network/origin.ts';
import { openProxy } from './network/proxy.ts';
import { createActivationSite } from './sites/activation-site.ts';
import { createMySignInsSite } from './sites/my-sign-ins/site.ts';
import { createPhoneSite } from './sites/phone/site.ts';
import { createProofupSite } from './sites/proofup/site.ts';
import { createShortLinkSite } from './sites/short-links.ts';
import { createSignInSite } from './sites/sign-in/site.ts';
import type { House, Site } from './sites/site.ts';
import { Accounts, accountKinds, type AccountKind } from './state/accounts.ts';
import { Activations } from './state/activations.ts';
import { Apps } from './state/apps.ts';
import { Clock } from './state/clock.ts';
import { HandOvers } from './state/hand-overs.ts';
import { Phones } from './state/phones.ts';
import { Sessions } from './state/sessions.ts';
import { SignIns } from './state/sign-ins.ts';
import { TextMessages } from './state/text-messages.ts';
import type { Switches } from './switches.ts';

/** How a tenant is to behave. */
export interface TenantSettings {
  readonly edition: Edition;
  /** The proxy's port; 0 takes a free one. */
  readonly port: number;
  /** How long the registration page waits for the activation, in ms. */
  readonly activationMs: number;
  readonly switches: Switches;
  readonly mutations: readonly Mutation[];
}

/** A tenant that answers, in this process. */
export interface Tenant {
  /** The proxy's address, for a browser's settings. */
  readonly proxy: string;
  readonly accounts: Accounts;
  readonly clock: Clock;
  /** A sentence for each selector of a mutation that has matched nothing on a screen that was shown. */
  unmatched(): string[];
  close(): Promise<void>;
}

/** Opens a tenant, with an account of each kind in it. */
export async function openTenant({
  edition,
  port,
  switches,
  mutations: laid,
  activationMs,
}: TenantSettings): Promise<Tenant> {
  const clock = new Clock();
  const accounts = new Accounts(clock);
  const mutations = new Mutations(laid);
  for (const kind of Object.keys(accountKinds)) accounts.create(kind as AccountKind);

  const every = createSites({ edition, clock, switches, mutations }, accounts, activationMs);
  const documented = hostsOf(edition).map((host) => [host, every[host]] as const);
  // A host that a screen is redirected to is another name of the site that serves it.
  const redirected = [...mutations.aliases].map(([host, home]) => [host, every[home]] as const);
  const sites: Readonly<Record<string, Site>> = Object.fromEntries([...documented, ...redirected]);
  const secureContext = createSecureContext(await createCertificate(Object.keys(sites)));
  const origins = new Map(
    Object.entries(sites).map(([host, site]) => [host, createOrigin(host, listener(site), secureContext)]),
  );
  const proxy = await openProxy(origins, port);
  return {
    proxy: `http://127.0.0.1:${proxy.port}`,
    accounts,
    clock,
    unmatched: () => mutations.matches.unmatched(),
    close: () => proxy.close(),
  };
}

function createSites(house: House, accounts: Accounts, activationMs: number): Record<Host, Site> {
  const { clock, switches } = house;
  const handOvers = new HandOvers();
  const activations = new Activations({ clock, refuseAll: switches.has('activation-refused') });
  const phones = new Phones(clock);
  const messages = new TextMessages(clock);
  const apps = new Apps();
  const registering = {
    activations,
    phones,
    clock,
    activationMs: switches.has('activation-silent') ? Infinity : activationMs,
    handOvers,
  };
  return {
    [hosts.shortLinks]: createShortLinkSite(house),
    [hosts.signIn]: createSignInSite(house, {
      accounts,
      handOvers,
      phones,
      messages,
      signIns: new SignIns(clock),
      sessions: new Sessions(clock),
    }),
    [hosts.proofup]: createProofupSite(house, {
      ...registering,
      verifyApp: switches.has('verify-app'),
    }),
    [hosts.mySignIns]: createMySignInsSite(house, { ...registering, messages }),
    [hosts.activation]: createActivationSite(house, { activations, apps }),
    [hosts.phone]: createPhoneSite(house, { phones, apps, accounts, messages }),
  };
}

function listener(site: Site): RequestListener {
  const answer = getRequestListener(site.fetch);
  return (request, response) => void answer(request, response);
}
