// @ts-check

/**
 * How many tests came out how. What was counted really ran: a test that was left out is `skipped` and nothing else.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Tally} a
 * @param {Tally} b
 * @returns {Tally}
 */
export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * The line that a run ends with: "12 passed, 0 failed", and the skipped where there are any.
 *
 * @param {Tally} tally
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Whether a run is good: something passed and nothing failed. A run of no tests proves nothing.
 *
 * @param {Tally} tally
 */
export function isGood({ passed, failed }) {
  return passed > 0 && failed === 0;
}

/**
 * What Playwright's JUnit reporter counted; null where the text is no report of its.
 *
 * @param {string} junit the text of junit.xml
 * @returns {Tally | null}
 */
export function tallyOfJUnit(junit) {
  const suites = /<testsuites [^>]*>/.exec(junit)?.[0];
  if (suites === undefined) return null;
  const count = (/** @type {string} */ name) =>
    Number(new RegExp(` ${name}="(\\d+)"`).exec(suites)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  const skipped = count('skipped');
  return { passed: count('tests') - failed - skipped, failed, skipped };
}

/**
 * The tally of a runner that may have failed with every test passed: a file that does not load, a worker that
 * could not be stopped. That is one failure more than it counted.
 *
 * @param {Tally | null} counted null where the runner left no count
 * @param {number | null} exitCode null where it was stopped by a signal
 * @returns {Tally}
 */
export function withExitCode(counted, exitCode) {
  const tally = counted ?? nothing;
  if (counted !== null && (exitCode === 0 || tally.failed > 0)) return tally;
  return add(tally, { ...nothing, failed: 1 });
}
