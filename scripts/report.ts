import { writeReport } from '../drift/report/write.ts';
import { loadNoticeSettings } from '../guide/notice-settings.ts';
import { newCommand } from './cli/command.ts';
import { walkedRun } from './cli/walked-run.ts';
import { extrasOf } from './walk/extras.ts';

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
  .action((named: string | undefined, { guide, json }: ReportOptions) => {
    const { folder, loaded } = walkedRun(named, { guide });
    const written = writeReport(folder, loaded, extrasOf(folder, loaded, loadNoticeSettings()));
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
