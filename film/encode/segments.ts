import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filmSize } from '../draw/stage.ts';
import { Stills } from '../draw/stills.ts';
import { inParallel } from '../in-parallel.ts';
import { isKept, keepAll, keyOf } from '../kept.ts';
import { filesOf, type Segment, type TimedShot } from '../plan/shot.ts';
import { tick } from '../plan/strip.ts';
import { openEncoder } from './encoder.ts';

/** What painting and encoding make of a segment: another number where they make something else of it. */
const version = 8;

/** Every segment is encoded alike, so that they can be joined as they are. */
const codec = [
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-profile:v', 'high', '-crf', '20', '-threads', '1'],
  // Little moves at a time, so that a thorough search finds no more than a quick one. A still stands long: only its beginning is a new picture. And where pictures come in the order in which they are seen, a
  // file knows how long its last one stands.
  ...[
    '-g',
    '250',
    '-x264-params',
    'scenecut=0:bframes=0:weightp=0:ref=1:me=dia:subme=0:trellis=0:partitions=i8x8:rc-lookahead=2:sync-lookahead=0',
  ],
  ...['-pix_fmt', 'yuv420p', '-color_range', 'tv'],
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
  ...['-fflags', '+bitexact', '-flags', '+bitexact', '-map_metadata', '-1'],
  ...['-video_track_timescale', '90000', '-an', '-f', 'mp4'],
];

export interface SegmentOptions {
  ffmpeg: string;
  /** The run's folder: the frames are there. */
  folder: string;
  /** Where encoded segments are kept. */
  cache: string;
}

export interface Encoded {
  segment: Segment;
  /** It belongs to the cache. */
  file: string;
  /** By what is in it, as a hash. */
  key: string;
  fromCache: boolean;
}

/** Encodes segments, each only once however often it is asked for. */
export class SegmentMaker {
  readonly #options: SegmentOptions;
  readonly #frames = new Map<string, string>();

  constructor(options: SegmentOptions) {
    this.#options = options;
    mkdirSync(options.cache, { recursive: true });
  }

  /**
   * Encodes all of them, several at once.
   *
   * @param onDone told after each
   * @throws UserError where ffmpeg fails
   */
  makeAll(segments: readonly Segment[], at: number, onDone: (one: Encoded) => void): Promise<Encoded[]> {
    return inParallel(segments, at, () => {
      const stills = new Stills(this.#options.folder);
      return async (segment) => {
        const one = await this.#make(segment, stills);
        onDone(one);
        return one;
      };
    });
  }

  async #make(segment: Segment, stills: Stills): Promise<Encoded> {
    const key = this.#keyOf(segment);
    const file = join(this.#options.cache, `${key}.mp4`);
    if (isKept(file)) return { segment, file, key, fromCache: true };
    await keepAll([file], ([staged = '']) => this.#encode(segment, stills, staged));
    return { segment, file, key, fromCache: false };
  }

  async #encode(segment: Segment, stills: Stills, file: string): Promise<void> {
    const shots = endedShots(segment);
    const { width, height } = filmSize;
    const encoder = openEncoder(this.#options.ffmpeg, [
      ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${width}x${height}`],
      ...['-framerate', '25', '-i', 'pipe:0'],
      ...['-vf', `settb=1/1000,setpts='${timesOf(shots)}',setparams=range=tv:colorspace=bt709`],
      // Where the fade is over, a clip of the step can begin.
      ...['-force_key_frames', `expr:eq(n,${shots.findIndex(({ what }) => what !== 'fade')})`],
      ...['-filter_threads', '1', '-fps_mode', 'passthrough', '-enc_time_base', '1:1000', ...codec, file],
    ]);
    try {
      for (const { shot } of shots) await encoder.feed(await stills.make(shot));
    } finally {
      await encoder.end();
    }
  }

  /** Everything that the segment's file depends on. */
  #keyOf({ shots, duration }: Segment): string {
    const files = new Set(shots.flatMap(({ shot }) => filesOf(shot)));
    const frames = [...files].map((file) => [file, this.#hashOf(file)]);
    // The names of the frames are this run's own.
    let description = JSON.stringify(shots.map(({ at, shot }) => ({ at, shot })));
    for (const [file = '', hash = ''] of frames)
      description = description.replaceAll(JSON.stringify(file), `"${hash}"`);
    return keyOf([version, codec, duration, description]);
  }

  #hashOf(file: string): string {
    const known = this.#frames.get(file);
    if (known !== undefined) return known;
    const hash = createHash('sha256')
      .update(readFileSync(join(this.#options.folder, file)))
      .digest('hex');
    this.#frames.set(file, hash);
    return hash;
  }
}

/**
 * The stills with the last of them again at the very end: a file's last picture has no other way to tell how long it
 * stands.
 */
export function endedShots({ shots, duration }: Segment): TimedShot[] {
  const last = shots.at(-1);
  if (last === undefined) throw new Error('a segment without stills');
  const ends = [duration - 2 * tick, duration - tick].filter((at) => at > last.at);
  return [...shots, ...ends.map((at) => ({ ...last, at }))];
}

/** The stills' times as an expression of ffmpeg's: of the number of the still, in milliseconds. */
function timesOf(shots: readonly TimedShot[]): string {
  return shots
    .map(({ at }, place) =>
      place === 0 ? String(at) : `gte(N,${place})*${at - (shots[place - 1]?.at ?? 0)}`,
    )
    .join('+');
}
