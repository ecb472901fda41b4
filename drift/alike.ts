import { join, longestJoin } from './fragments.ts';
import type { DocumentedLeaf, Leaf, ObservedLeaf } from './leaves.ts';
import { alikeEnough as enough } from '../guide/aria/likeness.ts';
import { likeness } from './words.ts';

/** How many comparisons a stretch of leaves may cost: beyond it, only those at about the same height are compared. */
const budget = 20_000;

/** A leaf that has no partner yet, and its place in its list. */
export interface Placed<L extends Leaf> {
  leaf: L;
  place: number;
}

/** One or several leaves on each side that are each other's counterpart: several where running text is cut otherwise. */
export interface Pair {
  documented: { leaf: DocumentedLeaf; places: number[] };
  observed: { leaf: ObservedLeaf; places: number[] };
}

/**
 * Pairs leaves of one role by likeness, the most alike first.
 *
 * Fragments of text that follow each other may be paired as one, on one side at a time.
 */
export function pairAlike(
  documented: readonly Placed<DocumentedLeaf>[],
  observed: readonly Placed<ObservedLeaf>[],
): Pair[] {
  const candidates = [...candidatePairs(documented, observed)].sort(
    (one, other) =>
      other.likeness - one.likeness ||
      first(one.documented.places) - first(other.documented.places) ||
      first(one.observed.places) - first(other.observed.places),
  );
  const used = { documented: new Set<number>(), observed: new Set<number>() };
  return candidates.filter((pair) => {
    const free =
      pair.documented.places.every((place) => !used.documented.has(place)) &&
      pair.observed.places.every((place) => !used.observed.has(place));
    if (!free) return false;
    for (const place of pair.documented.places) used.documented.add(place);
    for (const place of pair.observed.places) used.observed.add(place);
    return true;
  });
}

/** A leaf alone against a leaf alone. */
export function pairLone(documented: Placed<DocumentedLeaf>, observed: Placed<ObservedLeaf>): Pair {
  return { documented: stretch([documented]), observed: stretch([observed]) };
}

function* candidatePairs(
  documented: readonly Placed<DocumentedLeaf>[],
  observed: readonly Placed<ObservedLeaf>[],
): Generator<Pair & { likeness: number }> {
  const few = documented.length * observed.length <= budget / longestJoin;
  const seen = few ? stretches(observed) : observed.map((one) => stretch([one]));
  const claims = few ? stretches(documented) : documented.map((one) => stretch([one]));
  const reach = few ? seen.length : Math.max(longestJoin, Math.floor(budget / documented.length));
  for (const [rank, claim] of claims.entries()) {
    const middle = Math.round((rank * seen.length) / claims.length);
    for (let at = Math.max(0, middle - reach); at <= Math.min(middle + reach, seen.length - 1); at += 1) {
      const sight = seen[at];
      if (sight === undefined) continue;
      const alike =
        claim.places.length > 1 && sight.places.length > 1 ? 0 : likenessOf(claim.leaf, sight.leaf);
      if (alike >= enough) yield { documented: claim, observed: sight, likeness: alike };
    }
  }
}

function likenessOf({ words }: DocumentedLeaf, observed: ObservedLeaf): number {
  if (words === undefined) return 0;
  return typeof words === 'string' && tooUneven(words.length, observed.words.length)
    ? 0
    : likeness(words, observed.words);
}

/** The difference in length is the least number of edits: it may decide alone. */
function tooUneven(one: number, other: number): boolean {
  return Math.min(one, other) < enough * Math.max(one, other);
}

/** Every leaf alone, and every run of text fragments that follow each other. */
function stretches<L extends Leaf>(placed: readonly Placed<L>[]): { leaf: L; places: number[] }[] {
  return placed.flatMap((_, from) => {
    const found = [];
    for (let to = from + 1; to <= Math.min(placed.length, from + longestJoin); to += 1) {
      const run = placed.slice(from, to);
      if (to > from + 1 && !isRun(run)) break;
      found.push(stretch(run));
    }
    return found;
  });
}

function isRun(placed: readonly Placed<Leaf>[]): boolean {
  const [start] = placed;
  return placed.every(
    ({ leaf, place }, offset) =>
      leaf.role === 'text' && typeof leaf.words === 'string' && place === (start?.place ?? 0) + offset,
  );
}

function stretch<L extends Leaf>(placed: readonly Placed<L>[]): { leaf: L; places: number[] } {
  const leaf = join(placed.map((one) => one.leaf));
  if (leaf === undefined) throw new RangeError('only texts are joined');
  return { leaf, places: placed.map(({ place }) => place) };
}

function first(numbers: readonly number[]): number {
  return numbers[0] ?? 0;
}
