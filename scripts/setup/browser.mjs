// @ts-check
import { createRequire } from 'node:module';
import { join, win32 } from 'node:path';

import { readEnvironment } from './environment.mjs';
import { SetupError } from './error.mjs';
import { onPath, root, thisMachine, variable } from './machine.mjs';

/** @typedef {import('./machine.mjs').Machine} Machine */

/**
 * A browser to walk with.
 *
 * @typedef {object} Found
 * @property {string} path the program
 * @property {'TOFAKTOR_BROWSER' | 'playwright' | 'system'} source
 * @property {string} why one clause: what it is and why it was taken
 */

/** By name on the PATH, by place where a platform does not put programs there; in the order they are taken. */
const systemBrowsers = [
  {
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    linux: ['/usr/bin/chromium', '/snap/bin/chromium'],
    mac: 'Chromium.app/Contents/MacOS/Chromium',
    windows: 'Chromium\\Application\\chrome.exe',
  },
  {
    name: 'Chrome',
    commands: ['google-chrome-stable', 'google-chrome'],
    linux: ['/opt/google/chrome/chrome'],
    mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: 'Google\\Chrome\\Application\\chrome.exe',
  },
  {
    name: 'Edge',
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    linux: ['/opt/microsoft/msedge/msedge'],
    mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: 'Microsoft\\Edge\\Application\\msedge.exe',
  },
];

/**
 * The browser to walk with: the one named by TOFAKTOR_BROWSER, else Playwright's own, else the system's Chromium,
 * Chrome or Edge. Null where there is none. Looks at files only and starts nothing.
 *
 * @param {Readonly<Record<string, string | undefined>>} [env] left out: the environment, and `.env` of the checkout
 * @returns {Found | null}
 * @throws {SetupError} where TOFAKTOR_BROWSER names no program
 */
export function findBrowser(env = readEnvironment(root)) {
  return chooseBrowser(thisMachine(env), playwrightBrowser);
}

/**
 * The choice that `findBrowser` makes, on any machine.
 *
 * @param {Machine} machine
 * @param {() => string | null} ownPath where Playwright would keep its own; null where it does not say
 * @returns {Found | null}
 */
export function chooseBrowser(machine, ownPath) {
  const named = variable(machine, 'TOFAKTOR_BROWSER');
  if (named !== undefined && named !== '') {
    if (!machine.isProgram(named)) {
      throw new SetupError(
        `TOFAKTOR_BROWSER is ${named}, and there is no program there: give the full path of the browser's program file, or take the setting out (of .env too) to let Tofaktor choose.`,
      );
    }
    return { path: named, source: 'TOFAKTOR_BROWSER', why: 'named by TOFAKTOR_BROWSER' };
  }

  const own = ownPath();
  if (own !== null && machine.isProgram(own))
    return { path: own, source: 'playwright', why: "Playwright's own" };

  for (const browser of systemBrowsers) {
    const path = systemPath(machine, browser);
    if (path !== null) {
      const why = `system ${browser.name}, because Playwright's own is not installed`;
      return { path, source: 'system', why };
    }
  }
  return null;
}

/**
 * @param {Machine} machine
 * @param {(typeof systemBrowsers)[number]} browser
 */
function systemPath(machine, browser) {
  for (const command of browser.commands) {
    const path = onPath(machine, command);
    if (path !== null) return path;
  }
  return places(machine, browser).find((path) => machine.isProgram(path)) ?? null;
}

/**
 * @param {Machine} machine
 * @param {(typeof systemBrowsers)[number]} browser
 */
function places(machine, browser) {
  if (machine.platform === 'darwin') {
    return ['/Applications', join(variable(machine, 'HOME') ?? '/', 'Applications')].map((folder) =>
      join(folder, browser.mac),
    );
  }
  if (machine.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => variable(machine, name) ?? '')
      .filter((folder) => folder !== '')
      .map((folder) => win32.join(folder, browser.windows));
  }
  return browser.linux;
}

/** Where Playwright keeps its Chromium, installed or not; null before Playwright itself is installed. */
function playwrightBrowser() {
  try {
    const load = createRequire(import.meta.url);
    const { chromium } = /** @type {typeof import('playwright')} */ (load('playwright'));
    return chromium.executablePath() || null;
  } catch {
    // Playwright is not installed yet, or knows no browser for this platform: either way it has none for us.
    return null;
  }
}
