import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { historyEntrySchema } from '../../drift/history/entry.ts';
import { readLines } from '../../drift/history/lines.ts';
import { run } from './command.ts';
import { changedGuide } from './guides.ts';
import { ownRecordings } from './recorded.ts';

const latest = 'runs/latest.json';

/** What names the newest run is the person's own: it is put back. */
function keepLatest(): () => void {
  const before = existsSync(latest) ? readFileSync(latest, 'utf8') : null;
  return () => {
    if (before === null) rmSync(latest);
    else writeFileSync(latest, before);
  };
}

test('a walk goes into the history of rehearsals, and into that of Allure; it is told to nobody', async () => {
  const history = test.info().outputPath('history');
  const putBack = keepLatest();
  const guides = changedGuide(test.info().outputPath(), [
    'heading "Skriv inn passord"',
    'heading "Oppgi passord"',
  ]);
  const { code, stderr } = await run(['nightly', '--json'], {
    ...ownRecordings('silent'),
    TOFAKTOR_GUIDES: guides,
    TOFAKTOR_HISTORY: history,
    // Nobody answers there: a message would be told in the log.
    TOFAKTOR_TEAMS_WEBHOOK: 'http://127.0.0.1:9/',
  });
  const { entries } = readLines(join(history, 'simulated.jsonl'), historyEntrySchema);
  const folders = entries.map(({ run }) => join('runs', run));
  const written = folders.flatMap((folder) =>
    ['run.json', 'notices.json', 'issue.md'].filter((file) => existsSync(join(folder, file))),
  );
  for (const folder of folders) rmSync(folder, { recursive: true });
  putBack();

  expect(code, stderr).toBe(1);
  expect(entries).toMatchObject([
    {
      guide: 'sette-opp-to-faktor',
      status: 'drifted',
      checked: 23,
      steps: { 'skriv-inn-passord': 'drifted' },
      findings: [{ step: 'skriv-inn-passord', kind: 'wording', severity: 'misleads' }],
    },
  ]);
  expect(written).toEqual(['run.json']);
  expect(existsSync(join(history, 'allure-simulated.jsonl'))).toBe(true);
  for (const file of ['live.jsonl', 'notices.jsonl']) expect(existsSync(join(history, file))).toBe(false);
  expect(stderr).not.toContain('Nobody was told');
});

test('a walk into a folder of its own leaves the history alone', async () => {
  const history = test.info().outputPath('history');
  const out = test.info().outputPath('run');
  const { code, stderr } = await run(['nightly', '--out', out], {
    ...ownRecordings('silent'),
    TOFAKTOR_HISTORY: history,
  });
  expect(code, stderr).toBe(0);
  expect(existsSync(history)).toBe(false);
});
