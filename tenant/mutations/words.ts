import { en } from '../text/en.ts';
import { nb, type Texts } from '../text/nb.ts';
import { patternOf, placesIn } from '../text/places.ts';

/** How the words of every other language read in one. */
export interface Words {
  readonly exact: Readonly<Record<string, string>>;
  /** Texts in which something varies: what they look like, and what takes their place, as `String.replace` understands it. */
  readonly withPlaces: readonly (readonly [pattern: string, instead: string])[];
}

export type Language = 'nb' | 'en';

/** The words of both languages, for a page that shows a screen in the other one than it came in. */
export const words: Readonly<Record<Language, Words>> = { nb: wordsInto(nb, en), en: wordsInto(en, nb) };

function wordsInto(texts: Texts, others: Texts): Words {
  const own = leaves(texts);
  const pairs = leaves(others).map((other, index) => [other, own[index] ?? ''] as const);
  const varies = ([from]: readonly [string, string]) => placesIn(from).length > 0;
  return {
    exact: {
      ...regions(others.lang, texts.lang),
      ...Object.fromEntries(pairs.filter((pair) => !varies(pair))),
    },
    withPlaces: pairs.filter(varies).map(([from, into]) => [patternOf(from), replacement(into)]),
  };
}

/** A text for `String.replace`, by which its places take what the pattern's groups of the same names have found. */
function replacement(text: string): string {
  return text.replaceAll('$', '$$$$').replaceAll(/\{(\w+)\}/g, '$$<$1>');
}

/** Every text of a language, in an order that is the same for all languages. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
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
