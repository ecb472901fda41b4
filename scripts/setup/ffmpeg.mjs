// @ts-check
import { join } from 'node:path';

import { readEnvironment } from './environment.mjs';
import { SetupError } from './error.mjs';
import { onPath, root, thisMachine, variable } from './machine.mjs';

/**
 * An ffmpeg to make films with.
 *
 * @typedef {object} Found
 * @property {string} path the program
 * @property {'FFMPEG_BIN' | 'ffmpeg-static' | 'system'} source
 * @property {string} why one clause: what it is and why it was taken
 */

/**
 * The ffmpeg to make films with: the one named by FFMPEG_BIN, else ffmpeg-static's if it has been downloaded, else
 * the system's. Null where there is none. Looks at files only and starts nothing.
 *
 * @param {Readonly<Record<string, string | undefined>>} [env] left out: the environment, and `.env` of the checkout
 * @returns {Found | null}
 * @throws {SetupError} where FFMPEG_BIN names no program
 */
export function findFfmpeg(env = readEnvironment(root)) {
  return chooseFfmpeg(thisMachine(env));
}

/**
 * The choice that `findFfmpeg` makes, on any machine.
 *
 * @param {import('./machine.mjs').Machine} machine
 * @returns {Found | null}
 */
export function chooseFfmpeg(machine) {
  const named = variable(machine, 'FFMPEG_BIN');
  if (named !== undefined && named !== '') {
    if (!machine.isProgram(named)) {
      throw new SetupError(
        `FFMPEG_BIN is ${named}, and there is no program there: give the full path of ffmpeg's program file, or take the setting out (of .env too) to let Tofaktor choose.`,
      );
    }
    return { path: named, source: 'FFMPEG_BIN', why: 'named by FFMPEG_BIN' };
  }

  const downloaded = staticFfmpeg(machine.platform);
  if (machine.isProgram(downloaded))
    return { path: downloaded, source: 'ffmpeg-static', why: "ffmpeg-static's" };

  const path = onPath(machine, 'ffmpeg');
  if (path === null) return null;
  return { path, source: 'system', why: "the system's, because ffmpeg-static's has not been downloaded" };
}

/**
 * Where ffmpeg-static puts what it downloads, whether or not it has.
 *
 * @param {string} platform
 */
export function staticFfmpeg(platform) {
  return join(root, 'node_modules/ffmpeg-static', platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg');
}
