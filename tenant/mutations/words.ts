import { en } from '../text/en.ts';
import { nb, type Texts } from '../text/nb.ts';

/** How the words of every other language read in one. */
export interface Words {
  readonly exact: Readonly<Record<string, string>>;
  /** Texts with a number in them: what they look like, and what stands in their place with `#` for the number. */
  readonly withNumber: readonly (readonly [pattern: string, instead: string])[];
}

export type Language = 'nb' | 'en';

/** A number that stands in no text. */
const sample = 7_000_007;

/** The words of both languages, for a page that shows a screen in the other one than it came in. */
export const words: Readonly<Record<Language, Words>> = { nb: wordsInto(nb, en), en: wordsInto(en, nb) };

function wordsInto(texts: Texts, others: Texts): Words {
  const own = leaves(texts);
  const pairs = leaves(others).map((other, index) => [other, own[index] ?? ''] as const);
  const isNumbered = ([from]: readonly [string, string]) => from.includes(String(sample));
  return {
    exact: {
      ...regions(others.lang, texts.lang),
      ...Object.fromEntries(pairs.filter((pair) => !isNumbered(pair))),
    },
    withNumber: pairs.filter(isNumbered).map(([from, into]) => {
      const [before = '', after = ''] = from.split(String(sample));
      return [`^${literally(before)}(\\d+)${literally(after)}$`, into.replace(String(sample), '#')];
    }),
  };
}

/** Every text of a language, in an order that is the same for all languages. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return leaves((value as (number: number) => unknown)(sample));
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value)
    .sort()
    .flatMap((key) => leaves((value as Record<string, unknown>)[key]));
}

/** The names of countries, which no list of ours has. */
function regions(from: string, into: string): Record<string, string> {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const [names, others] = [from, into].map((lang) => new Intl.DisplayNames(lang, { type: 'region' }));
  return Object.fromEntries(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .map((code) => [names?.of(code) ?? code, others?.of(code) ?? code]),
  );
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
