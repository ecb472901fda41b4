import { describeTenant } from './describe.ts';
import { TenantError } from './errors.ts';
import { tellAccount, type TenantCalls, type TenantMessage, type TenantRequest } from './messages.ts';
import { describeScreens, tellScreens } from './mutations/describe.ts';
import { parseMutations, readMutations } from './mutations/read.ts';
import type { Mutation } from './mutations/schema.ts';
import { createCommand, type Options } from './options.ts';
import { switchesNamed, type Switches } from './switches.ts';
import { openTenant, type Tenant } from './tenant.ts';
import { correct } from './text/correct.ts';
import { readTable, writeTable } from './text/file.ts';
import { readLiveRun } from './text/live-run.ts';
import { describeCorrections, describeTexts, tellTexts } from './text/tell.ts';

interface Told {
  readonly data: unknown;
  readonly words: string;
}

/** Wrong usage or configuration, as for all our commands. */
const wrongUsage = 3;

process.title = 'tofaktor-tenant';

const options = createCommand()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : wrongUsage))
  .parse()
  .opts<Options>();

try {
  await run(options);
} catch (error) {
  if (!(error instanceof TenantError)) throw error;
  if (options.ipc) tellParent({ type: 'failed', reason: error.message });
  else console.error(error.message);
  process.exitCode = wrongUsage;
  if (process.connected) process.disconnect();
}

async function run(options: Options): Promise<void> {
  const { json, open, ipc } = options;
  const told = tellOf(options);
  if (told !== undefined) {
    console.log(json ? JSON.stringify(told.data, null, 2) : told.words);
    if (process.connected) process.disconnect();
    return;
  }
  if (open && !process.connected)
    throw new TenantError('This program knows no browser: npx tofaktor tenant --open opens one.');
  serve(await openTenant({ ...options, switches: switchesOf(options), mutations: mutationsOf(options) }), {
    ipc,
    json,
    open,
  });
}

/** What is asked for instead of a tenant: as data, and in words. */
function tellOf({ edition, listScreens, listTexts, correctTexts, textsFile }: Options): Told | undefined {
  if (listScreens) return { data: tellScreens(edition), words: describeScreens(edition) };
  if (correctTexts !== undefined) {
    const { table, ...corrections } = correct(readTable(textsFile), readLiveRun(correctTexts));
    writeTable(textsFile, table);
    return { data: corrections, words: describeCorrections(corrections) };
  }
  if (!listTexts) return undefined;
  const table = readTable(textsFile);
  return { data: tellTexts(table), words: describeTexts(table) };
}

function switchesOf({ switch: names = [], edition }: Options): Switches {
  return new Set(switchesNamed(names, edition));
}

function mutationsOf({ mutations, mutationsJson, edition }: Options): Mutation[] {
  if (mutations !== undefined) return readMutations(mutations, edition);
  return mutationsJson === undefined ? [] : parseMutations(mutationsJson, 'mutations', edition);
}

/** Says that the tenant is there, and keeps it until told to stop. */
function serve(tenant: Tenant, { ipc, json, open }: Pick<Options, 'ipc' | 'json' | 'open'>): void {
  const stop = () => {
    if (process.connected) process.disconnect();
    if (!ipc) tellUnmatched(tenant.unmatched());
    void tenant.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  // A parent that is gone, however it went, takes the tenant with it.
  process.once('disconnect', stop);
  if (ipc) serveParent(tenant);
  else console.log(json ? JSON.stringify(tell(tenant)) : describeTenant(tell(tenant)));
  if (open) tellParent({ type: 'ready', ...tell(tenant) });
}

/** A mutation that changed nothing is a mistake in its file, found out only now. */
function tellUnmatched(unmatched: readonly string[]): void {
  if (unmatched.length === 0) return;
  console.error(['Mutations that changed nothing:', ...unmatched.map((one) => `  ${one}`)].join('\n'));
  process.exitCode = wrongUsage;
}

/** Answers the parent's requests. */
function serveParent(tenant: Tenant): void {
  process.on('message', (request: TenantRequest) => {
    tellParent({ type: 'answer', id: request.id, answers: answer(tenant, request) });
  });
  tellParent({ type: 'ready', ...tell(tenant) });
}

function answer(
  { accounts, clock, ...tenant }: Tenant,
  { call, asks }: TenantRequest,
): TenantCalls[keyof TenantCalls]['answers'] {
  if (call === 'createAccount') return tellAccount(accounts.create(asks));
  if (call === 'unmatched') return tenant.unmatched();
  clock.advance(asks);
  return null;
}

function tell({ proxy, accounts }: Tenant) {
  return { proxy, accounts: accounts.all().map(tellAccount) };
}

function tellParent(message: TenantMessage): void {
  process.send?.(message);
}
