import { pairAlike, pairLone, type Pair, type Placed } from './alike.ts';
import { exactPartners, hasRole, type Partners } from './exact.ts';
import { cutAlike } from './fragments.ts';
import type { DocumentedLeaf, ObservedLeaf } from './leaves.ts';
import { Places } from './places.ts';
import { isActionable } from './roles.ts';

/** A documented leaf and the one on the screen that is meant by it. */
export interface Found {
  documented: DocumentedLeaf;
  as: 'documented' | 'moved' | 'another-role' | 'reworded';
  observed: ObservedLeaf;
}

/** What became of a documented leaf. */
export type Outcome = Found | { documented: DocumentedLeaf; as: 'missing' };

export interface Alignment {
  /** In documented order. */
  outcomes: Outcome[];
  /** What no documented leaf answers for, in page order. */
  unclaimed: ObservedLeaf[];
}

/**
 * Finds for each documented leaf the one on the screen that is meant by it, the surest evidence first: role and words in
 * the documented order; role and words elsewhere; the words in another role; and then a likeness, between two exact
 * pairs before anywhere else.
 */
export function align(guide: readonly DocumentedLeaf[], screen: readonly ObservedLeaf[]): Alignment {
  if (guide.length === 0) return { outcomes: [], unclaimed: [...screen] };
  const { documented, observed } = cutAlike(guide, screen);
  const board = new Board(documented, observed);
  const exact = exactPartners(documented, observed);
  for (const partners of exact) board.settle(partners, 'documented');
  if (board.openClaims().length === 0) return board.alignment();

  const places = new Places(observed);
  const isAsGood = (leaf: DocumentedLeaf, place: number) =>
    !isActionable(leaf.role) || isActionable(observed[place]?.role ?? '');
  for (const { leaf, place } of board.openClaims()) board.settleFirst(place, places.fitting(leaf), 'moved');
  for (const { leaf, place } of board.openClaims())
    board.settleFirst(
      place,
      places.saying(leaf).filter((at) => isAsGood(leaf, at)),
      'another-role',
    );

  for (const gap of gapsBetween(exact, documented.length, observed.length))
    for (const pair of pairGap(board.openClaims(...gap.documented), board.openLeaves(...gap.observed)))
      board.settlePair(pair);
  // Without an exact pair the whole was one gap, and there is nowhere else to look.
  if (exact.length > 0)
    for (const { documented: claims, observed: sights } of byRole(board.openClaims(), board.openLeaves()))
      for (const pair of pairAlike(claims, sights)) board.settlePair(pair);
  return board.alignment();
}

/** Who has a partner, and who is still without. */
class Board {
  readonly #documented: readonly DocumentedLeaf[];
  readonly #observed: readonly ObservedLeaf[];
  readonly #found = new Map<number, Found | 'joined'>();
  readonly #taken = new Set<number>();

  constructor(documented: readonly DocumentedLeaf[], observed: readonly ObservedLeaf[]) {
    this.#documented = documented;
    this.#observed = observed;
  }

  settle([claim, sight]: Partners, as: Found['as']): void {
    const documented = this.#documented[claim];
    const observed = this.#observed[sight];
    if (documented === undefined || observed === undefined) return;
    this.#found.set(claim, { documented, as, observed });
    this.#taken.add(sight);
  }

  /** With the first of the places that is still open, if there is one. */
  settleFirst(claim: number, places: readonly number[], as: Found['as']): void {
    const place = places.find((one) => !this.#taken.has(one));
    if (place !== undefined) this.settle([claim, place], as);
  }

  settlePair({ documented, observed }: Pair): void {
    if (observed.places.some((place) => this.#taken.has(place))) return;
    for (const place of documented.places) this.#found.set(place, 'joined');
    this.#found.set(Math.min(...documented.places), {
      documented: documented.leaf,
      as: 'reworded',
      observed: observed.leaf,
    });
    for (const place of observed.places) this.#taken.add(place);
  }

  openClaims(from = 0, to = this.#documented.length): Placed<DocumentedLeaf>[] {
    return placed(this.#documented, from, to).filter(({ place }) => !this.#found.has(place));
  }

  openLeaves(from = 0, to = this.#observed.length): Placed<ObservedLeaf>[] {
    return placed(this.#observed, from, to).filter(({ place }) => !this.#taken.has(place));
  }

  alignment(): Alignment {
    const outcomes = this.#documented.flatMap((documented, place): Outcome[] => {
      const found = this.#found.get(place);
      if (found === 'joined') return [];
      return [found ?? { documented, as: 'missing' }];
    });
    return { outcomes, unclaimed: this.openLeaves().map(({ leaf }) => leaf) };
  }
}

function placed<L>(leaves: readonly L[], from: number, to: number): { leaf: L; place: number }[] {
  return leaves.slice(from, to).map((leaf, offset) => ({ leaf, place: from + offset }));
}

type Stretch = [from: number, to: number];

/** What lies before, between and after the exact pairs, where something lies on both sides. */
function gapsBetween(
  exact: readonly Partners[],
  claims: number,
  leaves: number,
): { documented: Stretch; observed: Stretch }[] {
  const ends: Partners[] = [...exact, [claims, leaves]];
  return ends.flatMap(([claim, leaf], index) => {
    const [claimBefore, leafBefore] = ends[index - 1] ?? [-1, -1];
    if (claim === claimBefore + 1 || leaf === leafBefore + 1) return [];
    return [{ documented: [claimBefore + 1, claim], observed: [leafBefore + 1, leaf] }];
  });
}

/** Between two exact pairs, one of a role against one of the same role is the same one, however it reads now. */
function pairGap(
  documented: readonly Placed<DocumentedLeaf>[],
  observed: readonly Placed<ObservedLeaf>[],
): Pair[] {
  return byRole(documented, observed).flatMap((group) => {
    const [claim, ...moreClaims] = group.documented;
    const [sight, ...moreSights] = group.observed;
    if (claim && sight && moreClaims.length === 0 && moreSights.length === 0) return [pairLone(claim, sight)];
    return pairAlike(group.documented, group.observed);
  });
}

interface Group {
  documented: Placed<DocumentedLeaf>[];
  observed: Placed<ObservedLeaf>[];
}

function byRole(
  documented: readonly Placed<DocumentedLeaf>[],
  observed: readonly Placed<ObservedLeaf>[],
): Group[] {
  const roles = new Set(documented.map(({ leaf }) => leaf.role));
  return [...roles].map((role) => ({
    documented: documented.filter(({ leaf }) => leaf.role === role),
    observed: observed.filter(({ leaf }) => hasRole(leaf, role)),
  }));
}
