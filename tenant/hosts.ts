import { later, type Edition } from './editions.ts';

/** The hosts the tenant answers for. Every other host is refused by the proxy. */
export const hosts = {
  /** Microsoft's short links (MICROSOFT-FLOW.md §3.1). */
  shortLinks: 'aka.ms',
  signIn: 'login.microsoftonline.com',
  /** The old registration page (MICROSOFT-FLOW.md §2). */
  proofup: 'account.activedirectory.windowsazure.com',
  /** Registration and management of methods as they are today (MICROSOFT-FLOW.md §3.1). */
  mySignIns: 'mysignins.microsoft.com',
  /** Where the app on the phone reports the code it has scanned (MICROSOFT-FLOW.md §2). */
  activation: 'mobileappcommunicator.auth.microsoft.com',
  /** The simulated phone. Our own: `.test` is reserved and can never be a real site. */
  phone: 'phone.tofaktor.test',
} as const;

export type Host = (typeof hosts)[keyof typeof hosts];

/** Those that an edition serves: registration has one place. */
export function hostsOf(edition: Edition): Host[] {
  const absent = later.some((one) => one === edition) ? hosts.proofup : hosts.mySignIns;
  return Object.values(hosts).filter((host) => host !== absent);
}

/** The address of a path at one of our hosts. */
export function at(host: Host, path: string): string {
  return `https://${host}${path}`;
}

/** The telephone that an account registered before the tenant opened. Any other address of the host is a new telephone. */
export function phoneAddress(account: string): string {
  return at(hosts.phone, `/?account=${encodeURIComponent(account)}`);
}
