import { readFileSync } from 'node:fs';
import type { Said } from '../captions/said.ts';
import { readWav } from '../voice/wav.ts';

/** Samples a second. */
export const soundRate = 48_000;

/** A sentence where it is heard, and its sound's file: 48 kHz, mono. The file is named by what is in it. */
export interface Heard extends Said {
  file: string;
}

/**
 * One track of sound: every sentence at its time, and nothing between.
 *
 * @param duration in milliseconds
 * @returns 16-bit samples, as ffmpeg's `s16le`
 */
export function soundtrack(heard: readonly Heard[], duration: number): Buffer {
  const track = new Int16Array(Math.round((duration / 1000) * soundRate));
  for (const { file, at } of heard) {
    const sound = readWav(readFileSync(file));
    if (sound === null) throw new Error(`${file} is no sound`);
    const from = Math.round((at / 1000) * soundRate);
    const count = Math.min(sound.samples.length, track.length - from);
    for (let place = 0; place < count; place++) {
      const sample = Math.round((sound.samples[place] ?? 0) * 32_767);
      track[from + place] = Math.max(-32_768, Math.min(32_767, sample));
    }
  }
  return Buffer.from(track.buffer, track.byteOffset, track.byteLength);
}
