// @ts-check
import { findBrowser } from './browser.mjs';
import { browserCure, ffmpegCure, setupCommand } from './cures.mjs';
import { readEnvironment } from './environment.mjs';
import { SetupError } from './error.mjs';
import { findFfmpeg } from './ffmpeg.mjs';
import { useHooks } from './hooks.mjs';
import { root, thisMachine } from './machine.mjs';
import { firstProblem, obtain } from './obtain.mjs';
import { findPackagesProblem } from './packages.mjs';
import { run } from './run.mjs';
import { browserWays, ffmpegWays, packagesWay } from './ways.mjs';

const usage = `Usage: node scripts/setup.mjs [--quiet]

Makes sure of what Tofaktor needs: the npm packages of the lock file, a browser, and ffmpeg for the films.
Installs what is missing, and says what it takes and why.

  --quiet  print nothing where nothing had to be done
  --help   this text`;

/**
 * Sets the machine up and returns the exit code: 0, or 3 where something needed cannot be had.
 *
 * @param {readonly string[]} args
 */
export function setUp(args) {
  const unknown = args.find((arg) => arg !== '--quiet' && arg !== '--help');
  if (unknown !== undefined) {
    console.error(`Set-up has no option ${unknown}: it takes --quiet and --help.`);
    return 3;
  }
  if (args.includes('--help')) {
    console.log(usage);
    return 0;
  }
  try {
    const { taken, changed } = makeSure();
    if (changed || !args.includes('--quiet')) console.log(taken.join('\n'));
    return 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    return 3;
  }
}

/** Installs what is missing; returns what is taken, a line each, and whether anything had to be done for it. */
function makeSure() {
  const env = readEnvironment(root);
  const machine = thisMachine(env);
  let changed = false;
  /** @param {string} line */
  const announce = (line) => {
    changed = true;
    console.log(line);
  };
  const hands = { announce, run };

  installPackages(machine, hands);
  if (useHooks(root, env)) announce('git: the hooks of .githooks are used from now on (core.hooksPath)');

  const browser = obtain(
    { name: 'browser', find: () => findBrowser(env), ways: browserWays(machine) },
    hands,
  );
  if (browser === null) throw new SetupError(`No browser could be had: ${browserCure}`);

  const ffmpeg = obtain({ name: 'ffmpeg', find: () => findFfmpeg(env), ways: ffmpegWays(machine) }, hands);
  const film = ffmpeg ?? { path: 'none', why: `only films need it: ${ffmpegCure}` };

  const taken = [`browser: ${browser.path} (${browser.why})`, `ffmpeg: ${film.path} (${film.why})`];
  return { taken, changed };
}

/**
 * @param {import('./machine.mjs').Machine} machine
 * @param {import('./obtain.mjs').Hands} hands
 */
function installPackages(machine, { announce, run }) {
  const why = findPackagesProblem(root);
  if (why === null) return;
  const way = packagesWay(machine);
  announce(`packages: ${why}. ${way.says} …`);
  const problem = firstProblem(way.commands, run);
  if (problem !== null) {
    throw new SetupError(
      `The npm packages could not be installed (${problem}): npm says why above. Mend that, then run: ${setupCommand}`,
    );
  }
}
