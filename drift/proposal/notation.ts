import type { Claim } from '../words.ts';
import { readsAs } from './scalars.ts';

/** An address of an account: whoever walks has another. */
const address = /[^\s@«»"]+@[^\s@«»"]+\.[^\s@«»".,;:!?)]+/g;

/** What the notation reads as a pattern where words may stand bare. */
const looksLikePattern = /^\/.+\/[imsu]*$/su;

/** What a guide should claim of words that were seen: those, but of an address only that it is one. */
export function claimOf(words: string): Claim {
  if (words === '') return undefined;
  if (words.search(address) < 0) return words;
  return new RegExp(words.split(address).map(escaped).join('\\S+@\\S+'), 'u');
}

/** The source of a pattern that these words fit, and no others. */
export function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** An element by itself: role, then a name in quotes or a pattern. */
export function elementOf(role: string, claim: Claim): string {
  if (claim === undefined) return role;
  return `${role} ${typeof claim === 'string' ? quoted(claim) : patternOf(claim)}`;
}

/** The same as the key of a line: as YAML has it, in quotes where it needs them. */
export function keyOf(role: string, claim: Claim, attributes = ''): string {
  const key = `${elementOf(role, claim)} ${attributes}`.trimEnd();
  return isPlainKey(key) ? key : inQuotes(key);
}

/** Words that stand behind a colon, as YAML has them. */
export function valueOf(claim: Claim): string {
  const words = claim instanceof RegExp ? patternOf(claim) : (claim ?? '');
  const safe =
    typeof claim === 'string' && looksLikePattern.test(words) ? patternOf(new RegExp(escaped(words))) : words;
  return isPlainValue(safe) ? safe : inQuotes(safe);
}

/** A whole line without its dash: `role "name"`, or `text: words`. */
export function lineOf(role: string, claim: Claim): string {
  return role === 'text' ? `text: ${valueOf(claim)}` : keyOf(role, claim);
}

function patternOf(claim: RegExp): string {
  return `/${claim.source}/${claim.flags.replaceAll(/[^ims]/g, '')}`;
}

function quoted(words: string): string {
  return `"${words.replaceAll(/["\\]/g, '\\$&')}"`;
}

function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function isPlainKey(key: string): boolean {
  return readsAs(key, key, 'failsafe') && readsAs(`${key}:\n  - x`, { [key]: ['x'] }, 'failsafe');
}

function isPlainValue(words: string): boolean {
  return readsAs(`text: ${words}`, { text: words }, 'failsafe');
}
