import type { Box } from '../guide/aria/node.ts';

export const rightOf = ({ x, width }: Box) => x + width;
export const bottomOf = ({ y, height }: Box) => y + height;
export const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** The box between two corners. */
export function between(left: number, top: number, right: number, bottom: number): Box {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The smallest box around them all; null around nothing. */
export function union(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return between(
    Math.min(...boxes.map(({ x }) => x)),
    Math.min(...boxes.map(({ y }) => y)),
    Math.max(...boxes.map(rightOf)),
    Math.max(...boxes.map(bottomOf)),
  );
}

/** Larger on every side, or smaller. */
export function grow(box: Box, by: number): Box {
  return between(box.x - by, box.y - by, rightOf(box) + by, bottomOf(box) + by);
}

/** Whether any of the one is inside the other; a common edge is not. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < rightOf(other) && other.x < rightOf(one) && one.y < bottomOf(other) && other.y < bottomOf(one)
  );
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    rightOf(outer) >= rightOf(inner) &&
    bottomOf(outer) >= bottomOf(inner)
  );
}

/** What both have; null where they have nothing. */
export function common(one: Box, other: Box): Box | null {
  if (!overlap(one, other)) return null;
  return between(
    Math.max(one.x, other.x),
    Math.max(one.y, other.y),
    Math.min(rightOf(one), rightOf(other)),
    Math.min(bottomOf(one), bottomOf(other)),
  );
}

/** Whether an edge of the one goes through the other. */
export function cuts(edge: Box, box: Box): boolean {
  return overlap(edge, box) && !contains(edge, box);
}
