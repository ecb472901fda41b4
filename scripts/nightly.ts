import { newCommand } from './cli/command.ts';
import type { WalkOptions } from './walk/job.ts';
import { runWalk } from './walk/run.ts';

/** `npx tofaktor nightly`: the main job. */
export const nightly = newCommand('nightly')
  .description('The main job: walk the guide, compare it, and leave the reports.')
  .option('--guide <id>', 'the guide to walk (default: sette-opp-to-faktor)')
  .option('--tenant <where>', 'where to walk: simulated (default: simulated)')
  .option(
    '--edition <name>',
    'the edition that the simulated tenant serves (default: the one the guide documents)',
  )
  .option('--out <folder>', "the run's folder (default: a new one under runs/)")
  .action(async (options: WalkOptions) => {
    await runWalk(options, 'table');
  });
