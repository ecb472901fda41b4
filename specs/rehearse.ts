import type { Browser } from '@playwright/test';
import { assess } from '../drift/assess.ts';
import { acceptLooks, seeLooks } from '../drift/looks/accepted.ts';
import { startTenant, type RunningTenant } from '../fixtures/tenant.ts';
import { beginWalk } from '../fixtures/walk/begin.ts';
import { describeRun } from '../fixtures/walk/run.ts';
import type { Edition } from '../guide/editions.ts';
import type { LoadedGuide } from '../guide/load.ts';
import type { Findings } from '../guide/run/findings.ts';
import type { PhoneKind, Run } from '../guide/run/schema.ts';
import { loadSettings } from '../guide/settings.ts';

/** One walk, and what it tells. */
export interface Rehearsed {
  run: Run;
  findings: Findings;
}

export interface RehearsalOptions {
  browser: Browser;
  tenant: RunningTenant;
  loaded: LoadedGuide;
  /** Where its pictures go: a new folder. */
  folder: string;
  phoneKind?: PhoneKind;
  /** The one that the tenant serves; left out: the one that the guide documents. */
  edition?: Edition | null;
}

/** Walks a guide once. */
export async function rehearse({
  browser,
  tenant,
  loaded,
  folder,
  phoneKind = 'simulated',
  edition = null,
}: RehearsalOptions): Promise<Rehearsed> {
  const startedAt = new Date();
  const begun = await beginWalk({
    ...{ browser, tenant, folder, guide: loaded.guide, account: await tenant.createAccount('new') },
    ...{ phoneKind, phoneNumber: '40000000', pictures: 'every-view' },
  });
  for (let moment = await begun.walk.next(); moment !== null; moment = await begun.walk.next())
    await begun.walk.act(moment);
  const run = describeRun({ ...begun, loaded, settings: { ...loadSettings(), edition }, startedAt, browser });
  await begun.end();
  return { run, findings: assess(loaded.guide, run, seeLooks(loaded.file, run, folder)) };
}

/** Takes what an unchanged tenant shows for what everything is to look like. */
export async function acceptTodaysLooks(options: Omit<RehearsalOptions, 'tenant'>): Promise<void> {
  const tenant = await startTenant({ edition: options.loaded.guide.edition });
  const { run } = await rehearse({ ...options, tenant });
  await tenant.stop();
  acceptLooks(options.loaded.file, run, options.folder);
}
