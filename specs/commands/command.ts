import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A command under way, as a person has it in a terminal: what it has printed, and how it ends. */
export interface Running {
  child: ChildProcess;
  /** What has been printed up to now, both streams in one. */
  printed: () => string;
  ended: Promise<Ended>;
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts `tofaktor` with these arguments, in an environment that knows nothing of the test that starts it. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, ['scripts/tofaktor.mjs', ...args], {
    cwd: root,
    env: { ...innocent(process.env), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, stdout, stderr }));
  return { child, printed: () => stdout + stderr, ended };
}

/** The same, to its end. */
export function run(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended> {
  return start(args, env).ended;
}

function innocent(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(TEST_|PW_|PLAYWRIGHT_(?!BROWSERS)|ALLURE_)/.test(name)),
  );
}
