import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toSrt } from '../captions/formats.ts';
import type { Cue } from '../captions/said.ts';
import { ffmpegCall } from '../ffmpeg.ts';

/** A chapter's mark; milliseconds of the film. */
export interface Mark {
  title: string;
  from: number;
  to: number;
}

/** A segment, or what is left of it. Milliseconds. */
export interface Part {
  file: string;
  duration: number;
  /** What lies before is left out: a keyframe is there. */
  from?: number;
}

/** Where the sound of a film is, in milliseconds of the file that `encodeSound` gives. */
export interface SoundPart {
  file: string;
  from: number;
  duration: number;
}

export interface JoinSource {
  /** Unique among those that are joined with the same scratch. */
  name: string;
  /** The film. */
  out: string;
  /** Encoded alike, in their order; milliseconds each. */
  parts: readonly Part[];
  sound: SoundPart;
  cues: readonly Cue[];
  chapters: readonly Mark[];
  title: string;
  /** As its two letters. */
  language: string;
}

export interface JoinTools {
  ffmpeg: string;
  /** For files that are needed on the way; it is somebody else's to remove. */
  scratch: string;
}

/** Languages as MP4 writes them: ISO 639-2. */
const threeLetters: Readonly<Record<string, string>> = {
  nb: 'nob',
  nn: 'nno',
  no: 'nor',
  en: 'eng',
  se: 'sme',
};

/**
 * Joins segments as they are, with sound, captions and chapters, into films that can be played before all of them have come.
 * All of them by one process: its start takes longer than a short film.
 *
 * @throws UserError where ffmpeg fails
 */
export async function joinFilms({ ffmpeg, scratch }: JoinTools, films: readonly JoinSource[]): Promise<void> {
  const inputs: string[] = [];
  const outputs: string[] = [];
  let first = 0;
  for (const film of films) {
    const own = inputsOf(film, scratch);
    inputs.push(...own.flat());
    outputs.push(...outputOf(film, first));
    first += own.length;
  }
  await ffmpegCall(ffmpeg, [...inputs, ...outputs]);
}

/** Picture, sound, chapters, and captions where there are any. */
function inputsOf({ name, parts, sound, cues, chapters, title }: JoinSource, scratch: string): string[][] {
  const write = (kind: string, text: string) => {
    const file = join(scratch, `${name}.${kind}`);
    writeFileSync(file, text);
    return file;
  };
  const list = [
    'ffconcat version 1.0',
    ...parts.flatMap(({ file, duration, from = 0 }) => [
      `file '${quoted(file)}'`,
      ...(from === 0 ? [] : [`inpoint ${from / 1000}`]),
      `duration ${duration / 1000}`,
    ]),
  ];
  const { from, duration, file } = sound;
  return [
    ['-f', 'concat', '-safe', '0', '-i', write('parts.txt', list.join('\n'))],
    ['-ss', String(from / 1000), '-t', String(duration / 1000), '-i', file],
    ['-f', 'ffmetadata', '-i', write('chapters.txt', metadata(title, chapters))],
    ...(cues.length === 0 ? [] : [['-f', 'srt', '-i', write('srt', toSrt(cues))]]),
  ];
}

/** @param first the number of its first input */
function outputOf({ cues, out, ...film }: JoinSource, first: number): string[] {
  const language = `language=${threeLetters[film.language] ?? 'und'}`;
  const streams = [`${first}:v`, `${first + 1}:a`, ...(cues.length === 0 ? [] : [`${first + 3}:s`])];
  const marks = String(first + 2);
  return [
    ...streams.flatMap((stream) => ['-map', stream]),
    ...['-map_metadata', marks, '-map_chapters', marks],
    ...['-c', 'copy', '-c:s', 'mov_text'],
    ...streams.flatMap((_, place) => [`-metadata:s:${place}`, language]),
    ...[
      '-fflags',
      '+bitexact',
      '-movflags',
      '+faststart',
      '-video_track_timescale',
      '90000',
      '-f',
      'mp4',
      out,
    ],
  ];
}

/** A path as the list of parts wants it. */
function quoted(path: string): string {
  return path.replaceAll('\\', '/').replaceAll("'", String.raw`'\''`);
}

function metadata(title: string, chapters: readonly Mark[]): string {
  const escaped = (words: string) => words.replaceAll(/[=;#\\\n]/g, String.raw`\$&`);
  return [
    ';FFMETADATA1',
    `title=${escaped(title)}`,
    ...chapters.flatMap((one) => [
      '[CHAPTER]',
      'TIMEBASE=1/1000',
      `START=${one.from}`,
      `END=${one.to}`,
      `title=${escaped(one.title)}`,
    ]),
    '',
  ].join('\n');
}
