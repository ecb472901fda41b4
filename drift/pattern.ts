import type { Catalogue } from '../guide/text/catalogue.ts';

type Words = Catalogue['pattern'];

/** What stands for something in a pattern, and how a reader is told of it. The longest first. */
const parts: readonly (readonly [RegExp, (words: Words, match: readonly string[]) => string])[] = [
  [/^\\S\+@\\S\+/, ({ address }) => address],
  [/^\\d\{(\d+),(\d+)\}/, ({ digits }, [, least = '', most = '']) => digits(`${least}–${most}`)],
  [/^\\d\{(\d+)\}/, ({ digits }, [, count = '']) => digits(count)],
  [/^\\d\+/, ({ number }) => number],
  [/^\\d/, ({ digits }) => digits('1')],
  [/^\.[*+]/, ({ anything }) => anything],
  [/^\\s[?*+]?/, () => ' '],
  [/^\\([^a-zA-Z0-9])/, (_, [, mark = '']) => mark],
  [/^[^\\^$.|?*+()[\]{}]/, (_, [letter = '']) => letter],
];

/** A pattern between slashes in words: «Kode: ⟨6 sifre⟩». One that has no plain words stays as it is. */
export function readPattern(pattern: string, words: Words): string {
  const source = /^\/(.*)\/[a-z]*$/s.exec(pattern)?.[1];
  if (source === undefined) return pattern;
  let told = '';
  for (let rest = source; rest !== '';) {
    const next = nextPart(rest, words);
    if (next === null) return pattern;
    told += next.told;
    rest = rest.slice(next.length);
  }
  return told;
}

function nextPart(rest: string, words: Words): { told: string; length: number } | null {
  for (const [part, tell] of parts) {
    const match = part.exec(rest);
    if (match !== null) return { told: tell(words, match), length: match[0].length };
  }
  return null;
}
