import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { applyProposal } from '../../drift/proposal/apply.ts';
import { decisionsSchema, type Decisions } from '../../drift/proposal/proposal.ts';
import { renderReport } from '../../drift/report/report.ts';
import { reviewPictures } from '../../drift/review/pictures.ts';
import { renderReview } from '../../drift/review/review.ts';
import { violations } from '../axe.ts';
import type { Reviewed } from './reviewed.ts';
import { cardOf, decisionsOn, test } from './test.ts';

const ownWords = 'Velg «Ny konto», nederst på skjermen.';

/** The night's report of a job, on disk and with the review in it, under the address that a person's browser would have. */
function reportOf(job: Reviewed): string {
  const { guide, run, findings, proposal, folder } = job;
  const pictures = (file: string) => readFileSync(join(folder, file));
  const file = join(folder, 'report.html');
  writeFileSync(
    file,
    renderReport({
      ...{ guide, run, findings, proposal, pictures },
      review: (album) =>
        renderReview({ ...job, pictures: reviewPictures(album, () => null), mode: 'offline' }),
    }),
  );
  return pathToFileURL(file).href;
}

/** @param asked whether the page has asked about what is not decided */
async function download(page: Page, asked = false): Promise<Decisions> {
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: asked ? 'Last ned likevel' : 'Last ned beslutningen' }).click();
  const file = await downloaded;
  expect(file.suggestedFilename()).toBe('decisions.json');
  return decisionsSchema.parse(JSON.parse(readFileSync(await file.path(), 'utf8')));
}

test('from the report on disk, without network, the decision is downloaded, and the proposal takes it', async ({
  job,
  browser,
}) => {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  await page.goto(reportOf(job));
  await cardOf(page, 1).getByLabel('Avvis').check();
  await cardOf(page, 4).getByLabel('Instruksjon').fill(ownWords);
  await cardOf(page, 4).getByLabel('Godta').check();
  await page.getByRole('button', { name: 'Last ned beslutningen' }).click();
  await expect(page.getByRole('dialog')).toContainText('2 av 4 forslag er ikke avgjort');
  const decisions = await download(page, true);

  expect(decisions).toEqual(
    decisionsOn(job, { 1: 'reject', 4: 'accept' }, [
      { step: 'legg-til-konto', field: 'instruction', text: ownWords },
    ]),
  );
  const before = readFileSync(job.guideFile, 'utf8');
  const after = applyProposal(before, job.proposal, decisions);
  expect(after).toContain(ownWords);
  expect(after).toContain('- heading "Logg på"');
  await expect(page.getByText('Send den til IT.')).toBeVisible();
  await context.close();
});

test('closed midway and opened again, the report goes on where it was; so does another tab', async ({
  job,
  browser,
}) => {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const address = reportOf(job);
  await page.goto(address);
  await cardOf(page, 2).getByLabel('Godta').check();
  await cardOf(page, 4).getByLabel('Bildebeskrivelse').fill('Et halvt');
  await page.close();

  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByText('1 av 4 avgjort')).toBeVisible();
  await expect(cardOf(again, 2).getByLabel('Godta')).toBeChecked();
  await expect(cardOf(again, 4).getByLabel('Bildebeskrivelse')).toHaveValue('Et halvt');

  const beside = await context.newPage();
  await beside.goto(address);
  await cardOf(beside, 1).getByLabel('Avvis').check();
  await expect(cardOf(again, 1).getByLabel('Avvis')).toBeChecked();
  await context.close();
});

test('a browser that keeps nothing says so, and everything else goes on', async ({ job, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await page.goto(reportOf(job));
  await page.getByRole('button', { name: 'Godta alle' }).click();
  await expect(page.getByRole('alert')).toContainText('Last ned beslutningen før du lukker siden.');
  const decisions = await download(page);
  expect(decisions).toEqual(decisionsOn(job, { 1: 'accept', 2: 'accept', 3: 'accept', 4: 'accept' }));
});

test('without script the proposals can be read, and it is said what is missing', async ({ job, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const page = await context.newPage();
  await page.goto(reportOf(job));
  await expect(page.getByText('Slå på JavaScript i nettleseren')).toBeVisible();
  await expect(cardOf(page, 1).locator('ins')).toHaveText(['deg ']);
  await expect(page.getByRole('button', { name: 'Last ned beslutningen' })).toBeHidden();
  await context.close();
});

for (const width of [360, 1440])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`the report with the review in it, at ${width} px, ${colorScheme}: axe finds nothing, nothing is cut off, and the browser complains of nothing`, async ({
      job,
      browser,
    }) => {
      const context = await browser.newContext({
        offline: true,
        viewport: { width, height: 800 },
        colorScheme,
      });
      const page = await context.newPage();
      const trouble: string[] = [];
      page.on('console', (message) => trouble.push(message.text()));
      page.on('pageerror', (error) => trouble.push(error.message));
      await page.goto(reportOf(job));
      await expect(page.getByText('0 av 4 avgjort')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Avvis alle' }).click();
      await download(page);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(trouble).toEqual([]);
      await context.close();
    });
