import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

/** `npm run bench`: measurements, one at a time. They are no tests: nothing fails for being slow. */
export default defineConfig({
  ...base,
  testDir: '.',
  workers: 1,
  reporter: 'line',
  projects: [{ name: 'bench', testMatch: '*.bench.ts' }],
});
