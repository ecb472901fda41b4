import table from './unverified.nb.json' with { type: 'json' };

/** One text of Microsoft's whose Norwegian words no public source confirms. */
interface Row {
  readonly en: string;
  readonly nb: string;
  /** Where the English words are from. */
  readonly source: string;
  readonly unverified: boolean;
}

/** The table with one language's words in place of its rows. */
type Words<Part> = { readonly [Key in keyof Part]: Part[Key] extends Row ? string : Words<Part[Key]> };

/** The words of one language in the table of texts that are not verified in Norwegian. */
export function wordsOf(language: 'en' | 'nb'): Words<typeof table> {
  return pick(table, language) as Words<typeof table>;
}

function pick(part: object, language: 'en' | 'nb'): unknown {
  if ('unverified' in part) return (part as Row)[language];
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, pick(value as object, language)] as const),
  );
}

/** A text with what varies in it put in: `fill('{days} dager', { days: 14 })`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
