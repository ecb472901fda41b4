// @ts-check
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What to give Node so that it runs the unit tests. (The files by name: Node 20 takes no pattern.)
 *
 * @param {string} root the checkout
 * @param {readonly string[]} [reporters] options for node:test's reporters
 * @returns {string[]}
 */
export function unitTestArguments(root, reporters = []) {
  const folder = join(root, 'specs/unit');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.test.ts'),
  );
  // A test that hangs fails after a minute, so that no run waits for ever.
  const limits = ['--test-timeout=60000'];
  return [
    '--import',
    'tsx',
    '--test',
    ...limits,
    ...reporters,
    ...files.sort().map((file) => join(folder, file)),
  ];
}
