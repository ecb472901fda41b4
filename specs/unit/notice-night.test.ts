import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test, type TestContext } from 'node:test';
import type { LoadedGuide } from '../../guide/load.ts';
import { tellOfNight } from '../../scripts/notice/night.ts';
import { remember } from '../../scripts/walk/history.ts';
import { receiveHttp, type Answer, type HttpReceiver } from '../receivers/http.ts';
import { findingsOf, guide, night, runOf } from './nights.ts';

let folder: string;
let receiver: HttpReceiver;
let answer: Answer;
let log: string[];
const before = { ...process.env };

const loaded: LoadedGuide = { guide, file: join(tmpdir(), 'no-such-guide.yaml'), hash: 'another', text: '' };

beforeEach(async (context) => {
  folder = mkdtempSync(join(tmpdir(), 'tofaktor-night-'));
  answer = { status: 202 };
  log = [];
  receiver = await receiveHttp(() => answer);
  Object.assign(process.env, {
    ...{ TOFAKTOR_HISTORY: join(folder, 'history'), TOFAKTOR_TEAMS_WEBHOOK: `${receiver.origin}/Kanarifugl` },
    ...{ TOFAKTOR_SMTP_HOST: '', TOFAKTOR_GRAPH_TENANT: '', TOFAKTOR_GRAPH_CLIENT_ID: '' },
    ...{ TOFAKTOR_GRAPH_CLIENT_SECRET: '', TOFAKTOR_SMTP_USER: '', TOFAKTOR_SMTP_PASSWORD: '' },
  });
  (context as TestContext).mock.method(console, 'error', (line: string) => log.push(line));
});
afterEach(async () => {
  process.env = { ...before };
  await receiver.close();
  rmSync(folder, { recursive: true });
});

/** A night that found one deviation, as the walk leaves it. */
function walked(tenant: 'live' | 'simulated', remembered = true) {
  const entry = night(12, ['passord/wording-1'], { tenant });
  const findings = findingsOf(entry);
  const place = join(folder, entry.run);
  mkdirSync(place);
  writeFileSync(join(place, 'run.json'), JSON.stringify({ ...runOf(entry), status: entry.status }));
  writeFileSync(join(place, 'findings.json'), JSON.stringify(findings));
  if (remembered) remember(place, { history: join(folder, 'history'), nights: 10 });
  return { remembered, findings, folder: place, guide: loaded };
}

const left = ({ folder: place }: { folder: string }, file: string) =>
  existsSync(join(place, file)) ? readFileSync(join(place, file), 'utf8') : null;

test('a night against Microsoft is told', async () => {
  const one = walked('live');
  await tellOfNight(one);
  assert.equal(receiver.received.length, 1);
  assert.match(left(one, 'issue.md') ?? '', /Nye avvik/);
  assert.deepEqual(log, []);
});

test('a message that does not arrive fails nothing, and is told in the log and in the report', async () => {
  answer = { status: 500 };
  const one = walked('live');
  await tellOfNight(one);
  assert.deepEqual(log, ['Nobody was told by teams: the Teams workflow answered 500.']);
  assert.match(
    left(one, 'report.html') ?? '',
    /Meldingen på Teams ble ikke sendt\. Loggen sier: «the Teams workflow answered 500»\./,
  );
  assert.doesNotMatch(
    `${log.join()}${left(one, 'notices.json') ?? ''}${left(one, 'report.html') ?? ''}`,
    /Kanarifugl/,
  );
});

test('nor does anything else that goes wrong', async () => {
  const one = walked('live');
  rmSync(join(one.folder, 'findings.json'));
  await tellOfNight(one);
  assert.equal(log.length, 1);
  assert.match(log[0] ?? '', /^Nobody was told of this night: /);
});

test('a rehearsal is told to nobody', async () => {
  const one = walked('simulated');
  await tellOfNight(one);
  assert.deepEqual([receiver.received, log, left(one, 'issue.md')], [[], [], null]);
});

test('nor is a walk into a folder that somebody named', async () => {
  const one = walked('live', false);
  await tellOfNight(one);
  assert.deepEqual([receiver.received, log, left(one, 'issue.md')], [[], [], null]);
});
