import type { Box } from '../guide/aria/node.ts';
import type { DocumentedLeaf, Leaf, ObservedLeaf } from './leaves.ts';
import { joined, tester, type Claim } from './words.ts';

/** How many fragments of running text are ever taken as one. */
export const longestJoin = 8;

/**
 * Cuts the running text of both sides alike: where fragments that follow each other say together what is one fragment on
 * the other side, they become one.
 *
 * Where a text is cut is a matter of markup, which no reader sees. And where other sentences stand before or after what is
 * documented, in one fragment with it, they are cut off.
 */
export function cutAlike(
  documented: readonly DocumentedLeaf[],
  observed: readonly ObservedLeaf[],
): { documented: DocumentedLeaf[]; observed: ObservedLeaf[] } {
  const seen = joinWhere(splitWhere(observed, documented), saidBy(documented));
  return { documented: joinWhere(documented, saidBy(seen)), observed: seen };
}

/** The fragments as one; undefined where one of them is a pattern, or makes no claim. */
export function join<L extends Leaf>(fragments: readonly L[]): L | undefined {
  const [first, ...more] = fragments;
  if (first === undefined || more.length === 0) return first;
  const words = fragments.map((fragment) => fragment.words);
  if (!words.every((one) => typeof one === 'string')) return undefined;
  return {
    ...first,
    words: joined(words),
    box: around(fragments.flatMap(({ box }) => box ?? [])),
    nodes: fragments.flatMap(({ nodes }) => nodes),
    also: fragments.flatMap(({ also }) => also),
  };
}

/** How short a text is too short to be looked for in another, in characters. */
const shortest = 10;

function splitWhere(leaves: readonly ObservedLeaf[], documented: readonly DocumentedLeaf[]): ObservedLeaf[] {
  const said = documented.flatMap(({ role, words }) =>
    role === 'text' && typeof words === 'string' && words.length >= shortest ? [words] : [],
  );
  // What is documented as it stands is whole.
  const whole = new Set(said);
  return leaves.flatMap((leaf) =>
    leaf.role === 'text' && !whole.has(leaf.words) ? splitLeaf(leaf, said) : [leaf],
  );
}

/** Cuts the first documented sentence out of a fragment that holds more, and goes on with what is left of it. */
function splitLeaf(leaf: ObservedLeaf, said: readonly string[]): ObservedLeaf[] {
  for (const sentence of said) {
    // On a screen of thousands of texts most of the time goes into looking: what is too long need not be looked for.
    const at = sentence.length < leaf.words.length ? leaf.words.indexOf(sentence) : -1;
    if (at === -1) continue;
    const before = leaf.words.slice(0, at).trim();
    const after = leaf.words.slice(at + sentence.length).trim();
    if (!isSentence(before, sentence) || !isSentence(sentence, after)) continue;
    const parts = [before, sentence, after].filter((words) => words !== '');
    return parts.flatMap((words) =>
      words === sentence ? [{ ...leaf, words }] : splitLeaf({ ...leaf, words }, said),
    );
  }
  return [leaf];
}

/** Whether one sentence ends and another begins between the two. */
function isSentence(before: string, after: string): boolean {
  return before === '' || after === '' || /[.!?:…]$/u.test(before) || /^\p{Lu}/u.test(after);
}

function joinWhere<L extends Leaf>(leaves: readonly L[], said: (words: Claim) => boolean): L[] {
  const cut: L[] = [];
  for (let index = 0; index < leaves.length;) {
    const length = lengthOfJoin(leaves, index, said);
    const leaf = join(leaves.slice(index, index + length));
    if (leaf !== undefined) cut.push(leaf);
    index += length;
  }
  return cut;
}

/** How many fragments from here on say together what is said on the other side: 1 where no join does. */
function lengthOfJoin(leaves: readonly Leaf[], from: number, said: (words: Claim) => boolean): number {
  if (leaves[from]?.role !== 'text' || said(leaves[from].words)) return 1;
  const fragments: string[] = [];
  for (const { role, words } of leaves.slice(from, from + longestJoin)) {
    if (role !== 'text' || typeof words !== 'string') return 1;
    fragments.push(words);
    if (fragments.length > 1 && said(joined(fragments))) return fragments.length;
  }
  return 1;
}

function saidBy(leaves: readonly Leaf[]): (words: Claim) => boolean {
  const texts = leaves.filter((leaf) => leaf.role === 'text').map((leaf) => leaf.words);
  const exact = new Set(texts.filter((words) => typeof words === 'string'));
  const patterns = texts.filter((words) => words instanceof RegExp).map(tester);
  return (words) => typeof words === 'string' && (exact.has(words) || patterns.some((fits) => fits(words)));
}

function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
