import { describeTenant } from './describe.ts';
import { TenantError } from './errors.ts';
import { tellAccount, type TenantAccount, type TenantMessage, type TenantRequest } from './messages.ts';
import { createCommand, type Options } from './options.ts';
import { openTenant, type Tenant } from './tenant.ts';

/** Wrong usage or configuration, as for all our commands. */
const wrongUsage = 3;

process.title = 'tofaktor-tenant';

const options = createCommand()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : wrongUsage))
  .parse()
  .opts<Options>();

try {
  serve(await openTenant({ ...options, switches: new Set(options.switch) }), options);
} catch (error) {
  if (!(error instanceof TenantError)) throw error;
  if (options.ipc) tellParent({ type: 'failed', reason: error.message });
  else console.error(error.message);
  process.exitCode = wrongUsage;
  if (process.connected) process.disconnect();
}

/** Says that the tenant is there, and keeps it until told to stop. */
function serve(tenant: Tenant, { ipc, json }: Options): void {
  const stop = () => {
    if (process.connected) process.disconnect();
    void tenant.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  // A parent that is gone, however it went, takes the tenant with it.
  process.once('disconnect', stop);
  if (ipc) serveParent(tenant);
  else console.log(json ? JSON.stringify(tell(tenant)) : describeTenant(tell(tenant)));
}

/** Answers the parent's requests. */
function serveParent(tenant: Tenant): void {
  process.on('message', (request: TenantRequest) => {
    tellParent({ type: 'answer', id: request.id, answers: answer(tenant, request) });
  });
  tellParent({ type: 'ready', ...tell(tenant) });
}

function answer({ accounts, clock }: Tenant, { call, asks }: TenantRequest): TenantAccount | null {
  if (call === 'createAccount') return tellAccount(accounts.create(asks));
  clock.advance(asks);
  return null;
}

function tell({ proxy, accounts }: Tenant) {
  return { proxy, accounts: accounts.all().map(tellAccount) };
}

function tellParent(message: TenantMessage): void {
  process.send?.(message);
}
