import { en } from './en.ts';
import { nb, type Texts } from './nb.ts';

export type { Texts } from './nb.ts';

/** The languages the tenant speaks, the default last. Another one is a file beside `nb.ts`, and a line here. */
const languages: { readonly texts: Texts; readonly codes: readonly string[] }[] = [
  { texts: nb, codes: ['nb', 'no', 'nn'] },
  { texts: en, codes: ['en'] },
];

/** What is spoken where a browser asks for nothing that we speak. */
export const fallback: Texts = en;

/** The words for a language code such as `nb-NO`; undefined where the tenant does not speak it. */
export function textsFor(code: string): Texts | undefined {
  const [language = ''] = code.toLowerCase().split('-');
  return languages.find(({ codes }) => codes.includes(language))?.texts;
}
