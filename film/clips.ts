import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { toVtt } from './captions/formats.ts';
import type { ComposeOptions } from './compose.ts';
import { joinFilms, type JoinSource } from './encode/join.ts';
import type { Encoded } from './encode/segments.ts';
import { putSame } from './files.ts';
import { inGroups, inParallel } from './in-parallel.ts';
import { isKept, keepAll, keyOf } from './kept.ts';
import type { Placed } from './timeline.ts';

export interface ClipOptions extends Pick<ComposeOptions, 'ffmpeg' | 'scratch' | 'cache' | 'out' | 'facts'> {
  places: readonly Placed[];
  encoded: ReadonlyMap<string, Encoded>;
  /** The file with all that is heard in the film. */
  sound: string;
}

interface Clip extends Omit<JoinSource, 'out'> {
  /** Where it is kept. */
  kept: string;
}

/** A short film for each step, to be put beside it: its own picture, all that is said of it, and its own captions. */
export async function clipsOf(options: ClipOptions): Promise<void> {
  const { cache, out, places, facts } = options;
  const folder = join(out, 'clips');
  const store = join(cache, 'clips');
  for (const one of [folder, store]) mkdirSync(one, { recursive: true });
  const clips = places
    .filter(({ chapter }) => chapter.take !== null)
    .map((place) => clipOf(place, options, store));
  const missing = clips.filter(({ kept }) => !isKept(kept));
  await inParallel(
    inGroups(missing),
    availableParallelism(),
    () => (group) =>
      keepAll(
        group.map(({ kept }) => kept),
        (staged) =>
          joinFilms(
            options,
            group.map((clip, at) => ({ ...clip, out: staged[at] ?? '' })),
          ),
      ),
  );
  for (const { name, kept, cues, title } of clips) {
    putSame(kept, join(folder, `${name}.mp4`));
    writeFileSync(join(folder, `${name}.vtt`), toVtt(cues, { language: facts.language, title }));
  }
}

function clipOf(place: Placed, { facts, encoded, sound }: ClipOptions, store: string): Clip {
  const { id, segment, fade, title } = place.chapter;
  const picture = encoded.get(segment.id);
  if (picture === undefined) throw new Error(`${id} has not been encoded`);
  const duration = segment.duration - fade;
  const cues = ownCues(place);
  const source = { title, language: facts.language, cues, chapters: [] };
  const sounds = place.said.map(({ file, at }) => [basename(file), at - place.own]);
  const kept = join(store, `${keyOf([picture.key, source, sounds])}.mp4`);
  return {
    ...{ ...source, name: id, kept },
    parts: [{ file: picture.file, from: fade, duration }],
    sound: { file: sound, from: place.own, duration },
  };
}

/** The captions on the clip's own clock. */
function ownCues({ cues, own }: Placed): Placed['cues'] {
  return cues.map((cue) => ({ ...cue, from: cue.from - own, to: cue.to - own }));
}
