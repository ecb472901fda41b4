import type { Layout } from './shot.ts';
import type { Take } from './takes.ts';

/**
 * How the windows share the picture at a step: the one that acts in front, and the other beside it where the reader goes from
 * one to the other. What was not seen is told by a card.
 */
export function layoutOf(takes: readonly Take[], place: number): Layout | 'card' {
  const seen = takes[place]?.seen;
  if (seen === null || seen === undefined) return 'card';
  if (seen.device === 'phone') return seen.held.pc === undefined ? 'phone' : 'phone-beside-pc';
  const neighbours = [takes[place - 1], takes[place + 1]];
  const isBeside = neighbours.some((take) => take?.seen?.device === 'phone');
  return isBeside && seen.held.phone !== undefined ? 'pc-beside-phone' : 'pc';
}
