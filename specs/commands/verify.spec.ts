import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readRun } from '../../guide/run/store.ts';
import { run, start } from './command.ts';
import { changedGuide } from './guides.ts';
import { tenantBelow } from './processes.ts';

test('a walk that matches exits 0, leaves a whole run, and says that it is a rehearsal of a retired guide', async () => {
  const out = test.info().outputPath('run');
  const { code, stdout } = await run(['verify', '--out', out]);

  expect(code, stdout).toBe(0);
  const { run: record, findings } = readRun(out);
  expect(findings).toMatchObject({ status: 'matches', rehearsal: true, cause: null, edition: 'legacy' });
  expect(findings.steps.map(({ status }) => status)).not.toContain('drifted');
  for (const { id } of findings.steps) expect(stdout).toContain(id);
  expect(stdout).toContain('REHEARSAL');
  expect(stdout).toContain('RETIRED');
  for (const { picture } of record.visits.flatMap(({ views }) => views)) {
    expect(existsSync(join(out, picture ?? 'no picture'))).toBe(true);
  }
  expect(readdirSync(join(out, 'reports')).toSorted()).toEqual(
    expect.arrayContaining(['allure', 'allure-results', 'html', 'junit.xml']),
  );
});

test('one documented word changed is exactly one wording finding, and exit 1', async () => {
  const out = test.info().outputPath('run');
  const guides = changedGuide(test.info().outputPath(), [
    'heading "Skriv inn passord"',
    'heading "Oppgi passord"',
  ]);
  const { code, stdout } = await run(['verify', '--out', out, '--json'], { TOFAKTOR_GUIDES: guides });

  expect(code, stdout).toBe(1);
  const { findings } = readRun(out);
  expect(JSON.parse(stdout)).toEqual(findings);
  const found = findings.steps.flatMap(({ id, findings }) =>
    findings.map((finding) => ({ ...finding, step: id })),
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    step: 'skriv-inn-passord',
    kind: 'wording',
    severity: 'misleads',
    role: 'heading',
    documented: 'Oppgi passord',
    observed: 'Skriv inn passord',
    similarity: 0.53,
  });
  expect(findings.screens.flatMap(({ findings }) => findings)).toEqual([]);
});

test('a broken guide exits 3, names every fault with its line, and leaves nothing', async () => {
  const out = test.info().outputPath('run');
  const guides = changedGuide(
    test.info().outputPath(),
    ['screen: sign-in/email', 'screen: sign-in/e-mail'],
    ['id: skriv-inn-passord', 'id: Skriv inn passord'],
    ['- { press: next, as:', '- { pres: next, as:'],
    ['drafted: true', 'draftd: true'],
    ['- link "Lær mer"', '- lnk "Lær mer"'],
  );
  for (const args of [
    ['verify', '--out', out],
    ['verify', '--check-only'],
  ]) {
    const { code, stderr } = await run(args, { TOFAKTOR_GUIDES: guides });
    expect(code).toBe(3);
    for (const place of ['steps[3].screen', 'steps[4].id', 'steps[3].act[1]', 'draftd', 'lnk'])
      expect(stderr).toContain(place);
    expect(stderr).toMatch(/line \d+/);
    expect(stderr).not.toContain('    at ');
  }
  expect(existsSync(out)).toBe(false);
});

test('a wrong password exits 2 as blocked, after one attempt', async () => {
  const out = test.info().outputPath('run');
  const password = 'Kanarifugl-7d1f';
  const { code, stdout, stderr } = await run(['verify', '--out', out], { TOFAKTOR_PASSWORD: password });

  expect(code, stdout).toBe(2);
  const { run: record, findings } = readRun(out);
  expect(findings).toMatchObject({ status: 'blocked', cause: { id: 'wrong-password', code: '50126' } });
  expect(findings.steps.flatMap(({ findings }) => findings)).toEqual([]);
  expect(record.visits.filter(({ screen }) => screen === 'sign-in/password')).toHaveLength(1);
  expect(stdout + stderr + JSON.stringify(record)).not.toContain(password);
});

