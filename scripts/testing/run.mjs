// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { root } from '../setup/machine.mjs';
import { add, tallyOfJUnit, withExitCode } from './tally.mjs';
import { unitTestArguments } from './unit-tests.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** Where Playwright's own reports go too (playwright.config.ts); told to it, so that both mean the same place. */
const reports = resolve(root, process.env.TOFAKTOR_REPORTS ?? 'reports');
const unitTally = join(reports, 'unit-tests.json');
const junit = join(reports, 'junit.xml');

/**
 * Runs the unit tests, then the tests in a browser, all of their output shown as it comes. Arguments are
 * Playwright's (`--grep`, a file): whoever gives some has chosen among its tests, so the unit tests are left out.
 *
 * @param {readonly string[]} args
 * @returns {Tally}
 */
export function runTests(args) {
  mkdirSync(reports, { recursive: true });
  for (const file of [unitTally, junit]) rmSync(file, { force: true });
  return args.length > 0 ? browserTests(args) : add(unitTests(), browserTests([]));
}

/** @returns {Tally} */
function unitTests() {
  const status = node(
    unitTestArguments(root, [
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...['--test-reporter=./scripts/testing/tally-reporter.mjs', `--test-reporter-destination=${unitTally}`],
    ]),
  );
  const tally = read(unitTally);
  return withExitCode(tally === '' ? null : /** @type {Tally} */ (JSON.parse(tally)), status);
}

/**
 * @param {readonly string[]} args
 * @returns {Tally}
 */
function browserTests(args) {
  const status = node(['node_modules/@playwright/test/cli.js', 'test', ...args], {
    TOFAKTOR_REPORTS: reports,
  });
  return withExitCode(tallyOfJUnit(read(junit)), status);
}

/**
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env] set beside our own environment
 */
function node(args, env = {}) {
  return spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  }).status;
}

/**
 * @param {string} file
 * @returns {string} empty where the runner stopped before it wrote anything
 */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
