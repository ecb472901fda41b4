import type { Cue } from './said.ts';

/**
 * Captions as WebVTT. Its header has no place for a language of its own: that stands in a note.
 *
 * @param language as its two letters
 * @param title of the film
 */
export function toVtt(
  cues: readonly Cue[],
  { language, title }: { language: string; title: string },
): string {
  const blocks = cues.map(({ from, to, lines }, index) =>
    [
      index + 1,
      `${toVttTimestamp(from)} --> ${toVttTimestamp(to)}`,
      ...lines.map((line) => escapeVtt(line)),
    ].join('\n'),
  );
  const header = `WEBVTT - ${title.replaceAll('-->', '→').replaceAll(/\s+/g, ' ')}`;
  return `${[header, `NOTE Language: ${language}`, ...blocks].join('\n\n')}\n`;
}

/** Captions as SubRip, which has no escapes: the text stands as it is. */
export function toSrt(cues: readonly Cue[]): string {
  return cues
    .map(
      ({ from, to, lines }, index) =>
        `${[index + 1, `${toSrtTimestamp(from)} --> ${toSrtTimestamp(to)}`, ...lines].join('\n')}\n`,
    )
    .join('\n');
}

/** ms as `00:01:02.003`; what is no whole millisecond is rounded once, so nothing adds up. */
export function toVttTimestamp(ms: number): string {
  return toTimestamp(ms, '.');
}

/** ms as `00:01:02,003`. */
export function toSrtTimestamp(ms: number): string {
  return toTimestamp(ms, ',');
}

function toTimestamp(ms: number, mark: '.' | ','): string {
  const whole = Math.round(ms);
  const digits = (value: number, count: number) => String(Math.floor(value)).padStart(count, '0');
  const hours = digits(whole / 3_600_000, 2);
  const minutes = digits((whole / 60_000) % 60, 2);
  const seconds = digits((whole / 1000) % 60, 2);
  return `${hours}:${minutes}:${seconds}${mark}${digits(whole % 1000, 3)}`;
}

function escapeVtt(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
