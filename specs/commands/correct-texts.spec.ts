import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Visit } from '../../guide/run/schema.ts';
import { run } from './command.ts';
import { madeUpRun } from './live-runs.ts';

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

const table = {
  signIn: {
    heading: { en: 'Enter password', nb: 'Skriv inn passord', source: 'ours', unverified: true },
    back: { en: 'Back', nb: 'Tilbake', source: 'ours', unverified: true },
    skip: {
      en: 'Skip for now ({days} days)',
      nb: 'Hopp over ({days} dager)',
      source: 'ours',
      unverified: true,
    },
    empty: { en: 'Enter something.', nb: 'Skriv noe.', source: 'ours', unverified: true },
  },
};

/** A run of two days ago, whose password screen had another heading, and a table of texts. */
function prepare(tenant: 'live' | 'simulated' = 'live') {
  const folder = test.info().outputPath();
  const file = join(folder, 'texts.json');
  writeFileSync(file, JSON.stringify(table));
  const tree = [
    { role: 'button', name: 'Tilbake' },
    { role: 'group', name: '', children: [{ role: 'link', name: 'Hopp over (9\u00a0dager)' }] },
  ];
  const view: Visit['views'][number] = { steps: [], at: 0, tree, picture: null, touched: [] };
  const visit: Visit = {
    device: 'pc',
    screen: 'sign-in/password',
    host: 'login.microsoftonline.com',
    from: 0,
    to: 1,
    views: [view],
  };
  const made = madeUpRun(folder, folder, {
    ago: 2,
    observed: 'Oppgi passord',
    tenant,
    visits: [visit],
  });
  return {
    made,
    file,
    correct: (...more: string[]) => run(['tenant', '--texts-file', file, '--correct-texts', made, ...more]),
  };
}

test('a live run corrects the texts that it shows otherwise, and verifies those that stand', async () => {
  const { file, correct } = prepare();
  const { code, stdout, stderr } = await correct();
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/Corrected: 1\n[^]*signIn\.heading +Skriv inn passord +Oppgi passord/);
  expect(stdout).toMatch(
    /Seen as they stand: 2\n[^]*signIn\.back +Tilbake\n +signIn\.skip +Hopp over \(\{days\} dager\)/,
  );

  const seen = day.format(Date.now() - 2 * 86_400_000);
  const { heading, back, skip, empty } = table.signIn;
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    signIn: {
      heading: { ...heading, nb: 'Oppgi passord', unverified: false, seen },
      back: { ...back, unverified: false, seen },
      skip: { ...skip, unverified: false, seen },
      empty,
    },
  });

  const again = await correct('--json');
  expect(JSON.parse(again.stdout)).toEqual({ corrected: [], confirmed: [], undecided: [] });
});

test('--json tells the same as JSON, and --list-texts what is seen and what is not', async () => {
  const { file, correct } = prepare();
  const { stdout } = await correct('--json');
  expect(JSON.parse(stdout)).toEqual({
    corrected: [{ texts: ['signIn.heading'], from: 'Skriv inn passord', to: 'Oppgi passord' }],
    confirmed: [
      { text: 'signIn.back', words: 'Tilbake' },
      { text: 'signIn.skip', words: 'Hopp over ({days} dager)' },
    ],
    undecided: [],
  });
  const list = await run(['tenant', '--texts-file', file, '--list-texts']);
  expect(list.stdout).toContain('4. Not yet seen on a live run: 1.');
  expect(list.stdout).toMatch(/signIn\.heading +Oppgi passord +Enter password +ours +\d{4}-\d\d-\d\d\n/);
  expect(list.stdout).toMatch(/signIn\.empty +Skriv noe\. +Enter something\. +ours +no\n/);
  const listed = await run(['tenant', '--texts-file', file, '--list-texts', '--json']);
  expect(JSON.parse(listed.stdout)).toContainEqual({ text: 'signIn.empty', ...table.signIn.empty });
});

test('the texts of the tenant itself can be listed', async () => {
  const { code, stdout } = await run(['tenant', '--list-texts']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/ signIn\.skip +Hopp over foreløpig /);
});

test('a rehearsal corrects nothing, with exit code 3', async () => {
  const { file, correct } = prepare('simulated');
  const { code, stderr } = await correct();
  expect(code).toBe(3);
  expect(stderr).toContain("is a rehearsal, which says nothing of Microsoft's words");
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(table);
});

for (const [what, name, text, complaint] of [
  ['whose files are no JSON', 'run.json', '{', 'run.json cannot be read: '],
  ['that is none', 'findings.json', '{}', 'findings.json is not what a run leaves:\n  schemaVersion: '],
] as const) {
  test(`a run ${what} corrects nothing, with exit code 3`, async () => {
    const { made, file, correct } = prepare();
    writeFileSync(join(made, name), text);
    const { code, stderr } = await correct();
    expect(code).toBe(3);
    expect(stderr).toContain(complaint);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(table);
  });
}

test('a run in another language corrects nothing, with exit code 3', async () => {
  const { made, correct } = prepare();
  const file = join(made, 'run.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"language":"nb"', '"language":"en"'));
  await expect(correct()).resolves.toMatchObject({
    code: 3,
    stderr: expect.stringContaining('is a run in "en"'),
  });
});

test('a table with mistakes is told with all of them, and stays', async () => {
  const { file, correct } = prepare();
  writeFileSync(file, '{"signIn":{"back":{"en":"Back","nb":"","source":"ours","unverified":true},"next":1}}');
  const { code, stderr } = await correct();
  expect(code).toBe(3);
  expect(stderr).toContain('signIn.back.nb: must say something');
  expect(stderr).toContain('signIn.next: must be a group of rows');
});
