import assert from 'node:assert/strict';
import { test } from 'node:test';

import { closingLine, isGood, tallyOfJUnit, withExitCode } from '../../scripts/testing/tally.mjs';

test('the closing line names the skipped only where there are any', () => {
  assert.equal(closingLine({ passed: 12, failed: 0, skipped: 0 }), '12 passed, 0 failed');
  assert.equal(closingLine({ passed: 12, failed: 1, skipped: 2 }), '12 passed, 1 failed, 2 skipped');
});

test("Playwright's JUnit report is counted, its errors as failures", () => {
  const report = '<testsuites id="" name="Øvelse" tests="9" failures="2" skipped="1" errors="1" time="3.5">';
  assert.deepEqual(tallyOfJUnit(report), { passed: 5, failed: 3, skipped: 1 });
});

test('a runner that stopped before it wrote its report has failed once', () => {
  assert.equal(tallyOfJUnit(''), null);
  assert.deepEqual(withExitCode(null, 0), { passed: 0, failed: 1, skipped: 0 });
});

test('a runner that failed with every test passed has failed once; one with a failed test is counted as it is', () => {
  assert.deepEqual(withExitCode({ passed: 3, failed: 0, skipped: 0 }, 1), {
    passed: 3,
    failed: 1,
    skipped: 0,
  });
  assert.deepEqual(withExitCode({ passed: 3, failed: 2, skipped: 0 }, 1), {
    passed: 3,
    failed: 2,
    skipped: 0,
  });
});

test('a run of no tests is not good', () => {
  assert.equal(isGood({ passed: 0, failed: 0, skipped: 4 }), false);
  assert.equal(isGood({ passed: 1, failed: 0, skipped: 0 }), true);
});
