import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { z } from 'zod';

import { askNaming } from './proxy-client.ts';
import { enterAddress, enterPassword } from './steps.ts';
import { expect, test, through } from './test.ts';

/** What a page elsewhere can make a browser send, once its own name leads to 127.0.0.1 (DNS rebinding). */
for (const host of ['login.microsoftonline.com', 'phone.tofaktor.test', 'evil.example', 'localhost']) {
  test(`a request straight to the proxy's port that names ${host} gets no page`, async ({ tenant }) => {
    const { status, location, body } = await askNaming(tenant.proxy, host, '/');
    expect(status).toBe(400);
    expect(location).toBeUndefined();
    expect(body).toContain('This is a proxy.');
  });
}

const announcement = z.object({
  proxy: z.url(),
  accounts: z.array(z.object({ address: z.string(), password: z.string() })),
});

test('a typed password is in no file, in nothing that is printed, and not kept in memory', async ({
  browser,
  tenant,
}, testInfo) => {
  const folder = testInfo.outputPath('empty');
  await mkdir(folder, { recursive: true });
  const { child, printed } = startProgram(folder);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { proxy, accounts } = announcement.parse(JSON.parse(line));
  const account = accounts[0] ?? { address: '', password: '' };
  const typed = `feil-${crypto.randomUUID()}`;

  const context = await browser.newContext({ ...through(tenant), proxy: { server: proxy } });
  const pc = await context.newPage();
  await enterAddress(pc, account.address);
  await enterPassword(pc, typed);
  await expect(pc.locator('#passwordError')).toBeVisible();
  await enterPassword(pc, account.password);
  await expect(pc.locator('#KmsiDescription')).toBeVisible();
  await context.close();

  expect(await readdir(folder, { recursive: true })).toEqual([]);
  const memory = await heapSnapshot(child, folder);
  expect(memory).toContain(account.address);
  expect(memory).not.toContain(typed);

  child.kill('SIGTERM');
  await once(child, 'exit');
  const later = printed().slice(line.length);
  expect(later).not.toContain(typed);
  expect(later).not.toContain(account.password);
});

/** A tenant that writes its heap, with nothing in it that is not held on to, where it is sent SIGUSR2. */
function startProgram(folder: string) {
  const main = new URL('../../tenant/main.ts', import.meta.url).pathname;
  const flags = ['--heapsnapshot-signal=SIGUSR2', '--import', import.meta.resolve('tsx')];
  const child = spawn(process.execPath, [...flags, main, '--json'], {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder, TSX_DISABLE_CACHE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let all = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (all += text));
  return { child, printed: () => all };
}

async function heapSnapshot(child: ChildProcess, folder: string): Promise<string> {
  child.kill('SIGUSR2');
  let text = '';
  await expect
    .poll(
      async () => {
        const [file] = (await readdir(folder)).filter((name) => name.endsWith('.heapsnapshot'));
        text = file === undefined ? '' : await readFile(join(folder, file), 'utf8');
        return text.trimEnd().endsWith('}');
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  return text;
}
