import { exitCodeOf, interrupted, walkGuide, type WalkOptions } from './job.ts';
import { summary } from './summary.ts';

export interface WalkCommandOptions extends WalkOptions {
  json?: true;
}

/** Walks, prints the result and sets the process's exit code by it. */
export async function runWalk({ json, ...options }: WalkCommandOptions): Promise<void> {
  const result = await walkGuide(options);
  if (result === null) {
    console.error('Broken off. Nothing was left behind.');
    process.exitCode = interrupted;
    return;
  }
  console.log(json ? JSON.stringify(result.findings, null, 2) : summary(result));
  process.exitCode = exitCodeOf(result.findings);
}
