import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Makes Allure's report, one file that opens from disk, of the results in the reports' folder.
 *
 * @returns the report's path below the folder
 */
export async function makeAllureReport(reports: string, title: string): Promise<string> {
  const cli = createRequire(import.meta.url).resolve('allure');
  const output = join(reports, 'allure');
  await promisify(execFile)(
    process.execPath,
    [
      cli,
      'awesome',
      '--single-file',
      '--lang',
      'en',
      '--name',
      title,
      '--output',
      output,
      join(reports, 'allure-results'),
    ],
    { env: { ...process.env, ALLURE_NO_ANALYTICS: '1' } },
  );
  return join('allure', 'index.html');
}
