import { tellOfNight } from './notice/night.ts';
import { newWalkCommand } from './walk/command.ts';
import { runWalk, type WalkCommandOptions } from './walk/run.ts';

/** `npx tofaktor nightly`: the main job. */
export const nightly = newWalkCommand('nightly')
  .description('The main job: walk the guide, compare it, leave the reports, and tell who is to be told.')
  .action(async (options: WalkCommandOptions) => {
    const result = await runWalk(options);
    if (result !== null) await tellOfNight(result);
  });
