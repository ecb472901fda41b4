import { exitCodes, interrupted, walkGuide, type WalkOptions } from './job.ts';
import { summary } from './summary.ts';

/** Walks, prints the result and sets the process's exit code by it. */
export async function runWalk(options: WalkOptions, output: 'table' | 'json'): Promise<void> {
  const result = await walkGuide(options);
  if (result === null) {
    console.error('Broken off. Nothing was left behind.');
    process.exitCode = interrupted;
    return;
  }
  console.log(output === 'json' ? JSON.stringify(result.findings, null, 2) : summary(result));
  process.exitCode = exitCodes[result.findings.status];
}
