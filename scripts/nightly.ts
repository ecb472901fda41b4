import { newWalkCommand } from './walk/command.ts';
import { runWalk } from './walk/run.ts';

/** `npx tofaktor nightly`: the main job. */
export const nightly = newWalkCommand('nightly')
  .description('The main job: walk the guide, compare it, and leave the reports.')
  .action(runWalk);
