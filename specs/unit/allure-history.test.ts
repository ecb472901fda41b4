import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { makeAllureReport } from '../../scripts/walk/allure.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tofaktor-allure-'));
  file = join(folder, 'history', 'allure-live.jsonl');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The results of one walk, as Allure's reporter leaves them. */
async function walk(status: string, start: number): Promise<string> {
  const reports = join(folder, `reports-${start}`);
  mkdirSync(join(reports, 'allure-results'), { recursive: true });
  const result = {
    ...{ uuid: `uuid-${start}`, historyId: 'walk', testCaseId: 'walk', fullName: 'walk', name: 'walk' },
    ...{ status, stage: 'finished', start, stop: start + 1000, labels: [], steps: [] },
  };
  writeFileSync(join(reports, 'allure-results', `${start}-result.json`), JSON.stringify(result));
  await makeAllureReport(reports, 'Walk', { file, keep: 2 });
  return readFileSync(join(reports, 'allure', 'index.html'), 'utf8');
}

const statuses = () =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(
      (line) =>
        Object.values(
          (JSON.parse(line) as { testResults: Record<string, { status: string }> }).testResults,
        )[0]?.status,
    );

test("Allure's report knows the walks before it, and no more than are kept", async () => {
  await walk('failed', 1_000_000);
  await walk('passed', 2_000_000);
  assert.deepEqual(statuses(), ['failed', 'passed']);
  await walk('broken', 3_000_000);
  assert.deepEqual(statuses(), ['passed', 'broken']);
  assert.deepEqual(readdirSync(join(folder, 'history')), ['allure-live.jsonl']);
});

test('half a line that a killed process left does not keep the report away', async () => {
  await walk('failed', 1_000_000);
  appendFileSync(file, '{"uuid":');
  await walk('passed', 2_000_000);
  assert.deepEqual(statuses(), ['failed', 'passed']);
});

test('a walk that leaves no trace leaves none', async () => {
  const reports = join(folder, 'reports');
  mkdirSync(join(reports, 'allure-results'), { recursive: true });
  await makeAllureReport(reports, 'Walk', null);
  assert.equal(existsSync(file), false);
});
