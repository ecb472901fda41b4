import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readRun } from '../../guide/run/store.ts';
import { run } from './command.ts';
import { changedGuide } from './guides.ts';

const heading = { screen: 'sign-in/password', op: 'text', selector: '#loginHeader', value: 'Oppgi passord' };

/** A file of mutations. */
function fileOf(mutations: unknown): string {
  const file = test.info().outputPath('mutations.json');
  writeFileSync(file, JSON.stringify(mutations));
  return file;
}

test('a rehearsed change is found, exit 1, and the run keeps what was rehearsed', async () => {
  const out = test.info().outputPath('run');
  const { code, stdout } = await run(['verify', '--mutations', fileOf([heading]), '--out', out, '--json']);

  expect(code, stdout).toBe(1);
  const { run: record, findings } = readRun(out);
  expect(record.mutations).toEqual([heading]);
  expect(findings.steps.flatMap((step) => step.findings)).toMatchObject([
    { kind: 'wording', documented: 'Skriv inn passord', observed: 'Oppgi passord' },
  ]);
});

test('a selector that matches nothing exits 3, names it and its screen, and leaves nothing', async () => {
  const out = test.info().outputPath('run');
  const file = fileOf([heading, { ...heading, selector: '#loginHeder' }]);
  const { code, stderr } = await run(['nightly', '--mutations', file, '--out', out]);

  expect(code).toBe(3);
  expect(stderr).toContain(
    '[1].selector: "#loginHeder" matched nothing on sign-in/password, which was shown',
  );
  expect(stderr).not.toContain('    at ');
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(test.info().outputPath()).filter((name) => name.includes('staging'))).toEqual([]);
});

test('a file of mutations with several faults exits 3 with all of them, before anything is walked', async () => {
  const file = fileOf([
    { ...heading, screen: 'sign-in/passord' },
    { ...heading, op: 'rename' },
    { ...heading, selektor: '#a' },
  ]);
  const { code, stderr } = await run(['verify', '--mutations', file]);

  expect(code).toBe(3);
  for (const fault of ['[0].screen', 'there is no operation "rename"', 'selektor'])
    expect(stderr).toContain(fault);
});

test('what somebody has acknowledged turns no night red, and is told all the same', async () => {
  const guides = changedGuide(test.info().outputPath());
  const mutations = fileOf([heading]);
  const out = test.info().outputPath('run');
  const args = ['verify', '--mutations', mutations, '--out', out];
  expect((await run(args, { TOFAKTOR_GUIDES: guides })).code).toBe(1);
  const finding = readRun(out).findings.steps.flatMap((step) => step.findings)[0]?.id ?? '';
  const until = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  writeFileSync(
    join(guides, 'sette-opp-to-faktor', 'acknowledged.yaml'),
    `- { finding: ${finding}, name: Kari, reason: Meldt til Microsoft, until: ${until} }\n`,
  );

  const { code, stdout } = await run(args, { TOFAKTOR_GUIDES: guides });
  expect(code, stdout).toBe(0);
  expect(stdout).toContain(`acknowledged by Kari until ${until}`);
  expect(readRun(out).findings).toMatchObject({ status: 'drifted' });
});

test('accepted looks are compared: a button of another colour is a finding', async () => {
  const guides = changedGuide(test.info().outputPath());
  const out = test.info().outputPath('run');
  const env = { TOFAKTOR_GUIDES: guides };
  expect((await run(['verify', '--out', out], env)).code).toBe(0);
  const accepted = await run(['looks', out, '--accept'], env);
  expect(accepted.code, accepted.stderr).toBe(0);
  const recoloured = {
    ...{ screen: 'sign-in/more-information', op: 'attribute', selector: '#idSubmit_ProofUp_Redirect' },
    ...{ name: 'style', value: 'background: #8b0000' },
  };
  const { code, stdout } = await run(['verify', '--mutations', fileOf([recoloured]), '--out', out], env);

  expect(code, stdout).toBe(1);
  expect(readRun(out).findings.steps.flatMap((step) => step.findings)).toMatchObject([
    { kind: 'visual', severity: 'cosmetic', control: 'next' },
  ]);
});
