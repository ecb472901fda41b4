import { UserError } from '../../guide/errors.ts';
import { loadGuide, type LoadedGuide } from '../../guide/load.ts';
import type { Findings } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import { newestRun, readRun } from '../../guide/run/store.ts';
import { loadSettings } from '../../guide/settings.ts';

/** A run that is there, and the guide that it walked, as that is now. */
export interface WalkedRun {
  folder: string;
  run: Run;
  findings: Findings;
  loaded: LoadedGuide;
}

/** What a person may name beside the run: only to be told where it is another. */
export interface Named {
  guide?: string | undefined;
  language?: string | undefined;
}

/**
 * The run in a folder, else the newest, with its guide.
 *
 * @throws UserError where there is none, where it cannot be read, or where it walked another guide than the one named
 */
export function walkedRun(named: string | undefined, { guide, language }: Named = {}): WalkedRun {
  const folder = named ?? newestRun('runs');
  const { run, findings } = readRun(folder);
  if ((guide ?? run.guide) !== run.guide || (language ?? run.language) !== run.language)
    throw new UserError(
      `${folder} is a run of the guide ${run.guide} in "${run.language}". Name a run of ${guide ?? run.guide} in "${language ?? run.language}", or leave out --guide and --language.`,
    );
  return {
    folder,
    run,
    findings,
    loaded: loadGuide({ ...loadSettings(), guide: run.guide, language: run.language }),
  };
}
