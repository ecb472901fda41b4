import type { Box } from '../../guide/aria/node.ts';
import type { Severity } from '../../guide/run/findings.ts';

/** A place on a picture: the numbers of the findings that are about it, and the gravest of them. */
export interface Mark {
  numbers: number[];
  severity: Severity;
  box: Box;
}

/** The same as percentages of what is shown, so that it fits at any size. */
export interface PlacedMark extends Mark {
  percent: Box;
}

/** How much room an outline leaves around the element, in CSS pixels. */
const margin = 4;

/** How much of the screen stands around the marked places in a close-up, in CSS pixels. */
const surroundings = 48;

/** A close-up is this part of the picture's width at least, so that a reader knows where on the screen it is. */
const closest = 0.5;

/** From here on a close-up would be hardly closer than the whole. */
const nearlyWhole = 0.85;

/** The whole of a picture as a frame. */
export function wholeOf({ width, height }: { width: number; height: number }): Box {
  return { x: 0, y: 0, width, height };
}

/** Where an outline goes within a frame; null where nothing of its element is in it. */
export function percentIn(frame: Box, box: Box): Box | null {
  const left = Math.max(frame.x, box.x - margin);
  const top = Math.max(frame.y, box.y - margin);
  const right = Math.min(frame.x + frame.width, box.x + box.width + margin);
  const bottom = Math.min(frame.y + frame.height, box.y + box.height + margin);
  if (right - left <= margin || bottom - top <= margin) return null;
  return {
    x: percent(left - frame.x, frame.width),
    y: percent(top - frame.y, frame.height),
    width: percent(right - left, frame.width),
    height: percent(bottom - top, frame.height),
  };
}

export function place(marks: readonly Mark[], frame: Box): PlacedMark[] {
  return marks.flatMap((mark) => {
    const placed = percentIn(frame, mark.box);
    return placed === null ? [] : [{ ...mark, percent: placed }];
  });
}

/** The part of a picture that holds all of the boxes, in the picture's own proportions; null where that is nearly all of it. */
export function closeUp(boxes: readonly Box[], picture: Box): Box | null {
  const shown = boxes.filter((box) => percentIn(picture, box) !== null);
  if (shown.length === 0) return null;
  const left = Math.min(...shown.map(({ x }) => x));
  const top = Math.min(...shown.map(({ y }) => y));
  const right = Math.max(...shown.map(({ x, width }) => x + width));
  const bottom = Math.max(...shown.map(({ y, height }) => y + height));
  const scale = Math.max(
    closest,
    (right - left + 2 * surroundings) / picture.width,
    (bottom - top + 2 * surroundings) / picture.height,
  );
  if (scale > nearlyWhole) return null;
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  const within = (middle: number, size: number, room: number) =>
    Math.round(Math.min(Math.max(middle - size / 2, 0), room - size));
  return {
    x: within((left + right) / 2, width, picture.width),
    y: within((top + bottom) / 2, height, picture.height),
    width,
    height,
  };
}

function percent(part: number, all: number): number {
  return Math.round((part / all) * 10_000) / 100;
}
