import { join } from 'node:path';
import { defineConfig, type ReporterDescription } from '@playwright/test';
import { filmArguments } from './fixtures/filming/rolling-film.ts';
import { loadSettings } from './guide/settings.ts';
import { catalogue } from './guide/text/catalogue.ts';
import { findBrowser } from './scripts/setup/browser.mjs';

const { reports, film } = loadSettings();
const browser = findBrowser();

// Playwright takes the name of the JUnit suite from nowhere else.
process.env.PLAYWRIGHT_JUNIT_SUITE_NAME ??= `tofaktor – ${catalogue('nb').rehearsalSuite}`;

const files: ReporterDescription[] = [
  ['html', { outputFolder: join(reports, 'html'), open: 'never', title: 'Tofaktor' }],
  ['junit', { outputFile: join(reports, 'junit.xml') }],
  ['allure-playwright', { resultsDir: join(reports, 'allure-results'), detail: false }],
];

export default defineConfig({
  testDir: 'specs',
  outputDir: join(reports, 'playwright'),
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  retries: 0,
  timeout: 180_000,
  // A command of ours that started this process shows progress of its own.
  reporter: [process.send === undefined ? ['list'] : ['./scripts/walk/reporter.ts'], ...files],
  use: {
    launchOptions: {
      ...(browser !== null && { executablePath: browser.path }),
      args: film ? filmArguments : [],
    },
    // A trace keeps what was typed, passwords too.
    trace: 'off',
    screenshot: 'off',
    video: 'off',
  },
  // By folder and not by pattern: a pattern would also match the path of the checkout.
  // The longest first, so that nothing long is left alone at the end.
  projects: [
    { name: 'commands', testDir: 'specs/commands', timeout: 120_000 },
    { name: 'walk', testDir: 'specs', testMatch: 'walk.spec.ts' },
    { name: 'tenant', testDir: 'specs/tenant' },
    { name: 'walking', testDir: 'specs/walking' },
    { name: 'review', testDir: 'specs/review', timeout: 60_000 },
    { name: 'report', testDir: 'specs/report', timeout: 120_000 },
  ],
});
