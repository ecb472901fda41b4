import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Locator } from '@playwright/test';
import { PNG } from 'pngjs';
import { renderReport } from '../../drift/report/report.ts';
import type { Proposal } from '../../drift/proposal/proposal.ts';
import { historyChart } from '../../drift/history/chart.ts';
import { nb } from '../../guide/text/nb.ts';
import { violations } from '../axe.ts';
import { night } from '../unit/nights.ts';
import { otherScreens } from './other-screens.ts';
import { everyKind, findingsOf, guide, inputOf, pictureOf } from './sample.ts';

const nights = [
  night(11, []),
  night(12, ['passord/wording-1']),
  night(13, 'blocked'),
  night(14, ['epost/x-1!']),
];

const proposal: Proposal = {
  guide: 'prove',
  guideHash: 'abc',
  changes: [
    {
      ...{ id: 'change-1', step: 'epost', kind: 'words', findings: ['epost/wording-1'], unverified: true },
      ...{ before: '      - button "Neste"', after: '      - button "Fortsett"' },
      edits: [],
      sentences: [
        {
          ...{ step: 'epost', field: 'instruction' },
          ...{
            before: 'Skriv inn e-posten og trykk «Neste».',
            after: 'Skriv inn e-posten og trykk «Fortsett».',
          },
        },
      ],
    },
  ],
  unmended: [{ finding: 'passord/language-1', why: 'language' }],
};

const idle = { name: 'Kari', reason: 'Meldt til leverandøren', until: '2026-11-01' };

/** A report with everything that there can be in one, and one with nothing to tell. */
const reports = {
  'a run with findings of every kind': inputOf(
    findingsOf(everyKind, {
      idleAcknowledgements: [{ ...idle, finding: 'epost/wording-0', why: 'expired' }],
      detours: [{ step: 'epost', control: 'next', by: 'name', role: 'button', name: 'Neste' }],
    }),
    {
      proposal,
      guideChanged: true,
      looks: () => pictureOf(128, 36, [0, 90, 200]),
      history: {
        lastMatched: '2026-11-12',
        since: { 'epost/wording-1': '2026-11-13' },
        chart: historyChart(nights, guide, nb),
      },
      review: () => ({ html: '<p>Her avgjør du.</p>', css: '.x { color: red }', script: 'void 0;' }),
    },
  ),
  'a run that matches': inputOf(),
  'a run on which other screens came': otherScreens(),
};

/** The report as a file on disk, under the address that a person's browser would have. */
function fileOf(name: keyof typeof reports): string {
  const file = test.info().outputPath('report.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, renderReport(reports[name]));
  return pathToFileURL(file).href;
}

for (const name of Object.keys(reports) as (keyof typeof reports)[])
  for (const width of [360, 1440])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`${name}: the report opens from disk at ${width} px, ${colorScheme}, and axe finds nothing`, async ({
        browser,
      }) => {
        const context = await browser.newContext({
          ...{ viewport: { width, height: 800 }, colorScheme, offline: true },
        });
        const page = await context.newPage();
        const trouble: string[] = [];
        page.on('console', (message) => trouble.push(message.text()));
        page.on('pageerror', (error) => trouble.push(error.message));
        await page.goto(fileOf(name));

        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(trouble).toEqual([]);
        expect(await violations(page)).toEqual([]);
        const openAll = page.getByRole('button', { name: 'Åpne alle' });
        await openAll.click();
        await expect(page.getByRole('button', { name: 'Lukk alle' })).toBeVisible();
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await context.close();
      });

test('where other screens came, each step that is drafted stands beside the picture that it is drafted from', async ({
  page,
}) => {
  await page.goto(fileOf('a run on which other screens came'));
  const section = page.getByRole('region', { name: 'Fra trinn 8 kommer andre skjermer' });
  await expect(section.locator('.gone li')).toHaveCount(12);
  await expect(section.locator('.came li')).toHaveCount(7);
  const drafted = section.locator('.comes');
  await expect(drafted).toHaveCount(8);
  for (const step of await drafted.all()) {
    await expect(step.getByText(/^Nytt trinn \d+/)).toBeVisible();
    const words = await boxOf(step.locator('.comes-words'));
    const picture = await boxOf(step.getByRole('img', { name: /^Bilde av / }));
    expect(picture.x).toBeGreaterThanOrEqual(words.x + words.width);
  }
});

test('without script everything is there, and what differs is outlined where it stands on the picture', async ({
  browser,
}) => {
  const context = await browser.newContext({
    ...{ javaScriptEnabled: false, offline: true, viewport: { width: 1440, height: 900 } },
  });
  const page = await context.newPage();
  await page.goto(fileOf('a run with findings of every kind'));
  const frame = page.locator('#finding-passord .frame');
  const { width, height } = await boxOf(frame);
  expect(width / height).toBeCloseTo(1280 / 720, 1);
  expect(centreOf(await frame.locator('.shot').screenshot())).toEqual([225, 232, 240]);

  const card = page.locator('#finding-epost');
  const picture = await boxOf(card.locator('.frame'));
  const outline = await boxOf(card.locator('.mark-misleads rect.line'));
  const middle = (of: typeof outline) => ({ x: of.x + of.width / 2, y: of.y + of.height / 2 });
  expect((middle(outline).x - picture.x) / picture.width).toBeCloseTo((320 + 64) / 1280, 2);
  expect((middle(outline).y - picture.y) / picture.height).toBeCloseTo((180 + 18) / 720, 2);

  await expect(page.getByRole('img', { name: 'Kameraet.' })).toBeHidden();
  await page.locator('#step-skann > summary').click();
  await expect(page.getByRole('img', { name: 'Kameraet.' })).toBeVisible();
  await context.close();
});

test('the keyboard alone reaches everything, and shows where it is', async ({ page }) => {
  await page.goto(fileOf('a run with findings of every kind'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hopp til innholdet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  await page.goto(fileOf('a run with findings of every kind'));
  const stops = page.locator('a[href], summary, button, [tabindex="0"]').filter({ visible: true });
  for (const stop of await stops.all()) {
    await page.keyboard.press('Tab');
    await expect(stop).toBeFocused();
    await expect(stop).toHaveCSS('outline-style', 'solid');
  }

  await page.locator('#step-skann > summary').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: 'Kameraet.' })).toBeVisible();
});

test('a way to a folded step opens it', async ({ page }) => {
  await page.goto(`${fileOf('a run that matches')}#step-passord`);
  await expect(page.getByRole('img', { name: 'Passordsiden.' })).toBeVisible();
});

test('on paper nothing is folded and nothing only moves about', async ({ page }) => {
  await page.goto(fileOf('a run that matches'));
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Påloggingssiden.', 'Passordsiden.', 'Kameraet.'])
    await expect(page.getByRole('img', { name })).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  for (const picture of await page.locator('figure').all())
    await expect(picture).toHaveCSS('break-inside', 'avoid');
});

async function boxOf(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('the element is not shown');
  return box;
}

/** The colour in the middle of a picture. */
function centreOf(picture: Buffer): number[] {
  const { width, height, data } = PNG.sync.read(picture);
  const at = 4 * (Math.floor(height / 2) * width + Math.floor(width / 2));
  return [...data.subarray(at, at + 3)];
}
