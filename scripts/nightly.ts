import { UserError } from '../guide/errors.ts';
import type { Findings } from '../guide/run/findings.ts';
import { tellOfNight } from './notice/night.ts';
import { makeRecording, recordingTools, type Tools } from './recording/make.ts';
import { recordingSummary } from './recording/summary.ts';
import { newWalkCommand } from './walk/command.ts';
import { runWalk, type WalkCommandOptions } from './walk/run.ts';

/** `npx tofaktor nightly`: the main job. */
export const nightly = newWalkCommand('nightly')
  .description(
    'The main job: walk the guide, compare it, make the film and the pictures, leave the reports, and tell who is to be told.',
  )
  .action(async (options: WalkCommandOptions) => {
    const tools = toolsIfAny();
    const result = await runWalk({ ...options, film: tools !== null });
    if (result === null) return;
    if (tools !== null && isWhole(result.findings)) {
      const recorded = await makeRecording(result.folder, result.guide, tools);
      if (!options.json) console.log(`\n${recordingSummary(recorded)}`);
    }
    await tellOfNight(result);
  });

/** Without ffmpeg the guide is still checked: only the film is left out. */
function toolsIfAny(): Tools | null {
  try {
    return recordingTools();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(`No film tonight. ${error.message}`);
    return null;
  }
}

/** A walk that stopped on its way is no film. */
function isWhole({ status, cause }: Findings): boolean {
  return (status === 'matches' || status === 'drifted') && cause === null;
}
