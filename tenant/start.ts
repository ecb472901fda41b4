import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import type { Edition } from './editions.ts';
import { TenantError } from './errors.ts';
import { at, hosts, phoneAddress } from './hosts.ts';
import type { TenantAccount, TenantCalls, TenantMessage } from './messages.ts';
import type { Mutation } from './mutations/schema.ts';
import type { AccountKind } from './state/accounts.ts';
import type { SwitchName } from './switches.ts';

export type { TenantAccount } from './messages.ts';
export type { AccountKind } from './state/accounts.ts';
export { screensOf } from './mutations/screens.ts';
export { readMutations } from './mutations/read.ts';
export type { Mutation } from './mutations/schema.ts';
export type { Edition } from './editions.ts';
export { chaosFor, namesIn, switchesNamed, type Switch, type SwitchName } from './switches.ts';
export { TenantError } from './errors.ts';

/** How a tenant is to behave. What is left out takes the program's own default. */
export interface TenantOptions {
  readonly edition?: Edition;
  /** The proxy's port on 127.0.0.1; a free one if left out. */
  readonly port?: number;
  /** How long the registration page waits for the activation once it has asked, in ms. */
  readonly activationMs?: number;
  /** What is switched on, one by one or by the name of several; nothing if left out. */
  readonly switches?: readonly SwitchName[];
  /** Changes to lay over the screens: a file of them, or the changes themselves. */
  readonly mutations?: string | readonly Mutation[];
}

/** A tenant in a process of its own. It goes when this process goes. */
export interface RunningTenant {
  readonly pid: number;
  /** The HTTP proxy, for a browser's settings. Its certificate is its own: the browser must ignore that. */
  readonly proxy: string;
  readonly phoneUrl: string;
  /** One account of each kind, there from the start. */
  readonly accounts: readonly TenantAccount[];
  /** A fresh account with a state of its own. Rejects with a TenantError when the tenant is gone. */
  createAccount(kind: AccountKind): Promise<TenantAccount>;
  /** The telephone that an account registered before the tenant opened. Any other address of the host is a new telephone. */
  phoneOf(account: TenantAccount): string;
  /** Puts the tenant's clock forward, by milliseconds: what runs out by then has run out. */
  advance(ms: number): Promise<void>;
  /** The tenant's time, in ms since the epoch: the machine's, and whatever it was put forward. */
  now(): number;
  /** A sentence for each selector of a mutation that has matched nothing on a screen that was shown. */
  unmatched(): Promise<readonly string[]>;
  /** Ends it, whatever browsers are still connected. */
  stop(): Promise<void>;
}

/** Starts a tenant and waits until it answers. Rejects with a TenantError that says why it could not. */
export async function startTenant(options: TenantOptions = {}): Promise<RunningTenant> {
  const child = fork(fileURLToPath(new URL('./main.ts', import.meta.url)), programArguments(options), {
    execArgv: ['--import', import.meta.resolve('tsx')],
    // The loader would keep what it compiles on disk: a tenant leaves no file.
    env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exit = once(child, 'exit');
  const { proxy, accounts } = await whenReady(child);
  const call = caller(child);
  let ahead = 0;

  return {
    pid: child.pid ?? 0,
    proxy,
    accounts,
    phoneUrl: at(hosts.phone, '/'),
    phoneOf: ({ address }) => phoneAddress(address),
    createAccount: (kind) => call('createAccount', kind),
    advance: async (ms) => {
      ahead += ms;
      await call('advance', ms);
    },
    now: () => Date.now() + ahead,
    unmatched: () => call('unmatched', null),
    stop: async () => {
      if (child.connected) child.disconnect();
      await exit;
    },
  };
}

function programArguments({
  edition,
  port,
  activationMs,
  switches = [],
  mutations,
}: TenantOptions): string[] {
  const laid =
    typeof mutations === 'object' ? { 'mutations-json': JSON.stringify(mutations) } : { mutations };
  const flags = { edition, port, 'activation-ms': activationMs, ...laid };
  return [
    '--ipc',
    ...switches.map((name) => `--switch=${name}`),
    ...Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`])),
  ];
}

type Ready = Extract<TenantMessage, { type: 'ready' }>;

function whenReady(child: ChildProcess): Promise<Ready> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(
        new TenantError(`The simulated tenant ended before it was ready (${signal ?? `exit code ${code}`}).`),
      );
    });
    child.once('message', (message: TenantMessage) => {
      if (message.type === 'ready') resolve(message);
      else if (message.type === 'failed') reject(new TenantError(message.reason));
    });
  });
}

/** Asks the tenant's process. */
type Call = <Name extends keyof TenantCalls>(
  name: Name,
  asks: TenantCalls[Name]['asks'],
) => Promise<TenantCalls[Name]['answers']>;

function caller(child: ChildProcess): Call {
  let lastId = 0;
  return (call, asks) => {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      const gone = () => {
        reject(new TenantError('The simulated tenant has stopped. Start it again.'));
      };
      const take = (message: TenantMessage) => {
        if (message.type !== 'answer' || message.id !== id) return;
        child.off('message', take);
        child.off('exit', gone);
        resolve(message.answers as never);
      };
      if (!child.connected) {
        gone();
        return;
      }
      child.on('message', take);
      child.once('exit', gone);
      child.send({ id, call, asks });
    });
  };
}
