import type { Spoken } from './spoken.ts';
import type { Mark, TimedWord } from './voice.ts';

/** A moment at a place of the written text, which may lie between two characters. */
interface Anchor {
  place: number;
  /** In milliseconds. */
  at: number;
}

/**
 * When each word of the written text is heard.
 *
 * A word whose beginning the engine did not tell lies between its neighbours by the length of what is said.
 *
 * @param marks what the engine told, in milliseconds of the sound as it is now; null where it told nothing
 * @param duration of the sound, in milliseconds
 */
export function timeWords(
  text: string,
  spoken: Spoken,
  marks: readonly Mark[] | null,
  duration: number,
): TimedWord[] {
  const end = Math.floor(duration);
  const anchors = (marks ?? []).map(({ offset, at }) => ({ place: writtenPlace(spoken, offset), at }));
  const words = writtenWords(text);
  const known = words.map(({ from, to }, place): Anchor | null => {
    const told = anchors.find((anchor) => anchor.place >= from && anchor.place < to);
    if (told !== undefined) return { place: from, at: told.at };
    return place === 0 ? { place: from, at: 0 } : null;
  });
  const lengths = weights(text, spoken);
  const times = rising(filled(words, known, lengths, end), end);
  return words.map(({ from, to }, place) => ({
    ...{ from, to },
    at: times[place] ?? 0,
    until: times[place + 1] ?? end,
  }));
}

/** Where the words of a text are, without quotes, brackets and full stops around them. */
export function writtenWords(text: string): { from: number; to: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}+](?:\S*[\p{L}\p{N}])?/gu)]
    .filter(([word]) => /[\p{L}\p{N}]/u.test(word))
    .map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
}

/** The place in the written text of an offset in the spoken one. */
export function writtenPlace({ pieces }: Spoken, offset: number): number {
  const piece = pieces.find(({ spoken: [from, to] }) => offset >= from && offset < to);
  if (piece === undefined) return pieces.at(-1)?.written[1] ?? 0;
  const { written, spoken } = piece;
  const part = (offset - spoken[0]) / (spoken[1] - spoken[0]);
  return written[0] + part * (written[1] - written[0]);
}

/** How long what is said takes up to each place of the written text, in letters. */
function weights(text: string, { text: said, pieces }: Spoken): number[] {
  const sums = new Array<number>(text.length + 1).fill(0);
  let sum = 0;
  for (const { written, spoken } of pieces) {
    const [from, to] = written;
    const each = Array.from(said.slice(...spoken), weight).reduce((a, b) => a + b, 0) / (to - from);
    for (let place = from; place < to; place++) {
      sums[place] = sum;
      sum += each;
    }
  }
  sums[text.length] = sum;
  return sums;
}

/** In letters: a digit is a word of its own, and a pause at a sign takes its time. */
function weight(character: string): number {
  if (/\d/.test(character)) return 4;
  if (/[.!?:;]/.test(character)) return 6;
  return character === ',' ? 4 : 1;
}

/** Gives every word a time: between two that are known, by length. */
function filled(
  words: readonly { from: number }[],
  known: readonly (Anchor | null)[],
  lengths: readonly number[],
  duration: number,
): number[] {
  const length = (place: number) => lengths[place] ?? 0;
  const end: Anchor = { place: lengths.length - 1, at: duration };
  return words.map(({ from }, place) => {
    const own = known[place];
    if (own) return own.at;
    const left = known.slice(0, place).findLast((one) => one !== null) ?? { place: 0, at: 0 };
    const right = known.slice(place).find((one) => one !== null) ?? end;
    const whole = length(right.place) - length(left.place);
    const part = whole === 0 ? 0 : (length(from) - length(left.place)) / whole;
    return left.at + part * (right.at - left.at);
  });
}

/** Whole milliseconds within the sound, none before the one before it. */
function rising(times: readonly number[], end: number): number[] {
  let last = 0;
  return times.map((time) => {
    last = Math.max(last, Math.min(Math.round(time), end));
    return last;
  });
}
