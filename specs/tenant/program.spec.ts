import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

import { z } from 'zod';

import { isReachable } from './proxy-client.ts';
import { expect, test, through } from './test.ts';

const main = new URL('../../tenant/main.ts', import.meta.url);
const start = new URL('../../tenant/start.ts', import.meta.url);
const loader = ['--import', import.meta.resolve('tsx')];

const announcement = z.object({
  pid: z.number().optional(),
  proxy: z.url(),
  accounts: z.array(z.object({ kind: z.string() })),
});

test('--json prints one line with the proxy and an account of each kind', async () => {
  const child = spawn(process.execPath, [...loader, main.pathname, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { proxy, accounts } = await announced(child);
  expect(accounts.map(({ kind }) => kind)).toEqual([
    'new',
    'push',
    'code',
    'both',
    'locked',
    'disabled',
    'expired',
  ]);
  expect(await isReachable('127.0.0.1', Number(new URL(proxy).port))).toBe(true);
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(0);
});

for (const [flag, complaint] of [
  ['--port=abc', 'must be a whole number'],
  ['--port=99999', 'must be a whole number'],
  ['--edition=nyeste', 'Allowed choices are legacy'],
  ['--prot=1', 'unknown option'],
  ['--switch=terms', 'terms: edition legacy does not have it. It is in: combined, combined-2025.'],
] as const) {
  test(`${flag} is refused with one sentence and exit code 3`, async () => {
    await expect(run(flag)).resolves.toMatchObject({ code: 3, stderr: expect.stringContaining(complaint) });
  });
}

for (const [what, json, ...complaints] of [
  ['no JSON', '[{', 'is no JSON'],
  [
    'two mistakes and one unknown screen',
    '[{"screen":"sign-in/e-mail","op":"skip"},{"screen":"sign-in/email","op":"text","selector":"","valu":"x"}]',
    '[0].screen: there is no screen "sign-in/e-mail". There are: sign-in/email, ',
    '[1].selector: must be a CSS selector',
    '"valu"',
  ],
  [
    'an unknown operation',
    '[{"screen":"sign-in/email","op":"hide"}]',
    '[0].op: there is no operation "hide". There are: text, remove, ',
  ],
  [
    'what cannot be done with its screen',
    '[{"screen":"sign-in/password","op":"redirect","value":"login.live.com"}]',
    '[0].op: "redirect" cannot be done with sign-in/password. What can: ',
  ],
  [
    'a screen that cannot come there',
    '[{"screen":"sign-in/stay-signed-in","op":"place-after","target":"sign-in/email"}]',
    '[0].target: sign-in/stay-signed-in can come after sign-in/more-information only',
  ],
] as const) {
  test(`--mutations with ${what} is refused with exit code 3`, async ({}, testInfo) => {
    const file = testInfo.outputPath('mutations.json');
    await writeFile(file, json);
    const ended = await run(`--mutations=${file}`);
    expect(ended).toMatchObject({ code: 3 });
    for (const complaint of complaints)
      expect(ended).toMatchObject({ stderr: expect.stringContaining(complaint) });
  });
}

test('--mutations without its file is refused with exit code 3', async () => {
  await expect(run('--mutations=/nowhere/mutations.json')).resolves.toMatchObject({
    code: 3,
    stderr: expect.stringContaining('/nowhere/mutations.json cannot be read'),
  });
});

test('a mutation that changed nothing is told at the end, with exit code 3', async ({
  browser,
  tenant,
}, testInfo) => {
  const file = testInfo.outputPath('mutations.json');
  await writeFile(file, '[{"screen":"sign-in/email","op":"remove","selector":"#nowhere"}]');
  const child = spawn(process.execPath, [...loader, main.pathname, '--json', `--mutations=${file}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const { proxy } = await announced(child);
  const context = await browser.newContext({ ...through(tenant), proxy: { server: proxy } });
  const pc = await context.newPage();
  const told = pc.waitForResponse('**/tofaktor/matches');
  await pc.goto('https://aka.ms/mfasetup');
  await told;
  await context.close();
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([3, null]);
  expect(printed).toContain('[0].selector: "#nowhere" matched nothing on sign-in/email, which was shown');
});

test('--list-screens tells what can be done with each screen, and ends', async () => {
  await expect(run('--list-screens')).resolves.toMatchObject({
    stdout: expect.stringMatching(/sign-in\/stay-signed-in .*place-after +sign-in\/more-information/),
  });
  const { stdout } = z.object({ stdout: z.string() }).parse(await run('--list-screens', '--json'));
  expect(JSON.parse(stdout)).toContainEqual(
    expect.objectContaining({ screen: 'sign-in/password', ownDocument: false }),
  );
});

test('--list-screens lists the screens of the edition that is asked for, and no others', async () => {
  const { stdout } = z
    .object({ stdout: z.string() })
    .parse(await run('--list-screens', '--json', '--edition=combined'));
  const listed = z.array(z.object({ screen: z.string() })).parse(JSON.parse(stdout));
  const ids = listed.map(({ screen }) => screen);
  expect(ids).toContain('sign-in/password');
  expect(ids).not.toContain('proofup/contact-method');
});

test('for a person it prints every account, its password, and what answers for it', async () => {
  const child = spawn(process.execPath, [...loader, main.pathname], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await expect.poll(() => printed, { timeout: 30_000 }).toContain('Ctrl+C stops it');
  expect(printed).toMatch(/new\.1@alstahaug\.example +\S{16} +\S/);
  expect(printed).toContain('https://phone.tofaktor.test/?account=push.2%40alstahaug.example');
  expect(printed).toMatch(/code\.3@alstahaug\.example +any authenticator app, with the secret [a-z2-7]+/i);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('a port that is taken is told, with exit code 3', async ({ tenant }) => {
  const { port } = new URL(tenant.proxy);
  await expect(run(`--port=${port}`)).resolves.toMatchObject({
    code: 3,
    stderr: expect.stringContaining('is taken'),
  });
});

test('it goes when its parent is killed, and leaves no file', async ({ browser, tenant }, testInfo) => {
  const folder = testInfo.outputPath('empty');
  await mkdir(folder, { recursive: true });
  const parent = spawn(process.execPath, [...loader, '--input-type=module', '--eval', parentProgram], {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder, TSX_DISABLE_CACHE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { pid = 0, proxy } = await announced(parent);
  const context = await browser.newContext({ ...through(tenant), proxy: { server: proxy } });
  await (await context.newPage()).goto('https://aka.ms/mfasetup');

  parent.kill('SIGKILL');
  await expect.poll(() => isRunning(pid)).toBe(false);
  await context.close();
  expect(await readdir(folder, { recursive: true })).toEqual([]);
});

const parentProgram = `
  import { startTenant } from ${JSON.stringify(start.href)};
  const { pid, proxy, accounts } = await startTenant();
  process.stdout.write(JSON.stringify({ pid, proxy, accounts }) + '\\n');
`;

async function announced(child: ChildProcess) {
  if (!child.stdout) throw new Error('The program was started without a pipe to read its first line from.');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return announcement.parse(JSON.parse(line));
}

async function run(...flags: string[]) {
  return promisify(execFile)(process.execPath, [...loader, main.pathname, ...flags]).catch(
    (error: unknown) => error,
  );
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
