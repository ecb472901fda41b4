import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Puts new text in a file's place in one go: whoever reads it meanwhile finds the old or the new, and never half of one. */
export function replaceFile(file: string, text: string): void {
  const place = resolved(file);
  const staged = join(dirname(place), `.${basename(place)}.${process.pid}`);
  try {
    writeFileSync(staged, text, { mode: modeOf(place) });
    renameSync(staged, place);
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
}

/** A file that stands elsewhere and is only linked to stays linked to. */
function resolved(file: string): string {
  return statSync(file, { throwIfNoEntry: false }) ? realpathSync(file) : file;
}

function modeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mode ?? 0o644;
}
