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

/** How many places in one fragment are tried, at most. */
const mostEdges = 60;

function splitWhere(leaves: readonly ObservedLeaf[], documented: readonly DocumentedLeaf[]): ObservedLeaf[] {
  const said = new Set(
    documented.flatMap(({ role, words }) =>
      role === 'text' && typeof words === 'string' && words.length >= shortest ? [words] : [],
    ),
  );
  if (said.size === 0) return [...leaves];
  return leaves.flatMap((leaf) => (leaf.role === 'text' ? splitLeaf(leaf, said) : [leaf]));
}

/** Cuts what is documented out of a fragment that holds more, and goes on with what comes after it. */
function splitLeaf(leaf: ObservedLeaf, said: ReadonlySet<string>): ObservedLeaf[] {
  const { words } = leaf;
  if (words.length <= shortest || said.has(words)) return [leaf];
  const edges = sentenceEdges(words);
  for (const [place, from] of edges.entries()) {
    const to = edges.slice(place + 1).findLast((edge) => said.has(words.slice(from, edge).trim()));
    if (to === undefined) continue;
    const before = words.slice(0, from).trim();
    const after = words.slice(to).trim();
    return [
      ...(before === '' ? [] : [{ ...leaf, words: before }]),
      { ...leaf, words: words.slice(from, to).trim() },
      ...(after === '' ? [] : splitLeaf({ ...leaf, words: after }, said)),
    ];
  }
  return [leaf];
}

/** Where a sentence may begin or end: at either end of the text, after a mark that ends one, and before a capital letter. */
function sentenceEdges(words: string): number[] {
  const inside = [...words.matchAll(/(?<=[.!?:…]) |(?: (?=\p{Lu}))/gu)].map(({ index }) => index + 1);
  return [0, ...inside.slice(0, mostEdges), words.length];
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
