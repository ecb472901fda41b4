import { newCommand } from './cli/command.ts';
import { walkedRun } from './cli/walked-run.ts';
import { makeRecording, recordingTools } from './recording/make.ts';
import { recordedAsJson, recordingSummary, staleIn, staleLines } from './recording/summary.ts';

interface FilmOptions {
  run?: string;
  guide?: string;
  language?: string;
  check?: true;
  json?: true;
}

/** `npx tofaktor film`: the recording again, from a run that was filmed. */
export const film = newCommand('film')
  .description(
    'Make the film and the screenshots again from a run that was filmed, without a walk; or --check which steps are stale.',
  )
  .option('--run <folder>', "the run's folder (default: the newest under runs/)")
  .option('--guide <id>', 'the guide that was walked (default: the one the run names)')
  .option('--language <code>', 'the language of the guide (default: the one the run names)')
  .option(
    '--check',
    'only say which steps of the film are stale, by the guide as it is and by that run; 1 where any is',
  )
  .option('--json', 'print it as JSON')
  .action(async ({ run: named, guide, language, check, json }: FilmOptions) => {
    const { folder, loaded } = walkedRun(named, { guide, language });
    if (!check) {
      const recorded = await makeRecording(folder, loaded, recordingTools());
      console.log(json ? JSON.stringify(recordedAsJson(recorded), null, 2) : recordingSummary(recorded));
      return;
    }
    const stale = staleIn(folder, loaded);
    if (json) console.log(JSON.stringify({ stale }, null, 2));
    else if (stale === null) console.log('There is no film yet. Make one with: npx tofaktor record');
    else console.log(stale.length === 0 ? 'The film is up to date.' : staleLines(stale).join('\n'));
    process.exitCode = stale === null || stale.length > 0 ? 1 : 0;
  });
