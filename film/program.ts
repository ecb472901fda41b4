import { spawn, type ChildProcess } from 'node:child_process';

/** How a program ended, and what it wrote. */
export interface Ended {
  stdout: Buffer;
  /** Its last part. */
  stderr: string;
  /** Null where a signal ended it. */
  code: number | null;
  /** Why there is no result: it could not be started, was given up, or wrote without end. Null where it ended by itself. */
  failed: 'not started' | 'too late' | 'too much' | 'stopped' | null;
}

export interface Run {
  ended: Promise<Ended>;
  /** Ends it, and what it has started. */
  stop: () => void;
}

/** Half an hour of what the film needs; who writes more does not stop. */
const most = 200_000_000;
const kept = 20_000;

/**
 * Starts a program, gives it its input, and takes what it writes. It never throws: how it went is told.
 *
 * @param input what it reads from stdin
 * @param within after how many milliseconds it is given up
 */
export function run(
  [file, ...args]: readonly [string, ...string[]],
  input: Buffer | string,
  { within, shell = false }: { within: number; shell?: boolean },
): Run {
  // A group of its own, so that what a shell has started can be ended with it.
  const group = shell && process.platform !== 'win32';
  const child = spawn(file, args, { shell, detached: group, windowsHide: true });
  const out: Buffer[] = [];
  let length = 0;
  let stderr = '';
  let failed: Ended['failed'] = null;
  const stop = (why: Ended['failed']): void => {
    failed ??= why;
    end(child, group);
  };
  const timer = setTimeout(() => {
    stop('too late');
  }, within);
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > most) stop('too much');
    else out.push(chunk);
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr = (stderr + chunk).slice(-kept);
  });
  // One that does not read its input has an error of its own to tell.
  child.stdin.on('error', () => undefined).end(input);
  const ended = new Promise<Ended>((resolve) => {
    const tell = (code: number | null): void => {
      clearTimeout(timer);
      resolve({ stdout: Buffer.concat(out), stderr, code, failed });
    };
    child.once('error', () => {
      failed ??= 'not started';
      tell(null);
    });
    child.once('close', tell);
  });
  return {
    ended,
    stop: () => {
      stop('stopped');
    },
  };
}

function end(child: ChildProcess, group: boolean): void {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' }).on('error', () => child.kill());
    return;
  }
  try {
    process.kill(group ? -pid : pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** The last line that it wrote to say what is wrong; empty where it wrote none. */
export function lastLine(stderr: string): string {
  const lines = stderr.split(/\r?\n/).filter((line) => line.trim() !== '');
  return (lines.at(-1) ?? '').trim().slice(0, 200);
}
