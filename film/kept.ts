import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** After so many milliseconds in which nobody asked for it, a file is not kept any longer: two weeks of nights. */
const longest = 14 * 24 * 3_600_000;

/** What something is kept under: by all that it depends on. */
export function keyOf(dependsOn: unknown): string {
  return createHash('sha256').update(JSON.stringify(dependsOn)).digest('hex');
}

/** Whether a file has been kept; it is, from then on, as if it had been made just now. */
export function isKept(file: string): boolean {
  if (!existsSync(file)) return false;
  const now = new Date();
  utimesSync(file, now, now);
  return true;
}

/**
 * Makes files that are not there yet, all of them or none.
 *
 * @param files where they are kept
 * @param make gets for each the name under which it is made
 */
export async function keepAll(
  files: readonly string[],
  make: (staged: string[]) => Promise<void>,
): Promise<void> {
  const staged = files.map((file) => `${file}.${process.pid}.tmp`);
  try {
    await make(staged);
    for (const [place, file] of files.entries()) renameSync(staged[place] ?? '', file);
  } finally {
    for (const one of staged) rmSync(one, { force: true });
  }
}

/** Forgets what nobody has asked for in a long time, and what a killed process left half-made. */
export function forgetOld(folder: string, now = Date.now()): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && now - made > longest) rmSync(file, { recursive: true, force: true });
  }
}
