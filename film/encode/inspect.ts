import { ffmpegCall } from '../ffmpeg.ts';
import type { Placed } from '../timeline.ts';
import { endedShots } from './segments.ts';

/** The picture as it is looked at: small, and in grey. */
const small = { width: 96, height: 54 };
const pictureSize = small.width * small.height;

/** Samples a second at which the sound is listened to. */
const listening = 8_000;

/** Below this mean grey, from 0 to 255, a picture is black. */
const black = 10;

/** By how much a pixel must change where something moves, from 0 to 255. */
const movement = 2;

/** Below this share of full scale, over a sentence, nothing is heard. */
const quiet = 0.004;

/** Milliseconds that the film may be longer or shorter than planned. */
const tolerance = 100;

/**
 * Looks at a film as whoever watches it would, and listens.
 *
 * @param isSilent no sentence is to be heard
 * @returns what is wrong with it, a sentence each; none where it is as planned
 */
export async function inspectFilm(
  ffmpeg: string,
  film: string,
  { places, isSilent }: { places: readonly Placed[]; isSilent: boolean },
): Promise<string[]> {
  const picture = await ffmpegCall(ffmpeg, [
    ...['-i', film, '-map', '0:v:0', '-vf', `scale=${small.width}:${small.height}:flags=area,format=gray`],
    ...['-fps_mode', 'passthrough', '-enc_time_base', '1:1000', '-f', 'rawvideo', 'pipe:1'],
  ]);
  const sound = await ffmpegCall(ffmpeg, [
    ...['-i', film, '-map', '0:a:0', '-ac', '1', '-ar', String(listening), '-f', 's16le', 'pipe:1'],
  ]);
  return [
    ...lengthProblems(picture.stderr, places.at(-1)?.to ?? 0),
    ...pictureProblems(picture.stdout, places),
    ...(isSilent ? [] : soundProblems(sound.stdout, places)),
  ];
}

function lengthProblems(told: string, planned: number): string[] {
  const [, hours = '', minutes = '', seconds = ''] = /Duration: (\d+):(\d+):([\d.]+)/.exec(told) ?? [];
  const duration = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  const problems = [];
  if (!(Math.abs(duration - planned) <= tolerance))
    problems.push(`it lasts ${duration} ms, and ${planned} ms were planned`);
  if (!/Video: h264 \(High\).*\b1920x1080\b/.test(told))
    problems.push('its picture is no H.264 (High) of 1920×1080');
  return problems;
}

function pictureProblems(pictures: Buffer, places: readonly Placed[]): string[] {
  const stills = places.flatMap(({ chapter: { segment } }) =>
    endedShots(segment).map(({ what }) => ({ what, id: segment.id })),
  );
  const count = pictures.length / pictureSize;
  if (count !== stills.length) return [`it has ${count} pictures, and ${stills.length} were painted`];
  const at = (place: number) => pictures.subarray(place * pictureSize, (place + 1) * pictureSize);
  const problems = stills.flatMap(({ id }, place) =>
    mean(at(place)) < black ? [`${id}: a picture is black`] : [],
  );
  for (const { from, to, id } of travels(stills))
    if (to - from >= 5 && Math.max(...differences(at(from), at(to))) <= movement)
      problems.push(`${id}: the pointer is to move, and nothing does`);
  return [...new Set(problems)];
}

/** Stretches in which the pointer is on its way. */
function travels(
  stills: readonly { what: string; id: string }[],
): { from: number; to: number; id: string }[] {
  const found: { from: number; to: number; id: string }[] = [];
  for (const [place, { what, id }] of stills.entries()) {
    const last = found.at(-1);
    if (what !== 'pointer') continue;
    if (last?.to === place - 1 && last.id === id) last.to = place;
    else found.push({ from: place, to: place, id });
  }
  return found;
}

function soundProblems(sound: Buffer, places: readonly Placed[]): string[] {
  return places.flatMap(({ chapter, said }) =>
    said.flatMap(({ at, duration, text }) => {
      const samples: number[] = [];
      const end = Math.min(sound.length / 2, Math.round(((at + duration) / 1000) * listening));
      for (let place = Math.round((at / 1000) * listening); place < end; place++)
        samples.push((sound.readInt16LE(place * 2) / 32_768) ** 2);
      const loudness = Math.sqrt(samples.reduce((sum, one) => sum + one, 0) / Math.max(1, samples.length));
      return loudness < quiet ? [`${chapter.id}: «${text}» is not heard`] : [];
    }),
  );
}

function mean(picture: Buffer): number {
  return picture.reduce((sum, grey) => sum + grey, 0) / picture.length;
}

function differences(one: Buffer, other: Buffer): number[] {
  return Array.from(one, (grey, place) => Math.abs(grey - (other[place] ?? 0)));
}
