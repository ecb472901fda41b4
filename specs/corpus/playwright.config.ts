import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

/** `npm run corpus`: every change that is rehearsed, and what each walk found, missed, or told falsely. */
export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../reports/corpus',
  reporter: [['./table-reporter.ts']],
  projects: [{ name: 'corpus', testMatch: '*.spec.ts' }],
});
