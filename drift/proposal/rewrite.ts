import type { Found } from '../align.ts';
import type { Leaf } from '../leaves.ts';
import { isElement } from '../roles.ts';
import { tester, type Claim } from '../words.ts';
import type { Edit, LinePart, SnapshotRef } from './edits.ts';
import { claimOf, keyOf, lineOf, valueOf } from './notation.ts';
import { refit } from './pattern.ts';
import type { Snapshot } from './snapshot.ts';

/** A snapshot, and how edits name it. */
export interface Page {
  of: SnapshotRef;
  snapshot: Snapshot;
}

type Node = Leaf['nodes'][number];

/** What the guide should claim of words that were seen, where it claimed others. */
export function claimNow(before: Claim, words: string): Claim {
  return before instanceof RegExp ? refit(before, words) : claimOf(words);
}

/** The words and the role of an element as they are on the screen. */
export function rewritten(page: Page, { documented, observed, as }: Found): Edit[] {
  const words = as === 'reworded' ? claimNow(documented.words, observed.words) : documented.words;
  if (as === 'another-role') return withRole(page, documented, observed.role);
  return as === 'reworded' ? withWords(page, documented, words) : [];
}

/** What an empty field suggests, as it does now; nothing where the guide is right. */
export function withSuggestion({ of, snapshot }: Page, { documented, observed }: Found): Edit[] {
  const { placeholder, nodes } = documented;
  const suggestion = observed.placeholder ?? observed.words;
  const line = snapshot.placeOf(nodes[0])?.line;
  if (placeholder === undefined || line === undefined || tester(placeholder)(suggestion)) return [];
  const property = snapshot.propertyOf(line, '/placeholder');
  if (property === undefined) return [];
  const claim = claimNow(placeholder, suggestion);
  if (claim === undefined) return [{ edit: 'remove-line', of, line: property }];
  return [{ edit: 'line', of, line: property, part: 'value', to: valueOf(claim) }];
}

/** The element's lines go; a container stays for what is in it. */
export function removed(page: Page, leaf: Leaf): Edit[] {
  const [own, ...speakers] = leaf.nodes;
  return [
    ...(own === undefined ? [] : withoutNode(page, own)),
    ...speakers.flatMap((node) => withoutNode(page, node)),
    ...leaf.also.flatMap((node) => withoutNode(page, node)),
  ];
}

/** The lines of an element, its label's among them; without those that stand under another of them. */
export function linesOf({ snapshot }: Page, { nodes, also }: Leaf): number[] {
  const labels = also.filter(({ role }) => role === 'text');
  const lines = [...nodes, ...labels].flatMap((node) => snapshot.placeOf(node)?.line ?? []);
  return [...new Set(lines)]
    .filter((line) => !lines.some((other) => snapshot.isUnder(line, other)))
    .sort(byNumber);
}

function withWords(page: Page, { nodes, also }: Leaf, words: Claim): Edit[] {
  const [own, ...speakers] = nodes;
  if (own === undefined) return [];
  const [label, ...moreLabels] = also.filter(({ role }) => role === 'text');
  const [voice, ...rest] = own.role !== 'text' && own.name === undefined ? speakers : nodes;
  return [
    ...(voice === undefined ? named(page, own, words) : named(page, voice, words)),
    ...rest.flatMap((node) => withoutNode(page, node)),
    ...(label === undefined ? [] : named(page, label, words)),
    ...moreLabels.flatMap((node) => withoutNode(page, node)),
    ...also.filter(({ role }) => role !== 'text').flatMap((node) => named(page, node, words)),
  ];
}

function withRole(page: Page, { nodes, words }: Leaf, role: string): Edit[] {
  const [own, ...speakers] = nodes;
  const place = page.snapshot.placeOf(own);
  if (own === undefined || place === undefined) return [];
  if (own.role === 'text' || role === 'text') {
    const more = (own.role === 'text' ? speakers : []).flatMap((node) => withoutNode(page, node));
    return [line(page, place.line, 'whole', lineOf(role, words)), ...more];
  }
  return [line(page, place.line, 'key', keyOf(role, own.name))];
}

/** The node's own name, or what stands behind its colon. */
function named(page: Page, node: Node, words: Claim): Edit[] {
  const place = page.snapshot.placeOf(node);
  if (place === undefined) return [];
  if (place.part === 'key')
    return [line(page, place.line, 'key', keyOf(node.role, words, attributesAt(page, place.line)))];
  if (words === undefined) return withoutNode(page, node);
  return [line(page, place.line, 'value', valueOf(words))];
}

function withoutNode(page: Page, node: Node): Edit[] {
  const place = page.snapshot.placeOf(node);
  if (place === undefined) return [];
  const role = roleAt(page, place.line);
  if (place.part === 'value' && role !== undefined && isElement(role))
    return [line(page, place.line, 'value', '')];
  const isContainer = place.part === 'key' && !isElement(node.role);
  const hasMore = (node.children ?? []).length > 0;
  if (isContainer && hasMore) return [line(page, place.line, 'key', node.role)];
  return [{ edit: 'remove-line', of: page.of, line: place.line }];
}

function line({ of }: Page, at: number, part: LinePart, to: string): Edit {
  return { edit: 'line', of, line: at, part, to };
}

function attributesAt({ snapshot }: Page, at: number): string {
  return (
    /((?:\s*\[[a-z]+(?:=[^\]]*)?\])+)'?\s*:?\s*$/.exec(snapshot.lines[at]?.content ?? '')?.[1]?.trim() ?? ''
  );
}

function roleAt({ snapshot }: Page, at: number): string | undefined {
  return /^['"]?([a-z]+)/.exec(snapshot.lines[at]?.content ?? '')?.[1];
}

function byNumber(one: number, other: number): number {
  return one - other;
}