test('a locked account exits 2 as blocked', async () => {
  const out = test.info().outputPath('run');
  const { code, stdout } = await run(['verify', '--out', out], {
    TOFAKTOR_ACCOUNT: 'locked.5@alstahaug.example',
  });

  expect(code, stdout).toBe(2);
  expect(readRun(out).findings).toMatchObject({ status: 'blocked', cause: { id: 'locked', code: '50053' } });
});

test('an account that the tenant does not have exits 3 and names those that it has', async () => {
  const out = test.info().outputPath('run');
  const { code, stderr } = await run(['verify', '--out', out], {
    TOFAKTOR_ACCOUNT: 'ingen@alstahaug.example',
  });

  expect(code).toBe(3);
  expect(stderr).toContain('locked.5@alstahaug.example');
  expect(existsSync(out)).toBe(false);
});

test('a tenant that is killed in mid-walk exits 2 as broken, within 30 seconds', async () => {
  const out = test.info().outputPath('run');
  const { child, printed, ended } = start(['verify', '--out', out]);
  await expect.poll(printed, { timeout: 60_000 }).toContain('velg-mobilapp');
  process.kill(tenantBelow(child.pid ?? 0), 'SIGKILL');
  const killed = Date.now();
  const { code, stdout } = await ended;

  expect(code, stdout).toBe(2);
  expect(Date.now() - killed).toBeLessThan(30_000);
  expect(readRun(out).findings).toMatchObject({ status: 'broken', cause: { id: 'tenant-gone' } });
});

test('a walk that a person breaks off leaves nothing', async () => {
  const folder = test.info().outputPath('place');
  mkdirSync(folder);
  const { child, printed, ended } = start(['verify', '--out', join(folder, 'run')]);
  await expect.poll(printed, { timeout: 60_000 }).toContain('velg-mobilapp');
  child.kill('SIGINT');

  expect((await ended).code).toBe(130);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that holds something else is not overwritten', async () => {
  const folder = test.info().outputPath('mine');
  mkdirSync(folder);
  writeFileSync(join(folder, 'brev.txt'), 'Kjære');
  const { code, stderr } = await run(['verify', '--out', folder]);

  expect(code).toBe(3);
  expect(stderr).toContain('--out');
  expect(readdirSync(folder)).toEqual(['brev.txt']);
});

test('wrong settings are told all at once, and never a password', async () => {
  const { code, stderr } = await run(['verify', '--check-only', '--tenant', 'live'], {
    TOFAKTOR_PHONE: '+47 12',
    TOFAKTOR_ACCOUNT: 'kari',
    TOFAKTOR_PASSWORD: 'Kanarifugl-7d1f',
  });

  expect(code).toBe(3);
  for (const name of ['TOFAKTOR_TENANT', 'TOFAKTOR_PHONE', 'TOFAKTOR_ACCOUNT'])
    expect(stderr).toContain(name);
  expect(stderr).not.toContain('Kanarifugl');
});

test('a browser that is not there exits 3 before anything is started', async () => {
  const out = test.info().outputPath('run');
  const { code, stderr } = await run(['verify', '--out', out], { TOFAKTOR_BROWSER: '/nowhere/chromium' });

  expect(code).toBe(3);
  expect(stderr).toContain('TOFAKTOR_BROWSER');
  expect(stderr).not.toContain('    at ');
  expect(existsSync(out)).toBe(false);
});

test('a browser that does not start exits 2 as broken, and still leaves a run', async () => {
  const out = test.info().outputPath('run');
  const { code, stdout } = await run(['verify', '--out', out], { TOFAKTOR_BROWSER: process.execPath });

  expect(code).toBe(2);
  expect(stdout).toContain('This says nothing about the guide');
  expect(readRun(out).findings).toMatchObject({ status: 'broken', cause: { id: 'own-fault' } });
});

test('a sound guide is told to be one, without a browser', async () => {
  const { code, stdout } = await run(['verify', '--check-only']);

  expect(code).toBe(0);
  expect(stdout).toMatch(/valid guide: \d\d steps/);
});
