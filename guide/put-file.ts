import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Puts text in a file's place in one go: whoever reads it meanwhile finds the old or the new, and never half of one.
 *
 * A file that is a link stays one, and what may be done with it stays as it was.
 */
export function putFile(file: string, text: string): void {
  const old = statSync(file, { throwIfNoEntry: false });
  const place = old ? realpathSync(file) : file;
  const staged = `${place}.${process.pid}.tmp`;
  try {
    writeFileSync(staged, text, { mode: old?.mode ?? 0o666 });
    renameSync(staged, place);
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
}
