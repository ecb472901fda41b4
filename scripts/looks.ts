import { acceptLooks, looksFolder, seeLooks } from '../drift/looks/accepted.ts';
import { newCommand } from './cli/command.ts';
import { walkedRun } from './cli/walked-run.ts';

interface LooksOptions {
  guide?: string;
  accept?: true;
}

/** `npx tofaktor looks`: what the guide's steps point at, against what somebody has accepted. */
export const looks = newCommand('looks')
  .description(
    'Compare what the steps point at with the accepted looks; --accept takes those of a run as accepted.',
  )
  .argument('[run]', "the run's folder (default: the newest under runs/)")
  .option('--guide <id>', 'the guide that was walked (default: the one the run names)')
  .option('--accept', 'from now on it is to look as in this run')
  .action((named: string | undefined, { guide, accept }: LooksOptions) => {
    const { folder, run, loaded } = walkedRun(named, { guide });
    const { file } = loaded;
    if (accept) {
      console.log(`${acceptLooks(file, run, folder)} looks accepted: ${looksFolder(file)}`);
      return;
    }
    const { changes, notCompared } = seeLooks(file, run, folder);
    if (notCompared !== undefined)
      console.log(
        `Not compared (${notCompared}): the looks were accepted of another place, browser or machine.`,
      );
    for (const { step, control, share } of changes)
      console.log(`${step}: ${control} looks otherwise (${Math.round(share * 100)} % of it)`);
    if (changes.length === 0 && notCompared === undefined)
      console.log('Nothing that is accepted looks otherwise.');
    process.exitCode = changes.length > 0 ? 1 : 0;
  });
