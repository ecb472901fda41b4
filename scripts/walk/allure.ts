import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Makes Allure's report, one file that opens from disk, of the results in the reports' folder, if there are any. */
export async function makeAllureReport(reports: string, title: string): Promise<void> {
  const results = join(reports, 'allure-results');
  if (!existsSync(results)) return;
  const cli = createRequire(import.meta.url).resolve('allure');
  const options = ['--single-file', '--lang', 'en', '--name', title, '--output', join(reports, 'allure')];
  await promisify(execFile)(process.execPath, [cli, 'awesome', ...options, results], {
    env: { ...process.env, ALLURE_NO_ANALYTICS: '1' },
  });
}
