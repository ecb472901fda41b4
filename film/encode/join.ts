import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toSrt } from '../captions/formats.ts';
import type { Cue } from '../captions/said.ts';
import { ffmpegCall } from '../ffmpeg.ts';
import { soundRate } from './soundtrack.ts';

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

export interface JoinSource {
  ffmpeg: string;
  /** For files that are needed on the way; it is somebody else's to remove. */
  scratch: string;
  /** Encoded alike, in their order; milliseconds each. */
  parts: readonly Part[];
  /** As `soundtrack` makes it, or the file that `encodeSound` has made of it. */
  sound: Buffer | string;
  cues: readonly Cue[];
  chapters: readonly Mark[];
  title: string;
  /** As its two letters. */
  language: string;
}

/** Languages as MP4 writes them: ISO 639-2. */
const threeLetters: Readonly<Record<string, string>> = {
  nb: 'nob',
  nn: 'nno',
  no: 'nor',
  en: 'eng',
  se: 'sme',
};

const samples = ['-f', 's16le', '-ar', String(soundRate), '-ac', '1', '-i', 'pipe:0'];

/** Half the time of the other coder, and at this rate nobody hears which it was. */
const soundCodec = ['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '128k'];

/**
 * Encodes a soundtrack.
 *
 * @param pcm as `soundtrack` makes it
 * @returns the file
 * @throws UserError where ffmpeg fails
 */
export async function encodeSound(ffmpeg: string, pcm: Buffer, out: string): Promise<string> {
  await ffmpegCall(ffmpeg, [...samples, ...soundCodec, '-fflags', '+bitexact', out], { input: pcm });
  return out;
}

/**
 * Joins segments as they are, with sound, captions and chapters, into one film that can be played before all of it has come.
 *
 * @param name of the files in `scratch`, unique
 * @param out the film
 * @throws UserError where ffmpeg fails
 */
export async function joinFilm(source: JoinSource, name: string, out: string): Promise<void> {
  const { ffmpeg, scratch, parts, sound, cues, chapters, title } = source;
  const language = threeLetters[source.language] ?? 'und';
  const [list, captions, marks] = ['parts.txt', 'srt', 'chapters.txt'].map((kind) =>
    join(scratch, `${name}.${kind}`),
  );
  if (list === undefined || captions === undefined || marks === undefined) return;
  writeFileSync(
    list,
    [
      'ffconcat version 1.0',
      ...parts.flatMap(({ file, duration, from = 0 }) => [
        `file '${quoted(file)}'`,
        ...(from === 0 ? [] : [`inpoint ${from / 1000}`]),
        `duration ${duration / 1000}`,
      ]),
    ].join('\n'),
  );
  writeFileSync(captions, toSrt(cues));
  writeFileSync(marks, metadata(title, chapters));
  const isEncoded = typeof sound === 'string';
  const hasCues = cues.length > 0;
  const marksInput = hasCues ? '3' : '2';
  const args = [
    ...['-f', 'concat', '-safe', '0', '-i', list],
    ...(isEncoded ? ['-i', sound] : samples),
    ...(hasCues ? ['-f', 'srt', '-i', captions] : []),
    ...['-f', 'ffmetadata', '-i', marks],
    ...['-map', '0:v', '-map', '1:a', ...(hasCues ? ['-map', '2:s'] : [])],
    ...['-map_metadata', marksInput, '-map_chapters', marksInput],
    ...['-c:v', 'copy', ...(isEncoded ? ['-c:a', 'copy'] : soundCodec), '-c:s', 'mov_text'],
    ...['-metadata:s:v:0', `language=${language}`, '-metadata:s:a:0', `language=${language}`],
    ...(hasCues ? ['-metadata:s:s:0', `language=${language}`] : []),
    ...['-fflags', '+bitexact', '-movflags', '+faststart', '-video_track_timescale', '90000', '-f', 'mp4'],
  ];
  await ffmpegCall(ffmpeg, [...args, out], isEncoded ? {} : { input: sound });
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
