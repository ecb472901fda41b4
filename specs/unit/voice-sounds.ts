import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { RawSpeech } from '../../film/voice/voice.ts';
import { readWav, writeWav, type Sound } from '../../film/voice/wav.ts';
import { UserError } from '../../guide/errors.ts';
import { findFfmpeg } from '../../scripts/setup/ffmpeg.mjs';

export const ffmpeg = findFfmpeg()?.path ?? null;

/** For a test that needs ffmpeg: why it is left out, where there is none. */
export const needsFfmpeg = { skip: ffmpeg === null && 'there is no ffmpeg: npx tofaktor setup' };

export const theFfmpeg = ffmpeg ?? '';

/** What is heard at a time in seconds, from -1 to 1. */
export type Wave = (second: number) => number;

export const tone =
  (volume: number, hertz = 300): Wave =>
  (second) =>
    volume * Math.sin(2 * Math.PI * hertz * second);

/** Something like speech: syllables of a voice with many overtones, with peaks far above its mean. */
export const syllables =
  (volume: number): Wave =>
  (second) => {
    const loud = Math.max(0, Math.sin(2 * Math.PI * 3.5 * second)) ** 2;
    const pulse = Math.exp(-((second * 120) % 1) * 12);
    return volume * loud * (pulse - 0.08);
  };

export function sound(seconds: number, wave: Wave, rate = 22_050): Sound {
  return {
    rate,
    samples: Float32Array.from({ length: Math.round(seconds * rate) }, (_, place) => wave(place / rate)),
  };
}

/** With silence before and after, in seconds. */
export function between(before: number, middle: Sound, after: number): Sound {
  const { rate } = middle;
  const [left, right] = [Math.round(before * rate), Math.round(after * rate)];
  const samples = new Float32Array(left + middle.samples.length + right);
  samples.set(middle.samples, left);
  return { rate, samples };
}

export const wavOf = (...[seconds, wave, rate]: Parameters<typeof sound>) =>
  writeWav(sound(seconds, wave, rate));

/** What ffmpeg's own meter says of a file, which is read over and over where `times` says so. */
export function meter(file: string, times = 1): { integrated: number; peak: number } {
  const { stderr } = spawnSync(
    theFfmpeg,
    [
      ...['-hide_banner', '-nostats', '-stream_loop', String(times - 1), '-i', file],
      ...['-af', 'ebur128=peak=true', '-f', 'null', '-'],
    ],
    { encoding: 'utf8' },
  );
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
  return {
    integrated: Number(/I: +(-?[\d.]+) LUFS/.exec(summary)?.[1]),
    peak: Number(/Peak: +(-?[\d.]+) dBFS/.exec(summary)?.[1]),
  };
}

/** Must not stand in what is said of a failure. */
export const secret = 'Kanarifugl-7d1f-4a2b';

/** Why it was not spoken: words for a person, without the secret. */
export async function whyNot(speaking: Promise<unknown>): Promise<string> {
  const error: unknown = await speaking.then(
    () => assert.fail('it was spoken'),
    (error: unknown) => error,
  );
  assert.ok(error instanceof UserError, String(error));
  const told = `${error.message}\n${error.stack ?? ''}\n${JSON.stringify(error)}`;
  assert.ok(!told.includes(secret), told);
  return error.message;
}

/** How long what an engine gave lasts. */
export function secondsOf({ wav }: RawSpeech): number {
  const { samples, rate } = readWav(wav) ?? assert.fail('no WAV');
  return samples.length / rate;
}
