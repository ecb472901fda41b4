import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { arch, release, type } from 'node:os';
import { promisify } from 'node:util';

import { reason } from '../../guide/errors.ts';
import { findBrowser } from '../setup/browser.mjs';
import { browserCure, ffmpegCure, setupCure } from '../setup/cures.mjs';
import { readEnvironment } from '../setup/environment.mjs';
import { SetupError } from '../setup/error.mjs';
import { findFfmpeg } from '../setup/ffmpeg.mjs';
import { root, thisMachine } from '../setup/machine.mjs';
import { findNodeProblem } from '../setup/node.mjs';
import { countPackages, findPackagesProblem } from '../setup/packages.mjs';

/** One thing that Tofaktor stands on, as it is on this machine. */
export interface Part {
  name: string;
  /** Whether nothing works without it; what only films need is not. */
  needed: boolean;
  /** Null where it is missing, or will not say. */
  version: string | null;
  /** Where it is and why it was taken, or what is wrong. */
  detail: string;
  /** What mends it; null where nothing is wrong. */
  cure: string | null;
}

/** The whole machine, looked at. */
export interface Examination {
  parts: Part[];
  /** What holds on this platform and nobody has tried; null where it has been. */
  untried: string | null;
}

/** A program outside of node_modules, and how it is looked for. */
interface Program {
  name: string;
  needed: boolean;
  find: () => { path: string; why: string } | null;
  versionFlag: string;
  /** What to do where one is there and will not do; set-up brings one only where there is none. */
  cure: string;
}

/** Looks at this machine; installs nothing. */
export async function examine(): Promise<Examination> {
  const env = readEnvironment(root);
  const browser = { find: () => findBrowser(env), versionFlag: '--version', cure: browserCure };
  const ffmpeg = { find: () => findFfmpeg(env), versionFlag: '-version', cure: ffmpegCure };
  return {
    parts: [
      system(),
      node(),
      packages(),
      playwright(),
      await program({ name: 'browser', needed: true, ...browser }),
      await program({ name: 'ffmpeg (films)', needed: false, ...ffmpeg }),
    ],
    untried:
      process.platform === 'linux'
        ? null
        : `Tofaktor is written for ${type()} too, but has not been tried on it.`,
  };
}

function system(): Part {
  const { distribution } = thisMachine(process.env);
  const detail = [distribution, arch()].filter((word) => word !== '').join(', ');
  return { name: 'system', needed: true, version: `${type()} ${release()}`, detail, cure: null };
}

function node(): Part {
  const problem = findNodeProblem();
  const cure = problem === null ? null : 'install a newer one from https://nodejs.org';
  return {
    name: 'Node',
    needed: true,
    version: process.versions.node,
    detail: problem ?? process.execPath,
    cure,
  };
}

function packages(): Part {
  const problem = findPackagesProblem(root);
  return {
    name: 'npm packages',
    needed: true,
    version: `${countPackages(root)} installed`,
    detail: problem ?? 'as the lock file has them',
    cure: problem === null ? null : setupCure,
  };
}

function playwright(): Part {
  const { version } = createRequire(import.meta.url)('playwright/package.json') as { version: string };
  return { name: 'Playwright', needed: true, version, detail: 'node_modules/playwright', cure: null };
}

async function program({ name, needed, find, versionFlag, cure }: Program): Promise<Part> {
  try {
    const found = find();
    if (found === null) return { name, needed, version: null, detail: 'not found', cure: setupCure };
    const version = await versionOf(found.path, versionFlag);
    return { name, needed, version, detail: `${found.path} (${found.why})`, cure: null };
  } catch (error) {
    const mend = error instanceof SetupError ? `mend that setting, then ${setupCure}` : cure;
    return { name, needed, version: null, detail: reason(error), cure: mend };
  }
}

/**
 * What a program says of its own version; null on Windows, where a browser that is asked opens a window instead.
 *
 * @throws where it does not start: a browser whose libraries are missing is there and no use
 */
async function versionOf(path: string, flag: string): Promise<string | null> {
  if (process.platform === 'win32') return null;
  const { stdout } = await promisify(execFile)(path, [flag], { timeout: 10_000 });
  return /\d+(\.\d+)+\S*/.exec(stdout)?.[0] ?? null;
}
