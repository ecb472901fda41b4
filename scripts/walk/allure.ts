import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Where Allure keeps what it knows of earlier walks, and of how many. */
export interface AllureHistory {
  file: string;
  keep: number;
}

/**
 * Makes Allure's report, one file that opens from disk, of the results in the reports' folder, if there are any.
 *
 * @param history null where the walk is to leave no trace in it
 */
export async function makeAllureReport(
  reports: string,
  title: string,
  history: AllureHistory | null,
): Promise<void> {
  const results = join(reports, 'allure-results');
  if (!existsSync(results)) return;
  const copy = history === null ? null : copied(history);
  const cli = createRequire(import.meta.url).resolve('allure');
  const options = ['--single-file', '--lang', 'en', '--name', title, '--output', join(reports, 'allure')];
  try {
    await promisify(execFile)(
      process.execPath,
      [cli, 'awesome', ...options, ...(copy === null ? [] : ['--history-path', copy]), results],
      { env: { ...process.env, ALLURE_NO_ANALYTICS: '1' } },
    );
    if (history !== null && copy !== null && existsSync(copy)) renameSync(copy, history.file);
  } finally {
    if (copy !== null) rmSync(copy, { force: true });
  }
}

/** Allure writes its history in place, and stumbles over half a line: it gets a copy, with the last of the whole ones. */
function copied({ file, keep }: AllureHistory): string {
  const copy = join(dirname(file), `.${basename(file)}-${process.pid}`);
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) return copy;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(isWhole)
    .slice(1 - keep);
  writeFileSync(copy, lines.map((line) => `${line}\n`).join(''));
  return copy;
}

function isWhole(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
