import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { TenantError } from '../errors.ts';
import { problemsOf, type Group } from './rows.ts';

/** The tenant's own table. */
export const tableFile = fileURLToPath(new URL('./unverified.nb.json', import.meta.url));

/** The table in a file. Throws a TenantError that tells everything that is wrong with it. */
export function readTable(file: string): Group {
  const value = readJson(file);
  const problems = problemsOf(value);
  if (problems.length > 0)
    throw new TenantError([`${file} is no table of texts:`, ...problems.map((one) => `  ${one}`)].join('\n'));
  return value as Group;
}

/** Puts a table in the place of the one in the file: all of it, or nothing. Throws a TenantError where it cannot be. */
export function writeTable(file: string, table: Group): void {
  const staged = `${file}.${process.pid}`;
  try {
    writeFileSync(staged, formatTable(table));
    renameSync(staged, file);
  } catch (error) {
    rmSync(staged, { force: true });
    throw new TenantError(`${file} cannot be written: ${reason(error)}.`, { cause: error });
  }
}

/** As it stands in the repository, where a row's change is to be seen by itself: an empty line between the groups. */
export function formatTable(table: Group): string {
  return `${JSON.stringify(table, null, 2).replaceAll(/^ {2}\},$/gm, '  },\n')}\n`;
}

/** What a file of JSON holds. Throws a TenantError where it cannot be read. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new TenantError(`${file} cannot be read: ${reason(error)}.`, { cause: error });
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
