import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

export interface Lines<T> {
  /** In the order in which they were added. */
  entries: T[];
  /** The numbers of lines that could not be read: what a killed process left of one, or what somebody else wrote. */
  unreadable: number[];
}

/** Reads a file of JSON lines; one that is not there is empty. A line that is not of the schema is left out and told. */
export function readLines<S extends z.ZodType>(file: string, schema: S): Lines<z.output<S>> {
  const lines: Lines<z.output<S>> = { entries: [], unreadable: [] };
  if (!existsSync(file)) return lines;
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line === '') continue;
    const result = schema.safeParse(parsed(line));
    if (result.success) lines.entries.push(result.data);
    else lines.unreadable.push(index + 1);
  }
  return lines;
}

/**
 * Adds a line, and lets go of the oldest where there are more than enough.
 *
 * Several processes may do so at once: a line goes to the end of the file in one piece. Whoever meanwhile puts a
 * shortened file in the place of this one takes the line along, or it is added again.
 *
 * @param keep how many lines the file may hold
 */
export function appendLine(file: string, entry: unknown, keep: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const line = Buffer.from(`${JSON.stringify(entry)}\n`);
  while (!appended(file, line));
  shorten(file, keep);
}

/** Adds lines. @returns whether they stand in the file that has this name now */
function appended(file: string, lines: Buffer): boolean {
  const open = openSync(file, 'a+');
  try {
    // What a killed process left of a line is ended first, so that it spoils no other.
    const whole = endsInWholeLine(open) ? lines : Buffer.concat([Buffer.from('\n'), lines]);
    writeSync(open, whole);
    return isStill(file, open);
  } finally {
    closeSync(open);
  }
}

function endsInWholeLine(open: number): boolean {
  const { size } = fstatSync(open);
  const last = Buffer.alloc(1);
  return size === 0 || (readSync(open, last, 0, 1, size - 1) === 1 && last.toString() === '\n');
}

/** Whether the file's name still leads to the file that is open. */
function isStill(file: string, open: number): boolean {
  const named = statSync(file, { throwIfNoEntry: false });
  const { ino, dev } = fstatSync(open);
  return named?.ino === ino && named.dev === dev;
}

/** So old a shortened file was left by a process that was killed. */
const abandoned = 60_000;

/**
 * Puts the last lines in the place of all, without those that are no JSON. A tenth more is let be, so that it is seldom done.
 *
 * One process does it at a time. What others add to the old file meanwhile is taken along: whoever adds later finds that the
 * name leads elsewhere.
 */
function shorten(file: string, keep: number): void {
  const old = openSync(file, 'r');
  try {
    const text = readFileSync(old, 'utf8');
    // What comes after the last line's end is being written at this moment.
    const settled = text.slice(0, text.lastIndexOf('\n') + 1);
    const lines = settled.split('\n').filter((line) => line !== '');
    const whole = lines.filter((line) => parsed(line) !== null);
    if (whole.length === lines.length && lines.length <= keep + Math.ceil(keep / 10)) return;
    const kept = whole.slice(-keep).map((line) => `${line}\n`);
    if (!putInPlace(file, old, kept.join(''))) return;
    const late = restOf(old, Buffer.byteLength(settled));
    // By then another may be shortening the new file.
    while (late.length > 0 && !appended(file, late));
  } finally {
    closeSync(old);
  }
}

/** Returns whether it was done: not where another process is at it, nor where the system lets nobody replace an open file. */
function putInPlace(file: string, old: number, text: string): boolean {
  const staged = `${file}.shortened`;
  const fresh = claimed(staged);
  if (fresh === null) return false;
  let placed = false;
  try {
    writeSync(fresh, text);
    if (!isStill(file, old)) return false;
    renameSync(staged, file);
    placed = true;
    return true;
  } catch (error) {
    if (['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  } finally {
    closeSync(fresh);
    if (!placed) rmSync(staged, { force: true });
  }
}

function claimed(staged: string): number | null {
  const since = statSync(staged, { throwIfNoEntry: false })?.mtimeMs;
  if (since !== undefined && Date.now() - since > abandoned) rmSync(staged, { force: true });
  try {
    return openSync(staged, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  }
}

function restOf(open: number, from: number): Buffer {
  const rest = Buffer.alloc(Math.max(0, fstatSync(open).size - from));
  const read = readSync(open, rest, 0, rest.length, from);
  return rest.subarray(0, read);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
