import type { Lexicon } from '../../guide/lexicon.ts';

/** A stretch of the written text and what is said for it: offsets in UTF-16 units, the end not included. */
export interface Piece {
  written: readonly [from: number, to: number];
  spoken: readonly [from: number, to: number];
}

/** What a voice is given for a text. */
export interface Spoken {
  text: string;
  /** In order and without gaps, in the written text and in the spoken. Either side of one may be empty. */
  pieces: readonly Piece[];
}

/** So many characters of the written text, and what is said for them. */
type Part = [written: number, spoken: string];

/** What a rule makes of the text at a place; null where it has nothing to say there. */
type Rule = (text: string, at: number) => Part[] | null;

const letter = /[\p{L}\p{N}]/u;

/** Host and path, without the full stop or the quote that comes after them in a sentence. */
const web = /(?:[a-z\d-]{2,}\.)+[a-z]{2,}(?:\/(?:[^\s«»"“”()<>]*[\p{L}\p{N}/])?)?/uy;
const email = /[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/uy;
const protocol = /https?:\/\/(?=[\p{L}\p{N}])/uy;
/** Digits in groups, and a country code before them. Not what is part of a word, a decimal or a date. */
const digits =
  /(?<![\p{L}\p{N}+]|\p{N}[.,:/-])(\+\d{1,3}(?: ?\d+)*|\d+(?:[ \u00a0\u202f]\d+)*)(?![\p{L}\p{N}]|[.,:/-]\p{N})/uy;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/**
 * What a voice is given for a text: words as the lexicon says them, addresses sign by sign, codes and telephone numbers
 * digit by digit, and no quotes or brackets.
 */
export function speakable(text: string, lexicon: Lexicon): Spoken {
  const rules = [
    wordsOf(lexicon),
    addressesOf(lexicon),
    (whole: string, at: number): Part[] | null => {
      const found = match(protocol, whole, at);
      return found === null ? null : [[found.length, '']];
    },
    numbersOf(lexicon),
    quiet,
  ];
  const parts: Part[] = [];
  let at = 0;
  while (at < text.length) {
    const found = longest(rules, text, at) ?? [[plain(text, at), null]];
    for (const [written, spoken] of found) {
      parts.push([written, spoken ?? text.slice(at, at + written)]);
      at += written;
    }
  }
  return joined(parts);
}

/** The rule that takes most of the text; of two alike, the one named first. */
function longest(rules: readonly Rule[], text: string, at: number): Part[] | null {
  const length = (parts: Part[]) => parts.reduce((sum, [written]) => sum + written, 0);
  let best: Part[] | null = null;
  for (const rule of rules) {
    const found = rule(text, at);
    if (found !== null && (best === null || length(found) > length(best))) best = found;
  }
  return best;
}

/** How much is said as it stands: the rest of a word or of a gap, one whole sign where it is neither. */
function plain(text: string, at: number): number {
  const run = match(/[\p{L}\p{N}]+|\s+/uy, text, at);
  return run?.length ?? String.fromCodePoint(text.codePointAt(at) ?? 0).length;
}

function joined(parts: readonly Part[]): Spoken {
  const pieces: Piece[] = [];
  let text = '';
  let at = 0;
  for (const [written, spoken] of parts) {
    pieces.push({
      written: [at, at + written],
      spoken: [text.length, text.length + spoken.length],
    });
    text += spoken;
    at += written;
  }
  return { text, pieces };
}

function wordsOf({ words }: Lexicon): Rule {
  const byLength = [...words].sort(([a], [b]) => b.length - a.length);
  return (text, at) => {
    if (letter.test(before(text, at))) return null;
    const entry = byLength.find(
      ([written]) => text.startsWith(written, at) && !letter.test(after(text, at + written.length)),
    );
    return entry === undefined ? null : wordByWord(...entry);
  };
}

/** One piece a word where as many are said as are written, so that each gets its own time. */
function wordByWord(written: string, spoken: string): Part[] {
  const from = written.split(/(?<=\s)(?=\S)/);
  const to = spoken.split(/(?<=\s)(?=\S)/);
  if (from.length !== to.length) return [[written.length, spoken]];
  return from.map((word, place): Part => [word.length, to[place] ?? '']);
}

function addressesOf({ signs }: Lexicon): Rule {
  return (text, at) => {
    if (signs.size === 0 || letter.test(before(text, at))) return null;
    const skipped = match(protocol, text, at) ?? '';
    const address = match(email, text, at) ?? match(web, text, at + skipped.length);
    // After the protocol the lexicon has its say first: it may know the address itself.
    if (address === null || skipped !== '') return null;
    return address.split(/([^\p{L}\p{N}])/u).flatMap((part): Part[] => {
      if (part === '') return [];
      return [[part.length, letter.test(part) ? part : ` ${signs.get(part) ?? ''} `]];
    });
  };
}

function numbersOf({ signs, amounts }: Lexicon): Rule {
  const isAmount = (text: string, from: number, to: number): boolean => {
    const next = /^\s?(\p{L}+|%)/u.exec(text.slice(to))?.[1] ?? '';
    const last = /(\p{L}+)\s$/u.exec(text.slice(0, from))?.[1] ?? '';
    return next === '%' || amounts.before.has(next) || amounts.after.has(last);
  };
  return (text, at) => {
    const number = match(digits, text, at);
    if (number === null || number.replace(/\D/g, '').length < 2) return null;
    if (isAmount(text, at, at + number.length)) return null;
    if (!number.startsWith('+')) return digitByDigit(number);
    const [code = '', rest = ''] = number.slice(1).split(/(?<=^\d+)(?!\d)/);
    const country = Array.from(code, (digit): Part => [1, ` ${digit}`]);
    const [first, ...others] = digitByDigit(rest);
    const own: Part[] = first === undefined ? [] : [[first[0], `, ${first[1]}`], ...others];
    return [[1, signs.get('+') ?? '+'], ...country, ...own];
  };
}

/** «123 456» is said «1, 2, 3, 4, 5, 6»; a digit takes the space beside it with it. */
function digitByDigit(number: string): Part[] {
  const each = number.match(/^\s*\d\s*|\d\s*/g) ?? [];
  return each.map((one, place): Part => [one.length, one.trim() + (place < each.length - 1 ? ', ' : '')]);
}

/** Quotes are not said; what stands in brackets is set off by pauses instead. */
const quiet: Rule = (text, at) => {
  const sign = text[at] ?? '';
  if (/[«»"“”„‹›[\]{}]/.test(sign)) return [[1, '']];
  const isApostrophe = letter.test(before(text, at)) && letter.test(after(text, at + 1));
  if (/['‘’‚]/.test(sign) && !isApostrophe) return [[1, '']];
  const opening = match(/\s*\(/uy, text, at);
  if (opening !== null)
    return [
      [opening.length, /[\p{L}\p{N}]["»”]?$/u.test(text.slice(0, at)) ? ', ' : sign === '(' ? '' : ' '],
    ];
  if (sign !== ')') return null;
  return [[1, /^\s*[\p{L}\p{N}«"“]/u.test(text.slice(at + 1)) ? ',' : '']];
};

/** The whole character before a place, and after it: a letter may be two units long. */
function before(text: string, at: number): string {
  return /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
}

function after(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
