// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';

/* Films one page that stands still by `recordVideo`. */

/** @type {import('./record-video.ts').VideoSource & { folder: string }} */
const { browser: executablePath, proxy, address, seconds, folder } = JSON.parse(process.argv[2] ?? '');
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
const size = { width: 1280, height: 720 };
const context = await browser.newContext({
  ...{ viewport: size, recordVideo: { dir: folder, size }, ignoreHTTPSErrors: true },
  ...{ locale: 'nb-NO', reducedMotion: 'reduce', proxy: { server: proxy } },
});
const page = await context.newPage();
await page.goto(address);
await sleep(seconds * 1000);
await context.close();
await browser.close();
