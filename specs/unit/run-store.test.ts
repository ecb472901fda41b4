import assert from 'node:assert/strict';
import {
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
import { UserError } from '../../guide/errors.ts';
import type { Findings } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import { readRun, runName, stageRun } from '../../guide/run/store.ts';

/** No process has this id: Linux gives out none above 4,194,304, and 0 would be ourselves. */
const nobody = 2 ** 30;

const run: Run = {
  schemaVersion: 1,
  guide: 'en-guide',
  language: 'nb',
  guideHash: 'abc',
  phone: 'simulated',
  tenant: 'simulated',
  edition: 'legacy',
  mutations: [],
  browser: null,
  viewport: null,
  startedAt: '2026-11-22T03:14:00.000Z',
  endedAt: '2026-11-22T03:14:09.000Z',
  visits: [],
  stop: null,
};

const findings: Findings = {
  schemaVersion: 1,
  guide: 'en-guide',
  tenant: 'simulated',
  edition: 'legacy',
  rehearsal: true,
  status: 'matches',
  cause: null,
  steps: [],
  screens: [],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tofaktor-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const place = (out: string | null) => ({
  out,
  root: join(folder, 'runs'),
  name: '2026-11-22-031400-en-guide-legacy',
});

test('a run is put in place whole, and latest.json names it', () => {
  const staged = stageRun(place(null));
  writeFileSync(join(staged.folder, 'picture.png'), 'p');
  assert.equal(existsSync(join(folder, 'runs', place(null).name)), false);

  const where = staged.commit(run, findings);
  assert.deepEqual(readdirSync(where).toSorted(), ['findings.json', 'picture.png', 'run.json']);
  assert.deepEqual(readRun(where), { run: { ...run, status: 'matches' }, findings });
  const latest = JSON.parse(readFileSync(join(folder, 'runs', 'latest.json'), 'utf8')) as { run: string };
  assert.equal(join(folder, 'runs', latest.run), where);
});

test('two runs of the same second both stay', () => {
  const first = stageRun(place(null)).commit(run, findings);
  const second = stageRun(place(null)).commit(run, findings);
  assert.notEqual(first, second);
  assert.deepEqual(
    [first, second].map((folder) => readRun(folder).run.guide),
    ['en-guide', 'en-guide'],
  );
});

test('with a folder of its own, the run is that folder, and latest.json is not touched', () => {
  const out = join(folder, 'here');
  assert.equal(stageRun(place(out)).commit(run, findings), out);
  assert.equal(stageRun(place(out)).commit({ ...run, guide: 'en-annen' }, findings), out);
  assert.equal(readRun(out).run.guide, 'en-annen');
  assert.deepEqual(readdirSync(folder), ['here']);
});

test('a folder that holds something else is refused, and stays as it was', () => {
  const out = join(folder, 'mine');
  mkdirSync(out);
  writeFileSync(join(out, 'brev.txt'), 'Kjære');
  assert.throws(() => stageRun(place(out)), UserError);
  assert.deepEqual(readdirSync(out), ['brev.txt']);
});

test('a run that is given up leaves nothing', () => {
  const staged = stageRun(place(join(folder, 'here')));
  staged.discard();
  assert.deepEqual(readdirSync(folder), []);
});

test('what a killed process left is undone by the next: half a run goes, a run set aside comes back', () => {
  const out = join(folder, 'here');
  stageRun(place(out)).commit(run, findings);
  const aside = `${out}.replaced-${nobody}`;
  mkdirSync(`${out}.staging-${nobody}`);
  mkdirSync(aside);
  writeFileSync(join(aside, 'run.json'), readFileSync(join(out, 'run.json')));
  rmSync(out, { recursive: true });

  stageRun(place(join(folder, 'other'))).discard();
  assert.deepEqual(readdirSync(folder), ['here']);
  assert.deepEqual(readdirSync(out), ['run.json']);
});

test('what a process is still working at is left alone', () => {
  const running = stageRun(place(join(folder, 'first')));
  stageRun(place(join(folder, 'second'))).discard();
  assert.equal(existsSync(running.folder), true);
});

test('a run is named by its start, its guide and its place', () => {
  const name = runName(new Date('2026-11-22T03:14:09.123Z'), 'sette-opp-to-faktor', 'legacy');
  assert.equal(name, '2026-11-22-031409-sette-opp-to-faktor-legacy');
});

test('a folder without a run is one clear sentence', () => {
  assert.throws(() => readRun(folder), /is not a run: it has no run\.json/);
});
