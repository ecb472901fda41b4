import type { Said, TimedWord } from './said.ts';

/** The most characters that a line of a caption has. */
export const lineLength = 42;

/** What a caption is made of: a word with its punctuation, or a part of one that is longer than a line. */
export interface Piece {
  text: string;
  /** ms on the film's clock. */
  at: number;
  until: number;
  /** It goes on the word before it: no space between them. */
  joined: boolean;
  /** How ill it is to begin a line here; Infinity where that is never done. */
  breaking: number;
}

/** How ill a break is, by what it parts. */
const breaking = {
  sentence: 0,
  clause: 1,
  phrase: 3,
  word: 8,
  /** Between two words of which one leans on the other: «velger | du», «på | siden». */
  leaning: 14,
  quotation: 20,
  inWord: 40,
  never: Infinity,
};

/** A stretch of a text, by its offsets. */
interface Span {
  from: number;
  to: number;
}

/** The pieces of a step's sentences, in order. */
export function piecesOf(said: readonly Said[]): Piece[] {
  return loosened(said.flatMap((sentence) => piecesOfSentence(sentence)));
}

/** The text of a row of pieces. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text, joined }, index) => (index === 0 || joined ? text : ` ${text}`)).join('');
}

/** In characters as a reader counts them. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

function piecesOfSentence({ text, at, duration, words }: Said): Piece[] {
  // A no-break space holds together what it stands in.
  const tokens = spansOf(text, /[^ \t\r\n]+/g);
  const timed = words.length > 0 ? words : [{ from: 0, to: text.length, at: 0, until: duration }];
  const quotations = quotationsOf(text);
  const parts = tokens.flatMap((token) =>
    partsOf(text, token).map((part, index) => ({ part, joined: index > 0 })),
  );
  let said = 0;
  return parts.map(({ part, joined }, index): Piece => {
    const spoken = spokenAt(part, timed) ?? { at: nextStart(part, timed) ?? said, until: said };
    said = Math.max(said, spoken.at, spoken.until);
    const before = parts[index - 1]?.part;
    return {
      text: text.slice(part.from, part.to),
      at: at + spoken.at,
      until: at + said,
      joined,
      breaking: joined ? breaking.inWord : howIll(text, before, part, quotations),
    };
  });
}

/** Numbers in a row that fill more than a line are parted after all. */
function loosened(pieces: readonly Piece[]): Piece[] {
  const starts = pieces.flatMap(({ breaking }, index) => (breaking === Infinity ? [] : [index]));
  return starts.flatMap((start, index) => {
    const run = pieces.slice(start, starts[index + 1] ?? pieces.length);
    if (lengthOf(textOf(run)) <= lineLength) return run;
    return run.map((piece, at) =>
      inNumber(run[at - 1]?.text ?? '', piece.text) ? { ...piece, breaking: breaking.inWord } : piece,
    );
  });
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  }));
}

/** A word that fits no line is parted where an address may be; where it cannot, wherever the line ends. */
function partsOf(text: string, token: Span): Span[] {
  const word = text.slice(token.from, token.to);
  if (lengthOf(word) <= lineLength) return [token];
  let from = token.from;
  return word.split(/(?<=[/@.])(?=[\p{L}\p{N}])/u).flatMap((part) =>
    chunksOf(part).map((chunk) => {
      const span = { from, to: from + chunk.length };
      from = span.to;
      return span;
    }),
  );
}

function chunksOf(part: string): string[] {
  const characters = Array.from(part);
  const chunks: string[] = [];
  for (let at = 0; at < characters.length; at += lineLength)
    chunks.push(characters.slice(at, at + lineLength).join(''));
  return chunks;
}

/** When a part is spoken: a word that reaches beyond it, by the share of its letters. */
function spokenAt({ from, to }: Span, words: readonly TimedWord[]): { at: number; until: number } | null {
  const inside = words.filter((word) => word.from < to && word.to > from);
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return null;
  return { at: momentOf(from, first), until: momentOf(to, last) };
}

function momentOf(offset: number, { from, to, at, until }: TimedWord): number {
  const share = Math.min(1, Math.max(0, (offset - from) / (to - from)));
  return at + (until - at) * share;
}

/** What nobody speaks, such as a dash, stands there when what follows is spoken. */
function nextStart({ to }: Span, words: readonly TimedWord[]): number | undefined {
  return words.find((word) => word.from >= to)?.at;
}

/** The quotations with the punctuation on them: those that fit a line stay whole. */
function quotationsOf(text: string): (Span & { fits: boolean })[] {
  return spansOf(text, /[^ \t\r\n]*«[^»]*»[^ \t\r\n]*/g).map((span) => ({
    ...span,
    fits: lengthOf(text.slice(span.from, span.to).replaceAll(/[ \t\r\n]+/g, ' ')) <= lineLength,
  }));
}

/** A number, a code's or a telephone's, is written in groups: 400 00 000. And one with a full stop is an ordinal: 14. mars. */
function inNumber(before: string, after: string): boolean {
  return (/\d$/.test(before) && /^\d/.test(after)) || (/\d\.$/.test(before) && /^\p{Ll}/u.test(after));
}

const joining = /^(og|eller|men|så|når|hvis|om|at|der|i|på|til|for|fra|med|som|av|ved|uten)$/i;

function howIll(
  text: string,
  before: Span | undefined,
  part: Span,
  quotations: readonly (Span & { fits: boolean })[],
): number {
  if (before === undefined) return breaking.sentence;
  const last = text.slice(before.from, before.to);
  const word = text.slice(part.from, part.to);
  const quotation = quotations.find(({ from, to }) => from <= before.from && part.to <= to);
  if (quotation?.fits) return breaking.never;
  if (inNumber(last, word)) return breaking.never;
  if (quotation) return breaking.quotation;
  if (/[.!?…][»)”"]*$/.test(last)) return breaking.sentence;
  if (/[,;:–][»)”"]*$/.test(last)) return breaking.clause;
  return betweenWords(last, word);
}

function betweenWords(before: string, after: string): number {
  const leans = joining.test(before) || /^(en|ei|et|å)$/i.test(before);
  if (leans || (before.endsWith('r') && /^du$/i.test(after))) return breaking.leaning;
  return joining.test(after) ? breaking.phrase : breaking.word;
}
