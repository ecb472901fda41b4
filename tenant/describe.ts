import Table from 'cli-table3';

import { at, hosts, phoneAddress } from './hosts.ts';
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
    plainTable([
      ['HTTP proxy', proxy],
      ['On the PC', at(hosts.shortLinks, '/mfasetup')],
      ['A new phone', at(hosts.phone, '/')],
    ]),
    '',
    plainTable(
      accounts.map(({ address, password, kind }) => [address, password, accountKinds[kind]]),
      ['Account', 'Password', 'Good for'],
    ),
    '',
    plainTable(accounts.flatMap(secondFactors), ['Registered', 'What answers']),
    '',
    'npx tofaktor tenant --open shows it in a browser profile that is thrown away. To point one at it yourself:',
    ...pointing(proxy).map(([system, command]) => `  ${system}\n    ${command}`),
    '',
    'Ctrl+C stops it, and leaves nothing behind.',
  ].join('\n');
}

/** What an account's second factors are answered with, a line each. */
function secondFactors({ address, methods, totpSecret }: TenantAccount): string[][] {
  const answers = {
    push: `its phone: ${phoneAddress(address)}`,
    sms: 'a phone with its number',
    code: `any authenticator app, with the secret ${totpSecret ?? ''}`,
  };
  return methods.map((method) => [address, answers[method]]);
}

/** A browser of a profile of its own, that takes the proxy and asks nothing of the certificate. */
function pointing(proxy: string): [system: string, command: string][] {
  const flags = `--proxy-server=${proxy} --ignore-certificate-errors --no-first-run https://aka.ms/mfasetup`;
  return [
    ['Linux', `chromium --user-data-dir="$(mktemp -d)" ${flags}`],
    ['macOS', `open -na "Google Chrome" --args --user-data-dir="$(mktemp -d)" ${flags}`],
    ['Windows (PowerShell)', `start msedge "--user-data-dir=$env:TEMP\\tofaktor ${flags}"`],
  ];
}

/** Columns without lines around them: as wide as their words, or as told, where not null. */
export function plainTable(
  rows: readonly (readonly string[])[],
  head: readonly string[] = [],
  widths: readonly (number | null)[] = [],
): string {
  const sides = ['top', 'bottom', 'mid', 'left', 'right', 'middle'];
  const corners = ['', '-mid', '-left', '-right'];
  const table = new Table({
    head: [...head],
    colWidths: [...widths],
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 2, 'padding-right': 1 },
    chars: Object.fromEntries(sides.flatMap((side) => corners.map((corner) => [side + corner, '']))),
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString().replaceAll(/ +$/gm, '');
}
