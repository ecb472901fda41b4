import { distance } from 'fastest-levenshtein';

/** Words as they are compared: composed letters, no invisible characters, single spaces. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00AD\u200B]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** 1 − Levenshtein ÷ the longer length: 1 for the same words, 0 where nothing is alike. */
export function similarity(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  return longer === 0 ? 1 : 1 - distance(one, other) / longer;
}

/** How alike two texts must be to be the same one, reworded. */
export const alikeEnough = 0.5;
