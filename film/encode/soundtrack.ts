import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Said } from '../captions/said.ts';
import { ffmpegCall } from '../ffmpeg.ts';
import { isKept, keepAll } from '../kept.ts';
import { filmRate } from '../voice/sound.ts';
import { readWav } from '../voice/wav.ts';

const codec = [
  // Half the time of the other coder, and at this rate nobody hears of one voice which it was.
  ...['-c:a', 'aac', '-aac_coder', 'fast', '-aac_pns', '0', '-aac_tns', '0', '-b:a', '96k'],
  ...['-fflags', '+bitexact', '-f', 'mp4'],
];

/** A sentence where it is heard, and its sound's file: 48 kHz, mono. The file is named by what is in it. */
export interface Heard extends Said {
  file: string;
}

export interface SoundtrackOptions {
  ffmpeg: string;
  /** In milliseconds. */
  duration: number;
  /** Where encoded soundtracks are kept. */
  cache: string;
  /** For files that are needed on the way. */
  scratch: string;
}

/**
 * Makes one track of sound: every sentence at its time, and nothing between.
 *
 * @returns its file, which belongs to the cache
 * @throws UserError where ffmpeg fails
 */
export async function encodeSound(
  heard: readonly Heard[],
  { ffmpeg, duration, cache, scratch }: SoundtrackOptions,
): Promise<string> {
  mkdirSync(cache, { recursive: true });
  const what = heard.map(({ file, at }) => [basename(file), at]);
  const key = createHash('sha256')
    .update(JSON.stringify([codec, filmRate, duration, what]))
    .digest('hex');
  const file = join(cache, `${key}.m4a`);
  if (isKept(file)) return file;
  // A file and not a pipe: who paints stills meanwhile has no time to fill one.
  const pcm = join(scratch, 'film.pcm');
  writeFileSync(pcm, mix(heard, duration));
  const input = ['-f', 's16le', '-ar', String(filmRate), '-ac', '1', '-i', pcm];
  await keepAll([file], async ([staged = '']) => {
    await ffmpegCall(ffmpeg, [...input, ...codec, staged]);
  });
  return file;
}

/** @returns 16-bit samples, as ffmpeg's `s16le` */
function mix(heard: readonly Heard[], duration: number): Buffer {
  const track = new Int16Array(Math.round((duration / 1000) * filmRate));
  for (const { file, at } of heard) {
    const sound = readWav(readFileSync(file));
    if (sound === null) throw new Error(`${file} is no sound`);
    const from = Math.round((at / 1000) * filmRate);
    const count = Math.min(sound.samples.length, track.length - from);
    for (let place = 0; place < count; place++) {
      const sample = Math.round((sound.samples[place] ?? 0) * 32_767);
      track[from + place] = Math.max(-32_768, Math.min(32_767, sample));
    }
  }
  return Buffer.from(track.buffer, track.byteOffset, track.byteLength);
}
