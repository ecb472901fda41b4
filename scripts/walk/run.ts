import { exitCodeOf, interrupted, walkGuide, type WalkOptions, type WalkResult } from './job.ts';
import { summary } from './summary.ts';

export interface WalkCommandOptions extends WalkOptions {
  json?: true | undefined;
  /** Nothing is printed of the walk: whoever walks has something else to print. */
  quiet?: boolean;
}

/**
 * Walks, prints the result and sets the process's exit code by it.
 *
 * @returns null when a person broke it off
 */
export async function runWalk({ json, quiet, ...options }: WalkCommandOptions): Promise<WalkResult | null> {
  const result = await walkGuide(options);
  if (result === null) {
    console.error('Broken off. Nothing was left behind.');
    process.exitCode = interrupted;
    return null;
  }
  if (!quiet) console.log(json ? JSON.stringify(result.findings, null, 2) : summary(result));
  process.exitCode = exitCodeOf(result.findings);
  return result;
}
