/** Small words that stand on almost any screen of their language, and on hardly any of the other. */
const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  nb: setOf(
    'av deg den det din ditt du eller en er et ett fra har hvis hvordan i ikke jeg kan med må når og om oss på skal som til vi vil å',
  ),
  en: setOf(
    'a an and are by can do from have how if in is it my not of on or the this to us want we when will with you your',
  ),
};

/**
 * The language of a screen's words, as its two letters; undefined where they do not tell.
 *
 * It is that of the language whose small words come most often. Only Norwegian bokmål (nb) and English (en) are known; a
 * screen in a third language tells nothing, unless the page says itself what it is in.
 */
export function languageOf(texts: readonly string[]): string | undefined {
  const words = texts.flatMap((text) => text.toLocaleLowerCase('nb').match(/\p{L}+/gu) ?? []);
  const [best, next] = Object.entries(smallWords)
    .map(([language, known]) => ({ language, count: words.filter((word) => known.has(word)).length }))
    .sort((one, other) => other.count - one.count);
  return best && best.count > (next?.count ?? 0) ? best.language : undefined;
}

/** The two letters of a language tag, as in nb-NO. What a page calls no is taken for bokmål. */
export function primaryLanguage(tag: string): string {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return primary === 'no' ? 'nb' : primary;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
