import { writeReport } from '../drift/report/write.ts';
import { UserError } from '../guide/errors.ts';
import { loadGuide } from '../guide/load.ts';
import { newestRun, readRun } from '../guide/run/store.ts';
import { loadNoticeSettings } from '../guide/notice-settings.ts';
import { loadSettings } from '../guide/settings.ts';
import { extrasOf } from './walk/extras.ts';
import { newCommand } from './cli/command.ts';

interface ReportOptions {
  guide?: string;
  json?: true;
}

/** `npx tofaktor report`: the report again, from a run. */
export const report = newCommand('report')
  .description('Make the report of a run again: report.html, and summary.md for a CI job page.')
  .argument('[run]', "the run's folder (default: the newest under runs/)")
  .option('--guide <id>', 'the guide that was walked (default: the one the run names)')
  .option('--json', 'print where they are, as JSON')
  .action((folder: string | undefined, { guide, json }: ReportOptions) => {
    const place = folder ?? newestRun('runs');
    const { run } = readRun(place);
    const loaded = loadGuide({
      ...loadSettings({ ...process.env, TOFAKTOR_GUIDE: guide ?? run.guide }),
      language: run.language,
    });
    if (run.guide !== loaded.guide.id)
      throw new UserError(`${place} is a run of the guide ${run.guide}, not of ${loaded.guide.id}.`);
    const written = writeReport(place, loaded, extrasOf(place, loaded, loadNoticeSettings()));
    if (json) {
      console.log(JSON.stringify(written, null, 2));
      return;
    }
    if (written.guideChanged)
      console.error(
        'The guide has been changed since this run: the report tells of the guide as it was walked.',
      );
    console.log(`Report       ${written.report}\nSummary      ${written.summary}`);
  });
