// @ts-check
import { basename } from 'node:path';

import { onPath, variable } from './machine.mjs';

/** @typedef {import('./machine.mjs').Machine} Machine */

/**
 * A program to run, with its arguments as they are.
 *
 * @typedef {object} Command
 * @property {string} program
 * @property {readonly string[]} args
 * @property {number} minutes how long it may take before it is stopped
 * @property {Readonly<Record<string, string>>} [env] set beside our own environment, which is passed on whole
 * @property {boolean} [brief] whether its complaints are told in one line: it tries again and again, each time with a stack
 * @property {boolean} [shell] whether Windows needs its command shell for it
 */

/**
 * One way to get something: commands that follow each other for as long as they succeed.
 *
 * @typedef {{ says: string, commands: readonly Command[] }} Way
 */

/**
 * How the npm packages are installed.
 *
 * @param {Machine} machine
 * @returns {Way}
 */
export function packagesWay(machine) {
  return { says: 'Installing the npm packages (npm ci)', commands: [npm(machine, ['ci'])] };
}

/**
 * How a browser is had where none is found, in the order they are tried. Only Debian's own Chromium is taken from
 * apt: Ubuntu's package of that name is a pointer to a snap, which does not install in a container.
 *
 * @param {Machine} machine
 * @returns {readonly Way[]}
 */
export function browserWays(machine) {
  const args = ['node_modules/playwright/cli.js', 'install', 'chromium'];
  const playwright = {
    says: "Downloading Playwright's own Chromium (npx playwright install chromium)",
    commands: [{ program: process.execPath, args, minutes: 15, brief: true }],
  };
  return [playwright, ...aptWays(machine, 'chromium')];
}

/**
 * How ffmpeg is had where none is found, in the order they are tried. The download is given little time: its own
 * install script waits minutes for a network that swallows what is sent.
 *
 * @param {Machine} machine
 * @returns {readonly Way[]}
 */
export function ffmpegWays(machine) {
  const download = {
    says: "Downloading ffmpeg-static's ffmpeg",
    commands: [
      { program: process.execPath, args: ['node_modules/ffmpeg-static/install.js'], minutes: 2, brief: true },
    ],
  };
  return [download, ...aptWays(machine, 'ffmpeg')];
}

/**
 * @param {Machine} machine
 * @param {string} name of the package
 * @returns {readonly Way[]}
 */
function aptWays(machine, name) {
  if (!machine.root || machine.distribution !== 'debian' || onPath(machine, 'apt-get') === null) return [];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  return [
    {
      says: `Installing Debian's ${name} (apt-get install ${name})`,
      commands: [
        { program: 'apt-get', args: ['-q', 'update'], minutes: 5, env },
        {
          program: 'apt-get',
          args: ['-q', 'install', '-y', '--no-install-recommends', name],
          minutes: 15,
          env,
        },
      ],
    },
  ];
}

/**
 * npm, run without a shell where npm has told us where it is, as it does in `npm start`. Windows' own `npm.cmd`
 * cannot be started without one; the arguments are ours, so nothing in them needs quoting.
 *
 * @param {Machine} machine
 * @param {readonly string[]} args
 * @returns {Command}
 */
function npm(machine, args) {
  const cli = variable(machine, 'npm_execpath');
  if (cli !== undefined && basename(cli) === 'npm-cli.js') {
    return { program: process.execPath, args: [cli, ...args], minutes: 30 };
  }
  if (machine.platform === 'win32') return { program: 'npm.cmd', args, minutes: 30, shell: true };
  return { program: 'npm', args, minutes: 30 };
}
