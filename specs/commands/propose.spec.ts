import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Decisions, Proposal } from '../../drift/proposal/proposal.ts';
import { readRun } from '../../guide/run/store.ts';
import { run } from './command.ts';
import { changedGuide } from './guides.ts';

const mutations = [
  { screen: 'sign-in/email', op: 'text', selector: '#idSIButton9', value: 'Fortsett' },
  { screen: 'sign-in/password', op: 'text', selector: '#loginHeader', value: 'Trinn 2: Oppgi passord' },
];

/** A guide with a person's remark in it, and a run that found two changed words. */
async function driftedRun() {
  const guides = changedGuide(test.info().outputPath(), [
    '      - link "Opprett en konto"\n',
    '      # Denne bruker vi ikke.\n      - link "Opprett en konto"\n',
  ]);
  const env = { TOFAKTOR_GUIDES: guides };
  const file = join(guides, 'sette-opp-to-faktor', 'guide.yaml');
  const out = test.info().outputPath('run');
  const mutated = test.info().outputPath('mutations.json');
  writeFileSync(mutated, JSON.stringify(mutations));
  const walk = (folder: string) => run(['verify', '--mutations', mutated, '--out', folder], env);
  const { code, stdout } = await walk(out);
  expect(code, stdout).toBe(1);
  return { env, file, out, walk };
}

test('propose --write mends the guide: the walk that found the changes then matches, and a remark stays', async () => {
  const { env, file, out, walk } = await driftedRun();
  const before = readFileSync(file, 'utf8');

  const shown = await run(['propose', out], env);
  expect(shown.code, shown.stderr).toBe(0);
  expect(shown.stdout).toContain('-      - button "Neste"\n+      - button "Fortsett"\n');
  expect(shown.stdout).toBe(readFileSync(join(out, 'proposal.diff'), 'utf8'));
  expect(shown.stderr).toContain('REHEARSAL');
  expect(readFileSync(file, 'utf8')).toBe(before);

  const written = await run(['propose', out, '--write'], env);
  expect(written.code, written.stderr).toBe(0);
  const mended = readFileSync(file, 'utf8');
  expect(mended).toContain('      # Denne bruker vi ikke.\n');
  expect(mended).toContain(`      - 'heading "Trinn 2: Oppgi passord"'\n`);
  expect(mended.split('\n')).toHaveLength(before.split('\n').length + 2);

  const again = test.info().outputPath('again');
  const { code, stdout } = await walk(again);
  expect(code, stdout).toBe(0);
  expect(readRun(again).findings.status).toBe('matches');

  const done = await run(['propose', again], env);
  expect(done).toMatchObject({ code: 0, stdout: '' });
  expect(done.stderr).toContain('nothing to do');

  const twice = await run(['propose', out, '--write'], env);
  expect(twice.code).toBe(3);
  expect(twice.stderr).toContain('npx tofaktor verify');
});

test('a patch for each step, and what a person has decided', async () => {
  const { env, file, out } = await driftedRun();
  const patches = test.info().outputPath('patches');
  await run(['propose', out, '--out', patches], env);
  expect(readdirSync(patches).toSorted()).toEqual([
    'proposal.json',
    'skriv-inn-epost.diff',
    'skriv-inn-passord.diff',
  ]);

  const { guide, guideHash, changes } = JSON.parse(
    (await run(['propose', out, '--json'], env)).stdout,
  ) as Proposal;
  const decisions = test.info().outputPath('decisions.json');
  const decide = (one: Partial<Decisions>) => {
    writeFileSync(decisions, JSON.stringify({ schemaVersion: 1, guide, guideHash, decisions: [], ...one }));
  };
  decide({ guide: 'en-annen', decisions: [{ change: 'x', verdict: 'accept', sentences: [] }] });
  const wrong = await run(['propose', out, '--decisions', decisions, '--write'], env);
  expect(wrong.code).toBe(3);
  expect(wrong.stderr).toContain('en-annen');
  expect(wrong.stderr).toContain('"x"');

  const sentences = [
    { step: 'skriv-inn-epost', field: 'instruction', text: 'Oppgi e-postadressen din, og trykk «Fortsett».' },
  ] as const;
  decide({
    decisions: [
      { change: changes[0]?.id ?? '', verdict: 'accept', sentences: [...sentences] },
      { change: changes[1]?.id ?? '', verdict: 'reject', sentences: [] },
    ],
  });
  const { code, stderr } = await run(['propose', out, '--decisions', decisions, '--write'], env);
  expect(code, stderr).toBe(0);
  const mended = readFileSync(file, 'utf8');
  expect(mended).toContain('instruction: Oppgi e-postadressen din, og trykk «Fortsett».');
  expect(mended).toContain('heading "Skriv inn passord"');
});
