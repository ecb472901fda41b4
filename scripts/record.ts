import { makeRecording, recordingTools } from './recording/make.ts';
import { recordedAsJson, recordingSummary } from './recording/summary.ts';
import { newWalkCommand } from './walk/command.ts';
import { runWalk, type WalkCommandOptions } from './walk/run.ts';

/** `npx tofaktor record`: walk the guide with the film rolling. */
export const record = newWalkCommand('record')
  .description(
    'Walk the guide with the film rolling: the narrated film, its captions and clips, and the screenshots.',
  )
  .action(async ({ json, ...options }: WalkCommandOptions) => {
    const tools = recordingTools();
    const result = await runWalk({ ...options, film: true, quiet: json === true });
    if (result === null) return;
    if (result.findings.status === 'blocked' || result.findings.status === 'broken') {
      console.error('Nothing was recorded, and what was recorded before is as it was.');
      return;
    }
    const recorded = await makeRecording(result.folder, result.guide, tools);
    console.log(json ? JSON.stringify(recordedAsJson(recorded), null, 2) : `\n${recordingSummary(recorded)}`);
  });
