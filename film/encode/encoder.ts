import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { UserError } from '../../guide/errors.ts';
import { lastLine, run } from '../voice/program.ts';

/** No call of ours takes an hour. */
const within = 3_600_000;

/**
 * Runs ffmpeg to its end.
 *
 * @param input what it reads from `pipe:0`
 * @returns what it said, and what it wrote to `pipe:1`
 * @throws UserError where it could not be started, or failed
 */
export async function ffmpegCall(
  ffmpeg: string,
  args: readonly string[],
  input: Buffer = Buffer.alloc(0),
): Promise<{ stdout: Buffer; stderr: string }> {
  const ended = await run([ffmpeg, '-hide_banner', '-nostats', '-y', ...args], input, { within }).ended;
  if (ended.failed === null && ended.code === 0) return ended;
  throw failureOf(ffmpeg, ended.failed === 'not started' ? 'it could not be started' : ended.stderr);
}

/** What ffmpeg says of its own end, as one sentence with its cure. */
function failureOf(ffmpeg: string, stderr: string): UserError {
  if (/No space left on device/i.test(stderr))
    return new UserError(
      'The disk is full: the film could not be written. Make room, and run the same command again. What was there before is as it was.',
    );
  return new UserError(
    `${ffmpeg} could not make the film: ${lastLine(stderr) || 'it ended without a word'}. Name another ffmpeg by FFMPEG_BIN, or see: npx tofaktor doctor`,
  );
}

/** An encoder that is fed still by still. */
export interface Encoder {
  /** Takes a still; resolves once it may be painted over. */
  feed(pixels: Buffer): Promise<void>;
  /** @throws UserError where the encoder failed */
  end(): Promise<void>;
}

/** Starts ffmpeg on stills that come through its stdin. */
export function openEncoder(ffmpeg: string, args: readonly string[]): Encoder {
  const child = spawn(ffmpeg, ['-hide_banner', '-nostats', '-y', ...args], {
    stdio: ['pipe', 'ignore', 'pipe'],
    windowsHide: true,
  });
  let stderr = '';
  let ended: number | null | undefined;
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr = (stderr + chunk).slice(-20_000)));
  // One that has ended does not read: what it said is told in its stead.
  child.stdin.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      stderr += error.message;
      resolve();
    });
    child.once('close', (code) => {
      ended = code;
      resolve();
    });
  });
  return {
    async feed(pixels) {
      if (ended !== undefined) throw failureOf(ffmpeg, stderr);
      if (!child.stdin.write(pixels)) await Promise.race([once(child.stdin, 'drain'), closed]);
    },
    async end() {
      child.stdin.end();
      await closed;
      if (ended !== 0) throw failureOf(ffmpeg, stderr);
    },
  };
}
