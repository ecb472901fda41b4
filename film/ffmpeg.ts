import { UserError } from '../guide/errors.ts';
import { lastLine, run } from './program.ts';

export interface FfmpegCall {
  /** What it reads from `pipe:0`. */
  input?: Buffer;
  /** What it is to do, as its error says it. */
  doing?: string;
  /** After how many milliseconds it is given up. */
  within?: number;
}

/**
 * Runs ffmpeg to its end.
 *
 * @param ffmpeg the program's path
 * @returns what it said, and what it wrote to `pipe:1`
 * @throws UserError where it could not be started, or failed
 */
export async function ffmpegCall(
  ffmpeg: string,
  args: readonly string[],
  { input = Buffer.alloc(0), doing = makingTheFilm, within = 3_600_000 }: FfmpegCall = {},
): Promise<{ stdout: Buffer; stderr: string }> {
  const ended = await run([ffmpeg, '-hide_banner', '-nostats', '-y', ...args], input, { within }).ended;
  if (ended.failed === null && ended.code === 0) return ended;
  throw failureOf(ffmpeg, ended.failed === 'not started' ? 'it could not be started' : ended.stderr, doing);
}

const makingTheFilm = 'make the film';

/** What ffmpeg says of its own end, as one sentence with its cure. */
export function failureOf(ffmpeg: string, stderr: string, doing = makingTheFilm): UserError {
  if (/No space left on device/i.test(stderr))
    return new UserError(
      'The disk is full: the film could not be written. Make room, and run the same command again. What was there before is as it was.',
    );
  return new UserError(
    `${ffmpeg} could not ${doing}: ${lastLine(stderr) || 'it ended without a word'}. Name another ffmpeg by FFMPEG_BIN, or see: npx tofaktor doctor`,
  );
}
