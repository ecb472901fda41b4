import { copyFileSync, linkSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { UserError } from '../guide/errors.ts';

let count = 0;

/**
 * Puts bytes in a file's place in one go, as `putFile` does with text.
 *
 * @throws UserError where the disk takes no more, or not there
 */
export function putBytes(file: string, bytes: Buffer | string): void {
  const staged = `${file}.${process.pid}.${++count}.tmp`;
  try {
    writeFileSync(staged, bytes);
    renameSync(staged, file);
  } catch (error) {
    discard(staged);
    throw diskTrouble(error, file);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Why it could not be written says more.
  }
}

const causes: Record<string, string> = {
  ENOSPC: 'the disk is full. Make room there',
  EDQUOT: 'your share of the disk is full. Make room there',
  EACCES: 'it may not be written to. Give the right to it',
  EPERM: 'it may not be written to. Give the right to it',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a file is in the place of a folder. Move it',
  EEXIST: 'a file is in the place of a folder. Move it',
};

/** What went wrong with writing, for a person where a person can mend it; anything else as it is. */
export function diskTrouble(error: unknown, place: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = causes[code];
  if (cause === undefined) return error;
  return new UserError(`${place} could not be written: ${cause}, or choose another folder.`);
}

/** The same file under another name, which needs no room; where the disk cannot do that, a copy with its date. */
export function putSame(file: string, place: string): void {
  try {
    linkSync(file, place);
  } catch {
    copyFileSync(file, place);
    const { atime, mtime } = statSync(file);
    utimesSync(place, atime, mtime);
  }
}
