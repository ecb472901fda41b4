import type { Box } from '../../guide/aria/node.ts';
import { between, bottomOf, common, contains, cuts, grow, middleOf, overlap, rightOf } from '../boxes.ts';

/** The shapes, in CSS pixels. */
export const shape = { stroke: 3, halo: 1.5, corner: 7, radius: 13 };

/** How far outside of a control its outline is drawn: less only where it would go through something else. */
const gaps = [4, 3, 2, 1];

/** What a circle takes, its halo with it. */
const reach = shape.radius + shape.halo;
/** From the outline's outer edge to the middle of the circle: they touch, so that it is seen whose number it is. */
const near = shape.radius - 2;
/** The same at a corner, which is round. */
const nearCorner = near * Math.SQRT1_2;
/** How much is added to a side of the crop where no circle has a place in it. */
const band = 40;

export interface Pointed {
  /** Its place among the controls that the step points at, from 1. */
  number: number;
  control: string;
  box: Box;
}

export interface Point {
  x: number;
  y: number;
}

export interface Callout extends Pointed {
  /** The middle of the outline's line. */
  outline: Box;
  /** The middle of the circle that holds the number. */
  at: Point;
  /** Where the line begins that leads to a circle far from its outline; null where there is none. */
  from: Point | null;
}

export interface Surroundings {
  crop: Box;
  /** Words, controls and pictures: no circle covers any of them. */
  words: readonly Box[];
  /** Cards and windows: a circle rather stands inside of one than across its edge. */
  frames: readonly Box[];
  /** Whether nothing is drawn there but a background. */
  isQuiet: (box: Box) => boolean;
}

/** Where outlines and numbers are drawn, and the crop, which is larger where a number had no place in it. */
export function placeCallouts(
  pointed: readonly Pointed[],
  around: Surroundings,
): { crop: Box; callouts: Callout[] } {
  const outlines = pointed.map(({ box }) => outlineOf(box, around));
  const callouts: Callout[] = [];
  let { crop } = around;
  for (const [index, one] of pointed.entries()) {
    const outline = outlines[index] ?? one.box;
    // The box of a text that the control stands in says little of where its words are: there, what is drawn decides.
    const [loose, words] = parted(around.words, (box) => box !== one.box && contains(grow(box, 2), one.box));
    const taken = [
      ...[...words, ...pointed.map(({ box }) => box)],
      ...outlines.filter((other) => other !== outline).map(outerOf),
      ...callouts.map(({ at }) => circleOf(at)),
    ];
    const free = placesAround(outerOf(outline)).filter((at) => {
      const circle = circleOf(at);
      if (!contains(crop, circle) || taken.some((box) => overlap(box, circle))) return false;
      return !loose.some((box) => overlap(box, circle)) || around.isQuiet(circle);
    });
    const isClear = (at: Point) =>
      around.isQuiet(circleOf(at)) && !around.frames.some((frame) => cuts(frame, circleOf(at)));
    const at = free.find(isClear) ?? free.find((place) => around.isQuiet(circleOf(place))) ?? free[0];
    if (at !== undefined) callouts.push({ ...one, outline, at, from: null });
    else {
      const outside = placeOutside(outline, crop, taken);
      ({ crop } = outside);
      callouts.push({ ...one, outline, ...outside.place });
    }
  }
  return { crop, callouts };
}

/** Those that are so, and those that are not. */
function parted<T>(all: readonly T[], isSo: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isSo), all.filter((one) => !isSo(one))];
}

export const circleOf = ({ x, y }: Point) => between(x - reach, y - reach, x + reach, y + reach);

/** All that an outline takes, its halo with it. */
const outerOf = (outline: Box) => grow(outline, shape.stroke / 2 + shape.halo);

function outlineOf(control: Box, { words, crop }: Surroundings): Box {
  const others = words.filter((box) => !overlap(box, control));
  const half = shape.stroke / 2;
  const gap =
    gaps.find((one) => !others.some((box) => overlap(box, grow(control, one + shape.stroke + shape.halo)))) ??
    2;
  const outline = grow(control, gap + half);
  // At the window's edge it goes inside of the control rather than out of the picture.
  return common(outline, grow(crop, -(half + shape.halo))) ?? outline;
}

/** Where a circle may stand, the best first: before what it numbers, behind it, at a corner, over it and under it. */
function placesAround(outer: Box): Point[] {
  const { x: left, y: top } = outer;
  const [right, bottom] = [rightOf(outer), bottomOf(outer)];
  const { x, y } = middleOf(outer);
  const beside = [y, top + reach, bottom - reach].flatMap((at) => [
    { x: left - near, y: at },
    { x: right + near, y: at },
  ]);
  const corners = [top - nearCorner, bottom + nearCorner].flatMap((at) => [
    { x: left - nearCorner, y: at },
    { x: right + nearCorner, y: at },
  ]);
  const [first, second, ...others] = beside;
  const above = [left + reach, right - reach, x].map((at) => ({ x: at, y: top - near }));
  const below = [left + reach, right - reach, x].map((at) => ({ x: at, y: bottom + near }));
  return [first, second, ...corners, ...above, ...below, ...others].filter((one) => one !== undefined);
}

/** A place in a band beside the crop, by whose line nothing is crossed; without a line, where every one would cross something. */
function placeOutside(outline: Box, crop: Box, taken: readonly Box[]) {
  const { x, y } = middleOf(outline);
  const [left, top, right, bottom] = [crop.x, crop.y, rightOf(crop), bottomOf(crop)];
  const half = band / 2;
  const sides = [
    { at: { x: left - half, y }, from: { x: outline.x, y } },
    { at: { x: right + half, y }, from: { x: rightOf(outline), y } },
    { at: { x, y: top - half }, from: { x, y: outline.y } },
    { at: { x, y: bottom + half }, from: { x, y: bottomOf(outline) } },
  ];
  const lines = sides.map(({ at, from }) => grow(between(...spanOf(at, from)), shape.stroke / 2));
  const foreign = taken.filter((box) => !contains(outline, box));
  const free = lines.findIndex((line) => !foreign.some((box) => overlap(box, line)));
  const index = Math.max(free, 0);
  const side = sides[index];
  const grown = [
    between(left - band, top, right, bottom),
    between(left, top, right + band, bottom),
    between(left, top - band, right, bottom),
    between(left, top, right, bottom + band),
  ][index];
  if (side === undefined || grown === undefined) throw new Error('a box has four sides');
  return { crop: grown, place: { at: side.at, from: free === -1 ? null : side.from } };
}

function spanOf(one: Point, other: Point): [number, number, number, number] {
  return [
    Math.min(one.x, other.x),
    Math.min(one.y, other.y),
    Math.max(one.x, other.x),
    Math.max(one.y, other.y),
  ];
}
