import { assess } from '../../drift/assess.ts';
import type { LoadedGuide } from '../../guide/load.ts';
import type { Run } from '../../guide/run/schema.ts';
import { runName, stageRun } from '../../guide/run/store.ts';
import type { Settings } from '../../guide/settings.ts';

/**
 * Leaves the run of a walk that never began, so that whoever waits for `findings.json` finds it and is told why.
 *
 * @returns its folder
 */
export function leaveBrokenRun({ guide, hash }: LoadedGuide, settings: Settings, failures: string[]): string {
  const now = new Date();
  const edition = settings.edition ?? guide.edition;
  const run: Run = {
    schemaVersion: 1,
    guide: guide.id,
    language: guide.language,
    guideHash: hash,
    tenant: settings.tenant,
    phone: settings.phoneKind,
    edition,
    mutations: [],
    browser: null,
    viewport: null,
    startedAt: now.toISOString(),
    endedAt: now.toISOString(),
    visits: [],
    stop: {
      status: 'broken',
      cause: 'own-fault',
      code: null,
      step: null,
      detail: failures.at(0)?.split('\n', 1)[0] ?? 'the walk ended without leaving a run',
    },
  };
  return stageRun({ out: settings.out, root: 'runs', name: runName(now, guide.id, edition) }).commit(
    run,
    assess(guide, run),
  );
}
