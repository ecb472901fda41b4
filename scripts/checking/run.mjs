// @ts-check
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

import { root } from '../setup/machine.mjs';

/**
 * How one check came out.
 *
 * @typedef {{ check: import('./checks.mjs').Check, clean: boolean, seconds: number, output: string }} Result
 */

/**
 * Runs all of these checks, as many at once as there are processors, and tells of each as it is done: one line
 * where it is clean, all that it said where it is not.
 *
 * @param {readonly import('./checks.mjs').Check[]} checks
 * @returns {Promise<Result[]>}
 */
export async function runChecks(checks) {
  const waiting = [...checks];
  /** @type {Result[]} */
  const results = [];
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const result = await runCheck(check);
      console.log(resultLines(result));
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}

/**
 * @param {import('./checks.mjs').Check} check
 * @returns {Promise<Result>}
 */
async function runCheck(check) {
  const start = performance.now();
  const child = spawn(process.execPath, check.args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { check, clean: code === 0, seconds: (performance.now() - start) / 1000, output };
}

/** @param {Result} result */
function resultLines({ check, clean, seconds, output }) {
  const line = `${clean ? 'ok    ' : 'FAILED'} ${check.name.padEnd(10)} ${seconds.toFixed(1).padStart(5)} s`;
  return clean ? line : `${line}  ${check.says}\n\n${output.trimEnd()}\n`;
}
