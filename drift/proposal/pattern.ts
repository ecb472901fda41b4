import { tester } from '../words.ts';
import { escaped } from './notation.ts';

/** Digits one after the other, as a pattern counts them. */
const digitRun = /(?:\\d(?:\{\d+(?:,\d*)?\}|[+*?])?)+/g;
const digitAtom = /\\d(?:\{(\d+)(?:(,)(\d*))?\}|([+*?]))?/g;

/** In words that were seen: an address, or digits. */
const varying = /[^\s@]+@[^\s@]+\.\p{L}+|\d+/gu;

/**
 * A pattern that fits what is now seen, as near to the documented one as may be: with other counts of digits where that is
 * enough, else the words as they stand, but of digits only how many and of an address only that it is one.
 */
export function refit(pattern: RegExp, words: string): RegExp {
  return recounted(pattern, words) ?? generalised(words);
}

function recounted(pattern: RegExp, words: string): RegExp | undefined {
  let runs = 0;
  const relaxed = pattern.source.replaceAll(digitRun, () => `(?<run${(runs += 1)}>\\d+)`);
  if (runs === 0) return undefined;
  const seen = new RegExp(`^(?:${relaxed})$`, pattern.flags).exec(words)?.groups;
  if (seen === undefined) return undefined;
  let run = 0;
  const source = pattern.source.replaceAll(digitRun, (counted) =>
    counting(counted, seen[`run${(run += 1)}`]?.length ?? 0),
  );
  const better = new RegExp(source, pattern.flags);
  return tester(better)(words) ? better : undefined;
}

/** A run of digits, counted as before but so that this many fit. */
function counting(run: string, length: number): string {
  const [least, most] = bounds(run);
  if (length >= least && length <= most) return run;
  if (least === most) return counted(length, length);
  return counted(Math.min(least, length), Math.max(most, length));
}

function counted(least: number, most: number): string {
  if (most === Infinity) return least <= 1 ? '\\d+' : `\\d{${least},}`;
  if (least !== most) return `\\d{${least},${most}}`;
  return most === 1 ? '\\d' : `\\d{${most}}`;
}

function bounds(run: string): [least: number, most: number] {
  let [least, most] = [0, 0];
  for (const [, count, comma, limit, sign] of run.matchAll(digitAtom)) {
    const fewest = sign === '*' || sign === '?' ? 0 : Number(count ?? 1);
    least += fewest;
    if (sign === '?') most += 1;
    else if (sign !== undefined) most = Infinity;
    else most += comma === undefined ? fewest : limit ? Number(limit) : Infinity;
  }
  return [least, most];
}

/** A pattern that fits these words, and of digits says only how many, of an address only that it is one. */
export function generalised(words: string): RegExp {
  let source = '';
  let end = 0;
  for (const found of words.matchAll(varying)) {
    const [what] = found;
    source += escaped(words.slice(end, found.index));
    source += what.includes('@') ? '\\S+@\\S+' : counted(what.length, what.length);
    end = found.index + what.length;
  }
  return new RegExp(source + escaped(words.slice(end)));
}
