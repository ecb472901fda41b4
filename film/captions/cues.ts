import { lengthOf, lineLength, piecesOf, textOf, type Piece } from './pieces.ts';
import type { Cue, Said } from './said.ts';

/** What a reader takes in: characters a second, spaces included. */
const readingSpeed = 20;

/** ms: the shortest that a caption stands, and the longest that it stays when nothing is said any more. */
const shortest = 1000;
const longestAfter = 1000;

/** ms: beyond this a caption outstays what is said. */
const longest = 7000;

/** Beyond this, in ms, what is said before a silence and after it are two captions. */
const silence = 1000;

/** What is weighed. Everything else gives way to the speed, and where a caption ends to how its lines are broken. */
const weight = {
  tooFast: 1e6,
  tooShort: 200,
  cue: 6,
  breakOfCue: 4,
  imbalance: 0.05,
  perSecondTooLong: 4,
  perSecondOfSilence: 20,
  longerLineFirst: 0.01,
  /** A sentence that begins in one line and goes on in the next, after another. */
  sentenceWithin: 12,
};

/**
 * The captions of one step's sentences.
 *
 * A caption begins, to the millisecond, when its first word is spoken, and ends with its last; it stays for up to a second
 * of the silence that follows where it would be too short or too fast to be read. Among all the ways to part the text, the
 * one is taken that breaks it best; one that is too fast, only where all are (`tooFast` tells which captions are).
 *
 * @param until ms on the film's clock: the step's end, beyond which no caption stands
 */
export function cuesOf(said: readonly Said[], until: number): Cue[] {
  const pieces = piecesOf(said);
  const ends: { cost: number; start: number; cue: Cue | null }[] = [{ cost: 0, start: 0, cue: null }];
  for (let end = 1; end <= pieces.length; end++) {
    let best = { cost: Infinity, start: 0, cue: null as Cue | null };
    for (let start = end - 1; start >= 0 && mayFit(pieces, start, end); start--) {
      const made = makeCue(pieces, { start, end, until });
      const cost = (ends[start]?.cost ?? Infinity) + (made?.cost ?? Infinity);
      if (made !== null && cost < best.cost) best = { cost, start, cue: made.cue };
    }
    ends.push(best);
  }
  const cues: Cue[] = [];
  for (let last = ends.at(-1); last?.cue; last = ends[last.start]) cues.unshift(last.cue);
  return cues;
}

/** The captions that nobody can read in their time: the voice must speak slower there. */
export function tooFast(cues: readonly Cue[]): Cue[] {
  return cues.filter((cue) => excessOf(cue) > 0);
}

/** How many characters more than can be read in the time. */
function excessOf({ from, to, lines }: Cue): number {
  return charactersOf(lines) - ((to - from) * readingSpeed) / 1000;
}

function charactersOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + lengthOf(line), 0);
}

interface Stretch {
  start: number;
  end: number;
  until: number;
}

/** The caption of a stretch of pieces, and how well it would do; null where it can be none. */
function makeCue(
  pieces: readonly Piece[],
  { start, end, until }: Stretch,
): { cue: Cue; cost: number } | null {
  const next = pieces[end];
  if (next?.breaking === Infinity) return null;
  const laid = lay(pieces.slice(start, end));
  if (laid === null) return null;
  const limit = Math.min(Math.floor(until), next === undefined ? Infinity : Math.round(next.at));
  const cue = { ...timesOf(pieces.slice(start, end), charactersOf(laid.lines), limit), lines: laid.lines };
  const cost =
    laid.cost +
    weight.cue +
    weight.breakOfCue * (next?.breaking ?? 0) +
    paceCost(cue) +
    silenceCost(pieces.slice(start, end));
  return { cue, cost };
}

function timesOf(pieces: readonly Piece[], characters: number, limit: number): { from: number; to: number } {
  const from = Math.round(pieces[0]?.at ?? 0);
  const spoken = Math.round(Math.max(...pieces.map((piece) => piece.until)));
  const wanted = from + Math.max(shortest, Math.ceil((characters * 1000) / readingSpeed));
  const to = Math.min(Math.max(spoken, Math.min(wanted, spoken + longestAfter)), limit);
  return { from, to: Math.max(from, to) };
}

function paceCost(cue: Cue): number {
  const duration = cue.to - cue.from;
  return (
    weight.tooFast * Math.max(0, excessOf(cue)) +
    (duration < shortest ? weight.tooShort : 0) +
    (weight.perSecondTooLong * Math.max(0, duration - longest)) / 1000
  );
}

function silenceCost(pieces: readonly Piece[]): number {
  const silences = pieces.slice(1).map((piece, index) => piece.at - (pieces[index]?.until ?? piece.at));
  return silences.reduce((sum, ms) => sum + (ms > silence ? (weight.perSecondOfSilence * ms) / 1000 : 0), 0);
}

/** Whether it is worth trying: two lines hold so much, and the space between them is not in either. */
function mayFit(pieces: readonly Piece[], start: number, end: number): boolean {
  return lengthOf(textOf(pieces.slice(start, end))) <= 2 * lineLength + 1;
}

interface Laid {
  lines: string[];
  cost: number;
}

/** The best way to lay pieces on one line or two; null where they do not fit. */
function lay(pieces: readonly Piece[]): Laid | null {
  const whole = textOf(pieces);
  if (lengthOf(whole) <= lineLength) return { lines: [whole], cost: 0 };
  let best: Laid | null = null;
  for (let at = 1; at < pieces.length; at++) {
    const laid = layInTwo(pieces, at);
    if (laid.cost < (best?.cost ?? Infinity)) best = laid;
  }
  return best;
}

/** Of two breaks that are as good, the one that leaves the shorter line on top. */
function layInTwo(pieces: readonly Piece[], at: number): Laid {
  const lines = [textOf(pieces.slice(0, at)), textOf(pieces.slice(at))];
  const [first = 0, second = 0] = lines.map(lengthOf);
  const fits = Math.max(first, second) <= lineLength;
  const cost =
    (pieces[at]?.breaking ?? Infinity) +
    weight.imbalance * Math.abs(first - second) +
    (first > second ? weight.longerLineFirst : 0) +
    (pieces.some((piece, index) => index > 0 && index !== at && piece.breaking === 0)
      ? weight.sentenceWithin
      : 0);
  return { lines, cost: fits ? cost : Infinity };
}
