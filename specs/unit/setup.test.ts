import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { chooseBrowser } from '../../scripts/setup/browser.mjs';
import { withDotenv } from '../../scripts/setup/environment.mjs';
import { chooseFfmpeg, staticFfmpeg } from '../../scripts/setup/ffmpeg.mjs';
import type { Machine } from '../../scripts/setup/machine.mjs';
import { nodeProblem } from '../../scripts/setup/node.mjs';
import { obtain } from '../../scripts/setup/obtain.mjs';
import { packagesProblem } from '../../scripts/setup/packages.mjs';
import { browserWays, ffmpegWays, packagesWay } from '../../scripts/setup/ways.mjs';

/** A machine that has these programs and nothing else. */
function machine(programs: string[], more: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    distribution: 'debian',
    root: true,
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isProgram: (path) => programs.includes(path),
    ...more,
  };
}

const own = '/cache/playwright/chrome';
const playwright = () => own;

describe('Node', () => {
  for (const version of ['20.19.0', '20.20.2', '22.0.0']) {
    test(`${version} will do`, () => {
      assert.equal(nodeProblem(version, '>=20.19'), null);
    });
  }
  for (const version of ['18.20.8', '20.9.0']) {
    test(`${version} is too old, in one sentence with its cure`, () => {
      assert.equal(
        nodeProblem(version, '>=20.19'),
        `Tofaktor needs Node 20.19 or newer, and this is Node ${version}: install a newer one from https://nodejs.org, then run this again.`,
      );
    });
  }
});

describe('npm packages', () => {
  const lock = (packages: Record<string, object>) => JSON.stringify({ packages: { '': {}, ...packages } });
  const zod = { 'node_modules/zod': { version: '4.6.7' } };

  test('what npm installed is what the lock file asks for: nothing to do', () => {
    assert.equal(packagesProblem(lock(zod), lock(zod)), null);
  });
  test('no node_modules, or an installation that was cut short', () => {
    assert.equal(packagesProblem(lock(zod), null), 'node_modules is missing');
  });
  test('another version is installed', () => {
    const installed = lock({ 'node_modules/zod': { version: '4.0.0' } });
    assert.match(
      packagesProblem(lock(zod), installed) ?? '',
      /older than the lock file: zod should be 4\.6\.7/,
    );
  });
  test('a package is missing', () => {
    assert.match(packagesProblem(lock(zod), lock({})) ?? '', /zod should be/);
  });
  test('an optional package may be missing, as those of other platforms are', () => {
    const other = { 'node_modules/@esbuild/aix-ppc64': { version: '0.28.2', optional: true } };
    assert.equal(packagesProblem(lock({ ...zod, ...other }), lock(zod)), null);
  });
});

describe('the choice of a browser', () => {
  test('TOFAKTOR_BROWSER goes before all', () => {
    const env = { PATH: '/usr/bin', TOFAKTOR_BROWSER: '/opt/mine' };
    const found = chooseBrowser(machine(['/opt/mine', own, '/usr/bin/chromium'], { env }), playwright);
    assert.deepEqual(found, {
      path: '/opt/mine',
      source: 'TOFAKTOR_BROWSER',
      why: 'named by TOFAKTOR_BROWSER',
    });
  });
  test('TOFAKTOR_BROWSER that names nothing is a mistake, not a reason to take another', () => {
    const env = { PATH: '/usr/bin', TOFAKTOR_BROWSER: '/opt/gone' };
    assert.throws(() => chooseBrowser(machine(['/usr/bin/chromium'], { env }), playwright), {
      name: 'SetupError',
      message: /^TOFAKTOR_BROWSER is \/opt\/gone, and there is no program there: give the full path/,
    });
  });
  test('an empty TOFAKTOR_BROWSER says the same as none', () => {
    const env = { PATH: '/usr/bin', TOFAKTOR_BROWSER: '' };
    assert.equal(chooseBrowser(machine([own], { env }), playwright)?.source, 'playwright');
  });
  test("Playwright's own goes before the system's", () => {
    const found = chooseBrowser(machine([own, '/usr/bin/chromium']), playwright);
    assert.deepEqual(found, { path: own, source: 'playwright', why: "Playwright's own" });
  });
  test("the system's Chromium goes before Chrome, and Chrome before Edge", () => {
    const programs = ['/usr/bin/microsoft-edge-stable', '/usr/bin/google-chrome', '/usr/bin/chromium'];
    const taken = [3, 2, 1].map((count) => chooseBrowser(machine(programs.slice(0, count)), playwright)?.why);
    assert.deepEqual(taken, [
      "system Chromium, because Playwright's own is not installed",
      "system Chrome, because Playwright's own is not installed",
      "system Edge, because Playwright's own is not installed",
    ]);
  });
  test('none is null, before Playwright is installed too', () => {
    assert.equal(
      chooseBrowser(machine([]), () => null),
      null,
    );
  });
  test('macOS: among the applications, the own ones of a person too', () => {
    const edge = '/Users/kari/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    const mac = { platform: 'darwin', distribution: '', env: { PATH: '/usr/bin', HOME: '/Users/kari' } };
    assert.equal(chooseBrowser(machine([edge], mac), playwright)?.path, edge);
  });
  test('Windows: among the programs, however its variables are spelt', () => {
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const windows = {
      platform: 'win32',
      distribution: '',
      env: { Path: 'C:\\x', ProgramFiles: 'C:\\Program Files' },
    };
    assert.equal(chooseBrowser(machine([chrome], windows), playwright)?.path, chrome);
  });
});

