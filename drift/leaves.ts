import type { Box, DocumentedName, DocumentedNode, ObservedNode } from '../guide/aria/node.ts';
import { isActionable, isElement, isField, isFrame, isNotable, isNotice, isQuoting } from './roles.ts';
import { normalise } from '../guide/aria/likeness.ts';
import { joined, type Claim } from './words.ts';

/** How many fragments a label may come in. */
const longestLabel = 4;

/** One thing that a reader meets on a screen: an element with words of its own, or a fragment of running text. */
export interface Leaf<Words extends Claim = Claim> {
  role: string;
  words: Words;
  /** The roles of the echoes folded into it: whoever claims the echo claims the leaf. */
  echoes: string[];
  placeholder?: Words | undefined;
  box?: Box | undefined;
  /** A reader would act on it, or heed it, even if no guide speaks of it. */
  notable: boolean;
  /** The nodes of the tree that it stands for: its own first, then those that say its words in its stead. */
  nodes: Node[];
  /** The nodes folded into it, that say its words once more: its label, and what it is an echo of. */
  also: Node[];
}

export type DocumentedLeaf = Leaf;
export type ObservedLeaf = Leaf<string>;

/** What both kinds of tree have in common. */
export interface Node {
  role: string;
  name?: DocumentedName | undefined;
  placeholder?: DocumentedName | undefined;
  box?: Box | undefined;
  children?: readonly Node[] | undefined;
}

/** A documented screen in reading order. */
export function documentedLeaves(tree: readonly DocumentedNode[]): DocumentedLeaf[] {
  return foldLabels(tree.flatMap(flatten));
}

/** An observed screen in reading order. */
export function observedLeaves(tree: readonly ObservedNode[]): ObservedLeaf[] {
  return foldLabels(tree.flatMap(flatten)).map(({ words, placeholder, ...leaf }) => ({
    ...leaf,
    words: plain(words) ?? '',
    placeholder: plain(placeholder),
  }));
}

function flatten(node: Node): Leaf[] {
  const inside = (node.children ?? []).flatMap(flatten);
  const words = normalised(node.name);
  if (node.role === 'text') return node.name === '' ? [] : [leafOf(node, words)];
  if (isField(node.role))
    return [leafOf(node, words), ...(node.role === 'combobox' ? inside.map(hushed) : inside)];
  if (isElement(node.role)) return element(node, words, isNotice(node.role) ? inside.map(hushed) : inside);
  return container(node, words, isFrame(node.role) ? inside.map(hushed) : inside);
}

/** An element says its name, or else what stands in it; what can be acted on inside it stands for itself. */
function element(node: Node, name: Claim, inside: readonly Leaf[]): Leaf[] {
  const words = name ?? contentOf(inside);
  const more = inside.filter((leaf) => isActionable(leaf.role) || !says(words, leaf.words));
  const speakers = name === undefined ? spokenBy(inside).flatMap(({ nodes }) => nodes) : [];
  // What a notice says is running text to a reader, whatever calls it up.
  const echoes = isNotice(node.role) ? ['text'] : [];
  return [{ ...leafOf(node, words), echoes, nodes: [node, ...speakers] }, ...more];
}

/** A container is not met, only what stands in it; and its name, unless something inside says the same. */
function container(node: Node, name: Claim, inside: Leaf[]): Leaf[] {
  if (name === undefined) return inside;
  if (isQuoting(node.role)) return inside.length > 0 ? inside : [{ ...leafOf(node, name), role: 'text' }];
  const echo = inside.find((leaf) => same(leaf.words, name));
  if (echo === undefined) return [leafOf(node, name), ...inside];
  echo.echoes.push(node.role);
  echo.also.push(node);
  return inside;
}

/** Folds what stands beside a control and says the control's name once more: its label, after it or before it. */
function foldLabels(leaves: readonly Leaf[]): Leaf[] {
  const folded = new Set<Leaf>();
  for (const [place, control] of leaves.entries()) {
    if (!isActionable(control.role) || control.words === undefined) continue;
    const label = [labelAt(leaves, place + 1, control.words), labelAt(leaves, place - 1, control.words)]
      .filter((fragments) => !fragments.some((fragment) => folded.has(fragment)))
      .find((fragments) => fragments.length > 0);
    if (label === undefined) continue;
    for (const fragment of label) folded.add(fragment);
    control.echoes.push('text');
    control.also.push(...label.flatMap(({ nodes }) => nodes));
  }
  return leaves.filter((leaf) => !folded.has(leaf));
}

/** The fragments of text from a place on that together say a control's name; none where they do not. */
function labelAt(leaves: readonly Leaf[], place: number, name: Claim): readonly Leaf[] {
  for (let length = 1; length <= longestLabel && leaves[place + length - 1]?.role === 'text'; length += 1) {
    const fragments = leaves.slice(place, place + length);
    if (same(contentOf(fragments), name)) return fragments;
  }
  return [];
}

function leafOf(node: Node, words: Claim): Leaf {
  const { role, placeholder, box } = node;
  return {
    role,
    words,
    echoes: [],
    placeholder: normalised(placeholder),
    box,
    notable: isNotable(role),
    nodes: [node],
    also: [],
  };
}

function hushed(leaf: Leaf): Leaf {
  return { ...leaf, notable: false };
}

/** What the elements and fragments that are not acted on say together; undefined where a pattern is among others. */
function contentOf(leaves: readonly Leaf[]): Claim {
  const words = spokenBy(leaves).map((leaf) => leaf.words);
  if (words.length <= 1) return words[0];
  return words.every((one) => typeof one === 'string') ? joined(words) : undefined;
}

/** What is read, and not acted on. */
function spokenBy(leaves: readonly Leaf[]): Leaf[] {
  return leaves.filter((leaf) => !isActionable(leaf.role));
}

function says(whole: Claim, part: Claim): boolean {
  return typeof whole !== 'string' || typeof part !== 'string' || whole.includes(part);
}

function same(one: Claim, other: Claim): boolean {
  return one !== undefined && other !== undefined && String(one) === String(other);
}

function normalised(claim: Claim): Claim {
  if (typeof claim !== 'string') return claim;
  return normalise(claim) || undefined;
}

function plain(claim: Claim): string | undefined {
  return typeof claim === 'string' ? claim : undefined;
}
