import { nb, type Catalogue } from './nb.ts';

const catalogues: Record<string, Catalogue> = { nb };

/** What Tofaktor says to a reader of that language; Norwegian bokmål where there is no catalogue for it. */
export function catalogue(language: string): Catalogue {
  return catalogues[language] ?? nb;
}

export type { Catalogue };
