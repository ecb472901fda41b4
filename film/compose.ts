import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { LoadedGuide } from '../guide/load.ts';
import type { Run } from '../guide/run/schema.ts';
import type { Track } from '../guide/run/track.ts';
import type { Catalogue } from '../guide/text/catalogue.ts';
import { clipsOf } from './clips.ts';
import { whole } from './draw/changed.ts';
import { Painter } from './draw/painter.ts';
import { joinFilms, type JoinSource } from './encode/join.ts';
import { SegmentMaker, type Encoded } from './encode/segments.ts';
import { encodeSound } from './encode/soundtrack.ts';
import type { FilmFacts } from './plan/front.ts';
import { planFilm, type Chapter } from './plan/plan.ts';
import { placed, type Placed } from './timeline.ts';
import type { Narrator } from './voice/narrator.ts';
import type { Speech } from './voice/voice.ts';

export interface ComposeOptions {
  loaded: LoadedGuide;
  run: Run;
  track: Track;
  /** The run's folder. */
  folder: string;
  facts: FilmFacts;
  text: Catalogue;
  narrator: Narrator;
  ffmpeg: string;
  /** Where segments and clips are kept. */
  cache: string;
  /** Where the film goes: a folder that is not yet anybody's. */
  out: string;
  /** For files that are needed on the way. */
  scratch: string;
  /** How far it is: of all there is to do, so much has been done. */
  onProgress: (done: number, of: number, what: string) => void;
}

export interface Composed {
  chapters: readonly Placed[];
  /** Milliseconds. */
  duration: number;
  /** How many parts there are, and how many had to be encoded. */
  parts: number;
  encoded: number;
}

/** The most that are encoded at once: each needs a processor, and memory. */
const mostAtOnce = 4;

/** Makes the film of a run, with a clip for each step. */
export async function composeFilm(options: ComposeOptions): Promise<Composed> {
  const { narrator, ffmpeg, out, onProgress, facts } = options;
  const asked = new Map<string, Promise<Speech>>();
  const { steps } = options.loaded.guide;
  let spoken = 0;
  const narrate = async (sentence: string) => {
    const speech = await narrator.narrate(sentence);
    spoken += 1;
    onProgress(0, steps.length, `voice, ${spoken} of ${asked.size} sentences`);
    return speech;
  };
  const speak = (sentence: string) => {
    const speech = asked.get(sentence) ?? narrate(sentence);
    asked.set(sentence, speech);
    return speech;
  };
  const chapters = await planFilm({ ...options, speak });
  const places = placed(chapters);
  const duration = places.at(-1)?.to ?? 0;

  // The sound first: its encoder works while the stills are being painted.
  const [sound, encoded] = await Promise.all([
    encodeSound(
      chapters.map(({ said, segment }) => ({ heard: said, duration: segment.duration })),
      { ffmpeg, cache: join(options.cache, 'soundtracks'), scratch: options.scratch },
    ),
    encodeAll(options, chapters),
  ]);
  const film: JoinSource = {
    ...{ name: 'film', title: facts.title, language: facts.language },
    out: join(out, `${facts.guide}.mp4`),
    sound: { file: sound, from: 0, duration },
    parts: encoded.map(({ file, segment }) => ({ file, duration: segment.duration })),
    cues: places.flatMap(({ cues }) => cues),
    chapters: places.map(({ chapter, from, to }) => ({ title: titleOf(chapter), from, to })),
  };
  const clips = clipsOf({ ...options, places, encoded: byId(encoded), sound });
  await Promise.all([joinFilms(options, [film]), clips, poster(options, places)]);
  return {
    chapters: places,
    duration,
    parts: encoded.length,
    encoded: encoded.filter((one) => !one.fromCache).length,
  };
}

function encodeAll(
  { ffmpeg, folder, cache, loaded, onProgress }: ComposeOptions,
  chapters: readonly Chapter[],
): Promise<Encoded[]> {
  const maker = new SegmentMaker({ ffmpeg, folder, cache: join(cache, 'segments') });
  const { steps } = loaded.guide;
  let done = 0;
  const atOnce = Math.min(mostAtOnce, availableParallelism());
  const segments = chapters.map(({ segment }) => segment);
  return maker.makeAll(segments, atOnce, ({ segment: { id } }) => {
    if (!steps.some((step) => step.id === id)) return;
    done += 1;
    onProgress(done, steps.length, id);
  });
}

function titleOf({ take, title }: Chapter): string {
  return take === null ? title : `${take.number}. ${title}`;
}

function byId(encoded: readonly Encoded[]): ReadonlyMap<string, Encoded> {
  return new Map(encoded.map((one) => [one.segment.id, one]));
}

/** The title card, for whoever shows the film before it plays. */
async function poster({ folder, out }: ComposeOptions, places: readonly Placed[]): Promise<void> {
  const first = places[0]?.chapter.segment.shots[0]?.shot;
  if (first === undefined) return;
  mkdirSync(out, { recursive: true });
  const canvas = await new Painter(folder).paint(first, whole);
  writeFileSync(join(out, 'poster.jpg'), canvas.toBuffer('image/jpeg', 90));
}
