import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect } from '@playwright/test';
import { assess } from '../../drift/assess.ts';
import { loadGuide } from '../../guide/load.ts';
import { stageRun } from '../../guide/run/store.ts';
import { run, start, type Running } from '../commands/command.ts';
import { walked } from '../unit/walked.ts';
import { cardOf, test } from './test.ts';

/** The address, as soon as it has been printed. */
async function addressOf({ printed }: Running): Promise<string> {
  const address = () => /http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]+/.exec(printed())?.[0] ?? '';
  await expect.poll(address, { timeout: 30_000 }).not.toBe('');
  return address();
}

test('the command serves the review, writes the guide on «Lagre», says so and ends', async ({
  job,
  page,
}) => {
  const command = start(['review', job.folder, '--json'], { TOFAKTOR_GUIDES: job.guides });
  const address = await addressOf(command);
  await page.goto(address);
  await cardOf(page, 3).getByLabel('Godta').check();
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await page.getByRole('button', { name: 'Lagre likevel' }).click();
  await expect(page.getByText('Én endring er skrevet til veiledningen.')).toBeVisible();

  const { code, stdout, stderr } = await command.ended;
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ url: address });
  expect(stderr).toContain('Saved. 1 of 4 changes written to ');
  expect(readFileSync(job.guideFile, 'utf8')).not.toContain('Ikke vis dette flere ganger');

  const again = await run(['review', job.folder, '--json'], { TOFAKTOR_GUIDES: job.guides });
  expect(again.code).toBe(3);
  expect(again.stderr).toContain('has changed since');
});

test('broken off it ends well, the guide is as it was, and it says where what was decided is kept', async ({
  job,
  page,
}) => {
  const before = readFileSync(job.guideFile, 'utf8');
  const command = start(['review', job.folder, '--no-open'], { TOFAKTOR_GUIDES: job.guides });
  await page.goto(await addressOf(command));
  const draft = join(job.folder, 'decisions.draft.json');
  await cardOf(page, 1).getByLabel('Avvis').check();
  await expect.poll(() => existsSync(draft)).toBe(true);
  command.child.kill('SIGINT');

  const { code, stderr } = await command.ended;
  expect(code).toBe(0);
  expect(stderr).toContain('guide.yaml is as it was. What has been decided is kept in ');
  expect(stderr).toContain('decisions.draft.json');
  expect(readFileSync(job.guideFile, 'utf8')).toBe(before);

  await cardOf(page, 2).getByLabel('Godta').check();
  await expect(page.getByRole('alert')).toContainText('Tofaktor svarer ikke');
});

test('the address goes to the browser of this machine', async ({ job }, info) => {
  const bin = info.outputPath('bin');
  const opened = info.outputPath('opened');
  mkdirSync(bin);
  for (const opener of ['xdg-open', 'open'])
    writeFileSync(join(bin, opener), `#!/bin/sh\necho "$1" > '${opened}'\n`, { mode: 0o755 });
  const command = start(['review', job.folder], {
    TOFAKTOR_GUIDES: job.guides,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    DISPLAY: ':99',
  });
  const address = await addressOf(command);
  await expect.poll(() => (existsSync(opened) ? readFileSync(opened, 'utf8') : '')).toBe(`${address}\n`);
  command.child.kill('SIGTERM');
  expect((await command.ended).code).toBe(0);
});

test('a run with nothing to decide says so and ends', async ({ job }, info) => {
  const loaded = loadGuide({ guides: job.guides, guide: job.guide.id, language: null });
  const matching = walked(loaded);
  const folder = stageRun({ out: info.outputPath('clean'), root: info.outputPath(), name: 'clean' }).commit(
    matching,
    assess(loaded.guide, matching),
  );
  const { code, stdout, stderr } = await run(['review', folder, '--json'], { TOFAKTOR_GUIDES: job.guides });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ url: null });
  expect(stderr).toContain('Nothing to decide');
});

test('a folder that is no run, or a port that is none, is a mistake that a person can mend', async ({
  job,
}) => {
  const stray = await run(['review', job.guides]);
  expect(stray.code).toBe(3);
  expect(stray.stderr).toContain('is not a run');
  const port = await run(['review', job.folder, '--port', '70000']);
  expect(port.code).toBe(3);
  expect(port.stderr).toContain('from 1 to 65535');
});
