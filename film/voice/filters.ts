import { UserError } from '../../guide/errors.ts';
import { ffmpegCall } from '../ffmpeg.ts';
import type { Sound } from './wav.ts';

/** A sentence is some seconds: a minute is a slow machine's, and no machine's an hour. */
const within = 120_000;

/**
 * Puts sound through a chain of ffmpeg's filters, by pipes and without files.
 *
 * @param ffmpeg the program's path
 * @param rate of what comes out, in samples a second
 * @throws UserError where the program cannot be started or fails
 */
export async function filter(ffmpeg: string, sound: Sound, chain: string, rate: number): Promise<Sound> {
  const { stdout } = await call(ffmpeg, sound, [chain, `aresample=${rate}`], samplesOut);
  return { rate, samples: samplesIn(stdout) };
}

/** How loud sound is, by EBU R128. */
export interface Loudness {
  /** In LUFS, over all of it. */
  integrated: number;
  /** The true peak in dBTP. */
  peak: number;
}

/** Measures what it lets through. */
const meter = 'ebur128=peak=true:framelog=verbose';

/** As `filter` does, and measures what comes out. */
export async function filterAndMeasure(
  ffmpeg: string,
  sound: Sound,
  chain: string,
  rate: number,
): Promise<{ sound: Sound; loudness: Loudness }> {
  const { stdout, stderr } = await call(ffmpeg, sound, [chain, `aresample=${rate}`, meter], samplesOut);
  return { sound: { rate, samples: samplesIn(stdout) }, loudness: told(ffmpeg, stderr) };
}

/**
 * Measures sound by ffmpeg's `ebur128`.
 *
 * @throws UserError where the program cannot be started or fails
 */
export async function measure(ffmpeg: string, sound: Sound): Promise<Loudness> {
  const { stderr } = await call(ffmpeg, sound, [meter], ['-f', 'null', '-']);
  return told(ffmpeg, stderr);
}

function told(ffmpeg: string, stderr: string): Loudness {
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
  const number = (pattern: RegExp) => Number(pattern.exec(summary)?.[1] ?? Number.NaN);
  const integrated = number(/\bI:\s*(-?[\d.]+) LUFS/);
  const peak = number(/True peak:\s*Peak:\s*(-?[\d.]+) dBFS/);
  if (!Number.isFinite(integrated) || !Number.isFinite(peak))
    throw new UserError(
      `${ffmpeg} tells no loudness: it lacks the filter ebur128, or is too old. Name another ffmpeg by FFMPEG_BIN.`,
    );
  return { integrated, peak };
}

const samplesOut = ['-f', 'f32le', '-ac', '1', 'pipe:1'];

function samplesIn(stdout: Buffer): Float32Array {
  const samples = new Float32Array(Math.floor(stdout.length / 4));
  for (let place = 0; place < samples.length; place++) samples[place] = stdout.readFloatLE(place * 4);
  return samples;
}

async function call(ffmpeg: string, { rate, samples }: Sound, filters: string[], out: string[]) {
  const input = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  const from = ['-f', 'f32le', '-ar', String(rate), '-ac', '1', '-i', 'pipe:0'];
  const chain = filters.filter((one) => one !== '').join(',');
  const doing = 'work on the sound of a sentence';
  return ffmpegCall(ffmpeg, [...from, '-af', chain, ...out], { input, within, doing });
}
