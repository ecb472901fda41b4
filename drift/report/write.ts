import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedGuide } from '../../guide/load.ts';
import { putFile } from '../../guide/put-file.ts';
import { readRun } from '../../guide/run/store.ts';
import { readLook } from '../looks/accepted.ts';
import type { ReportInput } from './input.ts';
import { renderReport } from './report.ts';
import { renderSummary } from './summary.ts';

/** Where a run's report and its summary are, and whether the guide is still the one that was walked. */
export interface WrittenReport {
  report: string;
  summary: string;
  guideChanged: boolean;
}

/** What a report may tell beside the run. */
export type ReportExtras = Pick<ReportInput, 'history' | 'proposal' | 'review' | 'notices'>;

/**
 * Makes the report of a run anew and puts it into the run's folder: `report.html`, and `summary.md` for a CI job page.
 *
 * @throws UserError where the folder is not a run
 */
export function writeReport(folder: string, loaded: LoadedGuide, extras: ReportExtras = {}): WrittenReport {
  const { run, findings } = readRun(folder);
  const guideChanged = loaded.hash !== run.guideHash;
  const input: ReportInput = {
    ...extras,
    ...{ guide: loaded.guide, run, findings, guideChanged },
    pictures: (file) => bytesOf(join(folder, file)),
    looks: (step, control) => readLook(loaded.file, step, control),
  };
  return {
    report: put(join(folder, 'report.html'), renderReport(input)),
    summary: put(join(folder, 'summary.md'), renderSummary(input)),
    guideChanged,
  };
}

function bytesOf(file: string): Uint8Array | null {
  return existsSync(file) ? readFileSync(file) : null;
}

/** Whoever opens a report while it is made again sees the old one. */
function put(file: string, content: string): string {
  putFile(file, content);
  return file;
}
