import type { Box } from '../../guide/aria/node.ts';
import { between, bottomOf, common, grow, rightOf, union } from '../boxes.ts';
import type { Shot } from '../plan/shot.ts';
import { addressBar } from './card.ts';
import { reach } from './overlays.ts';
import { filmSize, pointOf, whereIs } from './stage.ts';

/** All of the picture. */
export const whole: Box = { x: 0, y: 0, ...filmSize };

/**
 * Where two stills differ, whatever lies over them of the ones before.
 *
 * @returns whole pixels, an even number of them from an even one on; null where they are the same
 */
export function changedBetween(one: Shot, other: Shot): Box | null {
  if (stillPartOf(one) !== stillPartOf(other)) return whole;
  const [then, now] = [overlaysOf(one), overlaysOf(other)];
  const changed = union([
    ...[...then].filter(([key]) => !now.has(key)).map(([, box]) => box),
    ...[...now].filter(([key]) => !then.has(key)).map(([, box]) => box),
  ]);
  return changed && common(evenly(changed), whole);
}

/** What a still shows where nothing moves, as one text: everything but what is drawn over it. */
function stillPartOf({ scene, lowerThird }: Shot): string {
  const part =
    'card' in scene
      ? { ...scene.card, address: scene.card.address === null ? null : '' }
      : { ...scene.stage, written: [], highlights: [], pointer: null };
  return JSON.stringify([part, lowerThird]);
}

/** What is drawn over it, by its description, and how far it reaches. */
function overlaysOf({ scene }: Shot): Map<string, Box> {
  if ('card' in scene) return new Map([[scene.card.address ?? '', addressBar]]);
  const { stage } = scene;
  const { written, highlights, pointer } = stage;
  return new Map([
    ...written.flatMap((one) => entry(one, whereIs(one, stage), 0)),
    ...highlights.flatMap((one) => entry(one, whereIs(one, stage), reach.highlight)),
    ...(pointer === null ? [] : entry(pointer, whereIs(pointOf(pointer), stage), reach.pointer)),
  ]);
}

/** One that is in a window that is not shown is nowhere. */
function entry(what: unknown, at: Box | null, by: number): [string, Box][] {
  return at === null ? [] : [[JSON.stringify(what), grow(at, by)]];
}

/** From even pixels to even pixels: two by two share a colour. */
function evenly(box: Box): Box {
  const down = (at: number) => 2 * Math.floor(at / 2);
  const up = (at: number) => 2 * Math.ceil(at / 2);
  return between(down(box.x), down(box.y), up(rightOf(box)), up(bottomOf(box)));
}
