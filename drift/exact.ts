import type { DocumentedLeaf, ObservedLeaf } from './leaves.ts';
import { Places } from './places.ts';
import { commonSubsequence } from './subsequence.ts';
import { tester } from './words.ts';

/** The places of two leaves that are each other's counterpart. */
export type Partners = readonly [documented: number, observed: number];

/** As many leaves as possible that stand on the screen as documented, in the documented order. */
export function exactPartners(
  documented: readonly DocumentedLeaf[],
  observed: readonly ObservedLeaf[],
): Partners[] {
  const head = sameFromStart(documented, observed);
  const tail = sameFromStart(documented.slice(head).reverse(), observed.slice(head).reverse());
  const middle = observed.slice(head, observed.length - tail);
  const places = new Places(middle);
  const candidates = documented.slice(head, documented.length - tail).map((leaf) => places.fitting(leaf));

  const partners: Partners[] = [];
  for (let place = 0; place < head; place += 1) partners.push([place, place]);
  for (const [offset, partner] of commonSubsequence(candidates, middle.length).entries())
    if (partner >= 0) partners.push([head + offset, head + partner]);
  for (let back = tail; back > 0; back -= 1)
    partners.push([documented.length - back, observed.length - back]);
  return partners;
}

/** How many leaves fit from the start on. Nothing is lost by taking these first: a longest subsequence can hold them all. */
function sameFromStart(documented: readonly DocumentedLeaf[], observed: readonly ObservedLeaf[]): number {
  const end = documented.findIndex((claim, place) => {
    const leaf = observed[place];
    return leaf === undefined || !hasRole(leaf, claim.role) || !tester(claim.words)(leaf.words);
  });
  return end < 0 ? documented.length : end;
}

/** The leaf has the role, or answers for an echo that has it. */
export function hasRole(leaf: ObservedLeaf, role: string): boolean {
  return leaf.role === role || leaf.echoes.includes(role);
}
