import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { historyChart } from '../../drift/history/chart.ts';
import { renderReport } from '../../drift/report/report.ts';
import { nb } from '../../guide/text/nb.ts';
import { night } from '../unit/nights.ts';
import { everyKind, findingsOf, guide, inputOf } from './sample.ts';

const nights = [
  night(11, []),
  night(12, ['passord/wording-1']),
  night(13, 'blocked'),
  night(14, ['passord/x-1!']),
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the picture of the nights has the colours of the report, ${colorScheme}`, async ({ browser }) => {
    const file = test.info().outputPath('report.html');
    mkdirSync(dirname(file), { recursive: true });
    const history = { lastMatched: undefined, since: {}, chart: historyChart(nights, guide, nb) };
    writeFileSync(file, renderReport(inputOf(findingsOf(everyKind), { history })));
    const page = await browser.newPage({ colorScheme, viewport: { width: 360, height: 800 } });
    await page.goto(pathToFileURL(file).href);

    const picture = page.getByRole('img', { name: 'Avvik over tid' });
    await expect(picture).toBeVisible();
    const colours = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      return ['blocks', 'misleads'].map((severity) => {
        probe.style.setProperty('color', `var(--${severity})`);
        const mark = document.querySelector(`.history rect.history-${severity}`);
        return { mark: mark && getComputedStyle(mark).fill, report: getComputedStyle(probe).color };
      });
    });
    for (const { mark, report } of colours) expect(mark).toBe(report);
    const key = page.locator('.history-key.history-misleads');
    await expect(key).toHaveCSS('height', '12px');
    const width = await picture.evaluate((svg) => svg.getBoundingClientRect().right);
    expect(width).toBeLessThanOrEqual(360);
    await page.close();
  });
}
