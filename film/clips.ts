import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { toVtt } from './captions/formats.ts';
import type { Said } from './captions/said.ts';
import type { ComposeOptions } from './compose.ts';
import { joinFilm } from './encode/join.ts';
import type { Encoded } from './encode/segments.ts';
import { soundtrack, type Heard } from './encode/soundtrack.ts';
import { putSame } from './files.ts';
import { inParallel } from './in-parallel.ts';
import type { Placed } from './timeline.ts';

export interface ClipOptions extends Pick<ComposeOptions, 'ffmpeg' | 'scratch' | 'cache' | 'out' | 'facts'> {
  places: readonly Placed[];
  encoded: ReadonlyMap<string, Encoded>;
  heard: (said: Said) => Heard;
}

/** A short film for each step, to be put beside it: its own picture, all that is said of it, and its own captions. */
export async function clipsOf(options: ClipOptions): Promise<void> {
  const { cache, out, places } = options;
  const folder = join(out, 'clips');
  const kept = join(cache, 'clips');
  for (const one of [folder, kept]) mkdirSync(one, { recursive: true });
  const { facts } = options;
  const make = async (place: Placed) => {
    const { id, title } = place.chapter;
    putSame(await clipOf(place, options, kept), join(folder, `${id}.mp4`));
    writeFileSync(join(folder, `${id}.vtt`), toVtt(ownCues(place), { language: facts.language, title }));
  };
  const steps = places.filter(({ chapter }) => chapter.take !== null);
  await inParallel(steps, availableParallelism(), () => make);
}

/** @returns its file, which belongs to the cache */
async function clipOf(
  place: Placed,
  { ffmpeg, scratch, facts, encoded, heard }: ClipOptions,
  kept: string,
): Promise<string> {
  const { id, segment, fade, title } = place.chapter;
  const picture = encoded.get(segment.id);
  if (picture === undefined) throw new Error(`${id} has not been encoded`);
  const sounds = place.said.map((one) => ({ ...heard(one), at: one.at - place.own }));
  const cues = ownCues(place);
  const source = { title, language: facts.language, cues, chapters: [] };
  const named = sounds.map(({ file, at }) => [basename(file), at]);
  const key = createHash('sha256')
    .update(JSON.stringify([picture.key, source, named]))
    .digest('hex');
  const file = join(kept, `${key}.mp4`);
  if (existsSync(file)) return file;
  const staged = `${file}.${process.pid}.tmp`;
  try {
    const duration = segment.duration - fade;
    const parts = [{ file: picture.file, from: fade, duration }];
    const sound = soundtrack(sounds, duration);
    await joinFilm({ ...source, ffmpeg, scratch, parts, sound }, `clip-${id}`, staged);
    renameSync(staged, file);
  } finally {
    rmSync(staged, { force: true });
  }
  return file;
}

/** The captions on the clip's own clock. */
function ownCues({ cues, own }: Placed): Placed['cues'] {
  return cues.map((cue) => ({ ...cue, from: cue.from - own, to: cue.to - own }));
}
