import type { Browser } from '@playwright/test';
import { assess } from '../../drift/assess.ts';
import { acceptLooks, seeLooks } from '../../drift/looks/accepted.ts';
import { startTenant } from '../../fixtures/tenant.ts';
import { beginWalk } from '../../fixtures/walk/begin.ts';
import { describeRun } from '../../fixtures/walk/run.ts';
import type { LoadedGuide } from '../../guide/load.ts';
import type { Findings } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import { loadSettings } from '../../guide/settings.ts';
import type { Case } from './case.ts';

/** One walk, and what it tells. */
export interface Rehearsed {
  run: Run;
  findings: Findings;
  /** Selectors that have matched nothing: the case itself is wrong then. */
  unmatched: readonly string[];
}

export interface RehearsalOptions {
  browser: Browser;
  loaded: LoadedGuide;
  /** Where its pictures go: a new folder. */
  folder: string;
}

/** Walks a guide through a changed tenant. */
export async function rehearse(
  { mutations, switches = [] }: Pick<Case, 'mutations' | 'switches'>,
  { browser, loaded, folder }: RehearsalOptions,
): Promise<Rehearsed> {
  const tenant = await startTenant({ mutations, switches });
  const startedAt = new Date();
  const begun = await beginWalk({
    ...{ browser, tenant, folder, guide: loaded.guide, account: await tenant.createAccount('new') },
    ...{ phoneKind: 'simulated', phoneNumber: '40000000', pictures: 'every-view' },
  });
  for (let moment = await begun.walk.next(); moment !== null; moment = await begun.walk.next())
    await begun.walk.act(moment);
  const settings = loadSettings();
  const run = describeRun({ ...begun, loaded, settings, mutations, startedAt, browser });
  const unmatched = await tenant.unmatched();
  await begun.end();
  await tenant.stop();
  return { run, findings: assess(loaded.guide, run, seeLooks(loaded.file, run, folder)), unmatched };
}

/** Takes what an unchanged tenant shows for what everything is to look like. */
export async function acceptTodaysLooks(options: RehearsalOptions): Promise<void> {
  const { run } = await rehearse({ mutations: [] }, options);
  acceptLooks(options.loaded.file, run, options.folder);
}