describe('the choice of an ffmpeg', () => {
  const downloaded = staticFfmpeg('linux');
  const system = '/usr/bin/ffmpeg';

  test('FFMPEG_BIN, then what ffmpeg-static downloaded, then the system', () => {
    const env = { PATH: '/usr/bin', FFMPEG_BIN: '/opt/ffmpeg' };
    assert.equal(chooseFfmpeg(machine(['/opt/ffmpeg', downloaded, system], { env }))?.source, 'FFMPEG_BIN');
    assert.equal(chooseFfmpeg(machine([downloaded, system]))?.source, 'ffmpeg-static');
    assert.equal(chooseFfmpeg(machine([system]))?.path, system);
    assert.equal(chooseFfmpeg(machine([])), null);
  });
  test('FFMPEG_BIN that names nothing is a mistake', () => {
    const env = { FFMPEG_BIN: '/opt/gone' };
    assert.throws(() => chooseFfmpeg(machine([system], { env })), {
      name: 'SetupError',
      message: /FFMPEG_BIN is \/opt/,
    });
  });
});

describe('.env', () => {
  test("gives set-up's variables where the environment does not have them", () => {
    const dotenv = 'TOFAKTOR_BROWSER=/from/file\nFFMPEG_BIN="/from/file"\n';
    const env = withDotenv({ FFMPEG_BIN: '/from/environment' }, dotenv);
    assert.deepEqual(env, { TOFAKTOR_BROWSER: '/from/file', FFMPEG_BIN: '/from/environment' });
  });
  test('its other lines are left where they are', () => {
    assert.deepEqual(withDotenv({}, 'TOFAKTOR_PASSWORD=hemmelig\n'), {});
  });
});

describe('how a thing is had that is not there', () => {
  const commands = (ways: ReturnType<typeof browserWays>) =>
    ways.map((way) => way.commands.map(({ args }) => args.filter((arg) => !arg.startsWith('-')).join(' ')));

  test('a browser: by Playwright, then by apt', () => {
    assert.deepEqual(commands(browserWays(machine(['/usr/bin/apt-get']))), [
      ['node_modules/playwright/cli.js install chromium'],
      ['update', 'install chromium'],
    ]);
  });
  test('ffmpeg: by ffmpeg-static, then by apt', () => {
    assert.deepEqual(commands(ffmpegWays(machine(['/usr/bin/apt-get']))), [
      ['node_modules/ffmpeg-static/install.js'],
      ['update', 'install ffmpeg'],
    ]);
  });
  for (const [who, more] of Object.entries({
    'who is not root': { root: false },
    'on Ubuntu': { distribution: 'ubuntu' },
    'on Windows': { platform: 'win32', distribution: '' },
  })) {
    test(`apt is not asked ${who}`, () => {
      assert.equal(browserWays(machine(['/usr/bin/apt-get'], more)).length, 1);
    });
  }
  test('npm is run without a shell where npm has told us where it is', () => {
    const env = { npm_execpath: '/usr/lib/npm/bin/npm-cli.js' };
    const [command] = packagesWay(machine([], { platform: 'win32', env })).commands;
    assert.deepEqual([command?.program, command?.args], [process.execPath, [env.npm_execpath, 'ci']]);
  });
});

describe('obtaining', () => {
  const ways = browserWays(machine(['/usr/bin/apt-get']));
  const found = { path: '/usr/bin/chromium', why: 'system Chromium' };

  /** Hands that write down what they were given; each program succeeds or fails as the table says. */
  function hands(problems: Record<string, string>) {
    const said: string[] = [];
    const ran: string[] = [];
    const run = ({ program }: { program: string }) => {
      ran.push(program);
      return problems[program] ?? null;
    };
    return { said, ran, announce: (line: string) => said.push(line), run };
  }

  test('what is there is taken, and nothing is run or said', () => {
    const doing = hands({});
    assert.equal(obtain({ name: 'browser', find: () => found, ways }, doing), found);
    assert.deepEqual([doing.said, doing.ran], [[], []]);
  });
  test('a way that fails is told of, and the next is tried', () => {
    const doing = hands({ [process.execPath]: 'exit code 1' });
    const find = () => (doing.ran.includes('apt-get') ? found : null);
    assert.equal(obtain({ name: 'browser', find, ways }, doing), found);
    assert.deepEqual(doing.said, [
      "browser: none found. Downloading Playwright's own Chromium (npx playwright install chromium) …",
      'browser: that did not work (exit code 1).',
      "browser: none found. Installing Debian's chromium (apt-get install chromium) …",
    ]);
  });
  test('apt does not install where its list could not be had; nothing had is null', () => {
    const doing = hands({ [process.execPath]: 'exit code 1', 'apt-get': 'exit code 100' });
    assert.equal(obtain({ name: 'browser', find: () => null, ways }, doing), null);
    assert.deepEqual(doing.ran, [process.execPath, 'apt-get']);
  });
});
