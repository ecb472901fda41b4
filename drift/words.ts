import { similarity } from '../guide/aria/likeness.ts';
import type { DocumentedName } from '../guide/aria/node.ts';

/** What in a pattern's source stands for something else than itself: escapes, classes and counts. */
const notLetters = /\\.|\[(?:[^\]\\]|\\.)*\]|\{[^}]*\}/gsu;

/** What a guide claims of an element's words: nothing, where it is undefined. */
export type Claim = DocumentedName | undefined;

/** A test of whether words are what a claim says. A pattern must fit the whole of them. */
export function tester(claim: Claim): (words: string) => boolean {
  if (claim === undefined) return () => true;
  if (typeof claim === 'string') return (words) => words === claim;
  const whole = new RegExp(`^(?:${claim.source})$`, claim.flags);
  return (words) => whole.test(words);
}

/** How alike a claim and words that do not meet it are. Of a pattern only its letters, and that it has digits, can be told. */
export function likeness(claim: DocumentedName, words: string): number {
  if (typeof claim === 'string') return similarity(claim, words);
  const letters = outline(claim.source.replaceAll('\\d', '0').replaceAll(notLetters, ' '));
  return letters === '' ? 0 : similarity(letters, outline(words));
}

/** A claim as a finding shows it; a pattern between its slashes. */
export function shown(claim: Claim): string | undefined {
  return claim === undefined ? undefined : String(claim);
}

/** Fragments of running text as one: no space where a mark closes or opens. */
export function joined(fragments: readonly string[]): string {
  return fragments
    .join(' ')
    .replaceAll(/ (?=[.,:;!?)»”])/g, '')
    .replaceAll(/(?<=[(«“]) /g, '');
}

/** The words without case, punctuation and spacing: what is left decides whether a reader would notice. */
export function bare(text: string): string {
  return text.toLocaleLowerCase('nb').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Letters as they are, a number as 0, all else as a space. */
function outline(text: string): string {
  return text
    .replaceAll(/\d+/g, '0')
    .replaceAll(/[^\p{L}0]+/gu, ' ')
    .trim();
}
