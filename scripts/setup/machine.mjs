// @ts-check
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { posix, resolve, win32 } from 'node:path';

/**
 * What set-up asks of the machine it is on. Everything it decides, it decides from this, so that a test can
 * put it on a machine that is not there.
 *
 * @typedef {object} Machine
 * @property {string} platform as `process.platform`
 * @property {string} distribution the `ID` of /etc/os-release on Linux ("debian"), else empty
 * @property {boolean} root whether packages of the system may be installed
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(path: string) => boolean} isProgram whether a file is there that may be run
 */

/** The checkout's own folder. */
export const root = resolve(import.meta.dirname, '../..');

/**
 * The machine we are on, with these variables.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Machine}
 */
export function thisMachine(env) {
  return {
    platform: process.platform,
    distribution: distribution(),
    root: process.getuid?.() === 0,
    env,
    isProgram,
  };
}

/**
 * A variable's value. Windows does not tell `Path` from `PATH`, and a copy of its environment does.
 *
 * @param {Machine} machine
 * @param {string} name
 */
export function variable({ platform, env }, name) {
  if (platform !== 'win32') return env[name];
  const spelled = Object.keys(env).find((key) => key.toUpperCase() === name.toUpperCase());
  return spelled === undefined ? undefined : env[spelled];
}

/**
 * Where a program is found by its name alone, or null.
 *
 * @param {Machine} machine
 * @param {string} name without `.exe`
 */
export function onPath(machine, name) {
  const windows = machine.platform === 'win32';
  const paths = windows ? win32 : posix;
  const folders = (variable(machine, 'PATH') ?? '').split(paths.delimiter).filter((folder) => folder !== '');
  const candidates = folders.map((folder) => paths.join(folder, windows ? `${name}.exe` : name));
  return candidates.find((path) => machine.isProgram(path)) ?? null;
}

function distribution() {
  const file = '/etc/os-release';
  if (!existsSync(file)) return '';
  return /^ID="?([^"\n]*)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to run: both mean that it is no program for us.
    return false;
  }
}
