import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readRun } from '../../guide/run/store.ts';
import { run } from './command.ts';
import { translate } from './english.ts';
import { changedGuide } from './guides.ts';

test('a walk by codes exits 0, and tells what it did not check and why', async () => {
  const out = test.info().outputPath('run');
  const { code, stdout } = await run(['verify', '--phone', 'code', '--out', out]);

  expect(code, stdout).toBe(0);
  const { run: record, findings } = readRun(out);
  expect(record.phone).toBe('code');
  expect(findings.status).toBe('matches');
  expect(findings.steps.filter(({ status }) => status === 'not-checked')).toHaveLength(13);
  expect(stdout).toContain('13 not checked');
  expect(stdout).toContain('has no screen to look at');
});

test('the phone is a setting too, and one that there is not exits 3', async () => {
  for (const [args, env] of [
    [['verify', '--check-only', '--phone', 'fax'], {}],
    [['verify', '--check-only'], { TOFAKTOR_PHONE_KIND: 'fax' }],
  ] as const) {
    const { code, stderr } = await run(args, env);
    expect(code).toBe(3);
    expect(stderr).toContain('TOFAKTOR_PHONE_KIND: must be simulated or code');
  }
});

test('a guide is walked in the language that is asked for, in a browser that asks for it', async () => {
  const out = test.info().outputPath('run');
  const guides = changedGuide(test.info().outputPath());
  translate(guides);
  const { code, stdout } = await run(['verify', '--language', 'en', '--out', out], {
    TOFAKTOR_GUIDES: guides,
  });

  expect(code, stdout).toBe(0);
  const { run: record, findings } = readRun(out);
  expect(record.language).toBe('en');
  expect(findings.status).toBe('matches');
  expect(findings.steps.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'open-the-page matches',
    'email matches',
    'password matches',
  ]);
});

test('a language that the guide lacks exits 3, and names those that it has', async () => {
  const out = test.info().outputPath('run');
  const guides = changedGuide(test.info().outputPath());
  translate(guides);
  const { code, stderr } = await run(['nightly', '--language', 'fi', '--out', out], {
    TOFAKTOR_GUIDES: guides,
  });

  expect(code).toBe(3);
  expect(stderr).toContain('It is in: en, nb.');
  expect(existsSync(out)).toBe(false);
});

test('guide.yaml serves the language that it is written in', async () => {
  const guides = changedGuide(test.info().outputPath(), ['language: nb', 'language: nn']);
  const asked = async (language: string) => {
    const { code } = await run(['verify', '--check-only', '--language', language], {
      TOFAKTOR_GUIDES: guides,
    });
    return code;
  };
  expect(await asked('nn')).toBe(0);
  expect(await asked('nb')).toBe(3);
});
