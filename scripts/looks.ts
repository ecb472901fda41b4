import { acceptLooks, looksFolder, seeLooks } from '../drift/looks/accepted.ts';
import { UserError } from '../guide/errors.ts';
import { loadGuide } from '../guide/load.ts';
import { newestRun, readRun } from '../guide/run/store.ts';
import { loadSettings } from '../guide/settings.ts';
import { newCommand } from './cli/command.ts';

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
  .option('--guide <id>', 'the guide (default: sette-opp-to-faktor)')
  .option('--accept', 'from now on it is to look as in this run')
  .action((folder: string | undefined, { guide, accept }: LooksOptions) => {
    const place = folder ?? newestRun('runs');
    const { run } = readRun(place);
    const { file, guide: loaded } = loadGuide({
      ...loadSettings({ ...process.env, TOFAKTOR_GUIDE: guide ?? run.guide }),
      language: run.language,
    });
    if (run.guide !== loaded.id)
      throw new UserError(`${place} is a run of the guide ${run.guide}, not of ${loaded.id}.`);
    if (accept) {
      console.log(`${acceptLooks(file, run, place)} looks accepted: ${looksFolder(file)}`);
      return;
    }
    const { changes, notCompared } = seeLooks(file, run, place);
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
