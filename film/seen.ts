import { createHash } from 'node:crypto';
import type { ObservedNode } from '../guide/aria/node.ts';

/**
 * What a screen says to a reader, as a hash: two walks of a screen that nobody has changed have the same. Numbers are another
 * each time, and are left out.
 */
export function seenHash(tree: readonly ObservedNode[]): string {
  return createHash('sha256')
    .update(JSON.stringify(tree.map(wordsOf)))
    .digest('hex')
    .slice(0, 16);
}

function wordsOf({ role, name, placeholder, children }: ObservedNode): unknown {
  return [role, withoutNumbers(name), withoutNumbers(placeholder ?? ''), (children ?? []).map(wordsOf)];
}

function withoutNumbers(words: string): string {
  return words.replaceAll(/\d+/g, '#');
}
