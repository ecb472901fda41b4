import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const left = /^\.staging-(\d+)-|\.(?:staging|replaced)-(\d+)$/;

/**
 * Opens an empty folder beside the one that it is to become.
 *
 * @param target the folder to be, as an absolute path
 */
export function openStaged(target: string): string {
  sweep(dirname(target));
  const folder = `${target}.staging-${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Puts a folder in the target's place; the old one stands aside until the new one is there. */
export function putFolder(folder: string, target: string): string {
  const aside = `${target}.replaced-${process.pid}`;
  if (existsSync(target)) renameSync(target, aside);
  renameSync(folder, target);
  rmSync(aside, { recursive: true, force: true });
  return target;
}

/** Finishes or undoes what a killed process left in a folder: what was set aside goes back, what is half-written goes away. */
export function sweep(parent: string): void {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const match = left.exec(name);
    const pid = Number(match?.[1] ?? match?.[2]);
    if (match === null || isAlive(pid)) continue;
    const path = join(parent, name);
    const original = path.replace(/\.replaced-\d+$/, '');
    if (original !== path && !existsSync(original)) renameSync(path, original);
    else rmSync(path, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
