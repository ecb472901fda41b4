import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { ffmpegCall } from '../ffmpeg.ts';
import { inGroups, inParallel } from '../in-parallel.ts';
import { isKept, keepAll, keyOf } from '../kept.ts';
import type { Heard } from '../plan/say.ts';
import { filmRate } from '../voice/sound.ts';
import { readWav } from '../voice/wav.ts';

const codec = [
  // Half the time of the other coder, and at this rate nobody hears of one voice which it was.
  ...['-c:a', 'aac', '-aac_coder', 'fast', '-aac_pns', '0', '-aac_tns', '0', '-b:a', '96k'],
  ...['-fflags', '+bitexact', '-f', 'adts'],
];

/** What is heard in a chapter, on its own clock: it begins and ends in silence. */
export interface ChapterSound {
  heard: readonly Heard[];
  /** Milliseconds, a multiple of `grid` (strip.ts). */
  duration: number;
}

export interface SoundtrackOptions {
  ffmpeg: string;
  /** Where encoded sound is kept. */
  cache: string;
  /** For files that are needed on the way. */
  scratch: string;
}

interface Kept extends ChapterSound {
  key: string;
  file: string;
}

/**
 * Makes the film's sound: chapter after chapter, and nothing between the sentences. Each chapter is encoded only once.
 *
 * @returns its file, which belongs to the cache
 * @throws UserError where ffmpeg fails
 */
export async function encodeSound(
  tracks: readonly ChapterSound[],
  options: SoundtrackOptions,
): Promise<string> {
  const { ffmpeg, cache, scratch } = options;
  mkdirSync(cache, { recursive: true });
  const chapters = tracks.map((track): Kept => {
    const key = keyOf([
      codec,
      filmRate,
      track.duration,
      track.heard.map(({ file, at }) => [basename(file), at]),
    ]);
    return { ...track, key, file: join(cache, `${key}.aac`) };
  });
  const whole = join(cache, `${keyOf(chapters.map(({ key }) => key))}.m4a`);
  if (isKept(whole)) return whole;
  const missing = chapters.filter(({ file }) => !isKept(file));
  await inParallel(inGroups(missing), availableParallelism(), () => (group) => encodeAll(group, options));

  const joined = join(scratch, 'film.aac');
  writeFileSync(joined, Buffer.concat(chapters.map(({ file }) => withoutFirst(readFileSync(file)))));
  await keepAll([whole], async ([staged = '']) => {
    await ffmpegCall(ffmpeg, [
      '-f',
      'aac',
      '-i',
      joined,
      '-c',
      'copy',
      '-fflags',
      '+bitexact',
      '-f',
      'mp4',
      staged,
    ]);
  });
  return whole;
}

/** By one process: its start takes longer than the sound of a chapter. */
async function encodeAll(chapters: readonly Kept[], { ffmpeg, scratch }: SoundtrackOptions): Promise<void> {
  const inputs = chapters.flatMap((chapter) => {
    // A file and not a pipe: who paints stills meanwhile has no time to fill one.
    const pcm = join(scratch, `${chapter.key}.pcm`);
    writeFileSync(pcm, mix(chapter));
    return ['-f', 's16le', '-ar', String(filmRate), '-ac', '1', '-i', pcm];
  });
  await keepAll(
    chapters.map(({ file }) => file),
    async (staged) => {
      const outputs = staged.flatMap((file, place) => ['-map', `${place}:a`, ...codec, file]);
      await ffmpegCall(ffmpeg, [...inputs, ...outputs]);
    },
  );
}

/** Without the frame that the encoder puts first, before anything is heard. @param adts frames of AAC, each with its header */
function withoutFirst(adts: Buffer): Buffer {
  // The length of a frame, its header included: thirteen bits from the 31st on.
  const length = (adts.readUIntBE(3, 3) >> 5) & 0x1fff;
  return adts.subarray(length);
}

/** @returns 16-bit samples, as ffmpeg's `s16le` */
function mix({ heard, duration }: ChapterSound): Buffer {
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
