import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
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
] as const) {
  test(`${flag} is refused with one sentence and exit code 3`, async () => {
    await expect(run(flag)).resolves.toMatchObject({ code: 3, stderr: expect.stringContaining(complaint) });
  });
}

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
