import { at, hosts } from './hosts.ts';
import type { TenantAccount } from './messages.ts';
import { accountKinds } from './state/accounts.ts';

/** What a person needs to know to click through the tenant. */
export function describeTenant({
  proxy,
  accounts,
}: {
  proxy: string;
  accounts: readonly TenantAccount[];
}): string {
  return [
    'The simulated tenant is open. It is not Microsoft: never type a password of your own.',
    '',
    `  HTTP proxy   ${proxy}`,
    '  On the PC    https://aka.ms/mfasetup',
    `  The phone    ${at(hosts.phone, '/')}`,
    '',
    ...accounts.flatMap(({ address, password, kind }) => [
      `  ${address}   ${accountKinds[kind]}`,
      `    password   ${password}`,
    ]),
    '',
    'Point a throw-away browser profile at the proxy and let it ignore certificate errors, for example:',
    `  chromium --user-data-dir="$(mktemp -d)" --proxy-server=${proxy} --ignore-certificate-errors`,
    '',
    'Ctrl+C stops it.',
  ].join('\n');
}
