import type { ObservedNode } from '../../guide/aria/node.ts';
import type { Found, Outcome } from '../align.ts';
import type { Leaf } from '../leaves.ts';
import type { LinePlace } from './edits.ts';
import type { Sight } from './sight.ts';
import type { Snapshot } from './snapshot.ts';

/** A documented element that stands on the screen: its line, and its place in reading order there. */
interface Standing {
  found: Found;
  line: number;
  seenAt: number;
}

/**
 * Where the lines of a snapshot would have to stand to be in the order of the screen.
 *
 * As many as possible stay: those that were found as documented, and whatever fits between them.
 */
export class Layout {
  readonly #snapshot: Snapshot;
  readonly #staying: readonly Standing[];
  readonly #out = new Set<Found>();
  readonly #seen: Screen;

  constructor({ snapshot, matching, view }: Sight) {
    this.#snapshot = snapshot;
    this.#seen = new Screen(view.tree);
    const standing = matching.outcomes.flatMap((outcome) => this.#standing(outcome));
    const staying = standing.filter(({ found }) => found.as === 'documented');
    for (const one of standing) {
      if (one.found.as === 'documented') continue;
      const fits =
        one.found.as !== 'moved' &&
        staying.every((other) => one.line < other.line === one.seenAt < other.seenAt);
      if (fits) staying.push(one);
      else this.#out.add(one.found);
    }
    this.#staying = staying.toSorted((one, other) => one.seenAt - other.seenAt);
  }

  /** Whether a documented element stands elsewhere than its line says. */
  isOut(found: Found): boolean {
    return this.#out.has(found);
  }

  /** The place in the snapshot of what stands there on the screen. */
  placeOf(leaf: Leaf): LinePlace {
    const node = leaf.nodes[0];
    const rank = this.#seen.placeOf(node);
    const before = this.#staying.findLast(({ seenAt }) => seenAt < rank);
    if (before === undefined) return { after: null, inside: false, rank };
    const anchorNode = before.found.observed.nodes[0];
    if (this.#seen.isUnder(node, anchorNode)) return { after: before.line, inside: true, rank };
    return { after: this.#climbed(before.line, node, anchorNode), inside: false, rank };
  }

  /** Out of whatever encloses the line before, and not this one; as long as nothing there comes after it. */
  #climbed(line: number, node: unknown, anchor: unknown): number {
    const parent = this.#snapshot.lines[line]?.parent ?? null;
    if (parent === null || this.#encloses(parent, node, anchor)) return line;
    const isLast = this.#staying.every(
      (other) =>
        other.line <= line ||
        !this.#snapshot.isUnder(other.line, parent) ||
        this.#snapshot.isUnder(other.line, line),
    );
    return isLast ? this.#climbed(parent, node, anchor) : line;
  }

  #encloses(line: number, node: unknown, anchor: unknown): boolean {
    const own = this.#staying.find((one) => one.line === line);
    if (own !== undefined) return this.#seen.isUnder(node, own.found.observed.nodes[0]);
    const role = /^'?([a-z]+)/.exec(this.#snapshot.lines[line]?.content ?? '')?.[1];
    return this.#seen.shareAncestor(node, anchor, role);
  }

  #standing(outcome: Outcome): Standing[] {
    if (outcome.as === 'missing') return [];
    const line = this.#snapshot.placeOf(outcome.documented.nodes[0])?.line;
    const seenAt = this.#seen.placeOf(outcome.observed.nodes[0]);
    return line === undefined ? [] : [{ found: outcome, line, seenAt }];
  }
}

/** An observed tree, in reading order. */
class Screen {
  readonly #places = new Map<unknown, number>();
  readonly #parents = new Map<unknown, ObservedNode>();

  constructor(tree: readonly ObservedNode[]) {
    this.#enter(tree);
  }

  placeOf(node: unknown): number {
    return this.#places.get(node) ?? -1;
  }

  isUnder(node: unknown, ancestor: unknown): boolean {
    const parent = this.#parents.get(node);
    return parent !== undefined && (parent === ancestor || this.isUnder(parent, ancestor));
  }

  /** Whether both stand in one element of that role. */
  shareAncestor(node: unknown, other: unknown, role: string | undefined): boolean {
    const parent = this.#parents.get(node);
    if (parent === undefined) return false;
    return (parent.role === role && this.isUnder(other, parent)) || this.shareAncestor(parent, other, role);
  }

  #enter(tree: readonly ObservedNode[], parent?: ObservedNode): void {
    for (const node of tree) {
      this.#places.set(node, this.#places.size);
      if (parent !== undefined) this.#parents.set(node, parent);
      this.#enter(node.children ?? [], node);
    }
  }
}
