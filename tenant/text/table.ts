import table from './unverified.nb.json' with { type: 'json' };

export { fill } from './places.ts';

/** The table with one language's words in place of its rows. */
type Words<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends { readonly unverified: boolean }
    ? string
    : Words<Part[Key]>;
};

/** The names of the table's groups. */
export type GroupName = keyof typeof table;

/** The words of one language in the table of texts that no public source gives in Norwegian. */
export function wordsOf(language: 'en' | 'nb'): Words<typeof table> {
  return pick(table, language) as Words<typeof table>;
}

function pick(part: object, language: 'en' | 'nb'): unknown {
  if (language in part) return (part as Record<typeof language, unknown>)[language];
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, pick(value as object, language)] as const),
  );
}
