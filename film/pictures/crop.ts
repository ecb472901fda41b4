import type { Box } from '../../guide/aria/node.ts';
import { between, bottomOf, common, contains, cuts, grow, rightOf, union } from '../boxes.ts';
import type { Seen } from './seen.ts';

/** All in CSS pixels. */
const margin = 32;
const smallest = { width: 480, height: 300 };
/** The crop's edges stand on a grid, so that a word that becomes a little longer does not move everything. */
const grid = 8;
/** The least that is left around what matters where the margin would cut through something else. */
const least = 4;

const down = (value: number) => Math.floor(value / grid) * grid;
const up = (value: number) => Math.ceil(value / grid) * grid;

/** How often an edge is moved in by one line of the grid to come clear of what stands in no tree, like a page behind a dialog. */
const moves = 3;

/**
 * The part of the window that a picture shows: what matters, with a margin around it, and nothing that is cut in two.
 *
 * @param what what matters
 * @param all everything that must be either in it or out of it
 * @returns CSS pixels, on a grid of 8
 */
export function cropAround(what: Seen, all: readonly Box[], window: Box): Box {
  const matter = union([...what.words, ...what.frames].flatMap((box) => common(box, window) ?? []));
  if (matter === null) return window;
  let crop = onGrid(atLeast(common(grow(matter, margin), window) ?? window, window), window);
  // Each time it is either drawn back from one or made larger by one: more than twice as often is going in circles.
  for (let turn = 0; turn < all.length * 2; turn += 1) {
    const cut = all.map((box) => common(box, window)).find((box) => box !== null && cuts(crop, box));
    if (cut === undefined || cut === null) return crop;
    crop = drawnBack(crop, cut, matter) ?? onGrid(union([crop, cut]) ?? crop, window);
  }
  return window;
}

/**
 * A crop whose edges go through nothing that can be seen, where one that is hardly smaller is there.
 *
 * @param isEven whether a line goes through nothing
 */
export function clearOf(crop: Box, what: Seen, isEven: (line: Box) => boolean): Box {
  const matter = union([...what.words, ...what.frames]);
  if (matter === null) return crop;
  const insets = [
    (box: Box, by: number) => between(box.x, box.y, rightOf(box), bottomOf(box) - by),
    (box: Box, by: number) => between(box.x, box.y + by, rightOf(box), bottomOf(box)),
    (box: Box, by: number) => between(box.x + by, box.y, rightOf(box), bottomOf(box)),
    (box: Box, by: number) => between(box.x, box.y, rightOf(box) - by, bottomOf(box)),
  ];
  const lineOf = [
    (box: Box) => ({ ...box, y: bottomOf(box) - 1, height: 0 }),
    (box: Box) => ({ ...box, height: 0 }),
    (box: Box) => ({ ...box, width: 0 }),
    (box: Box) => ({ ...box, x: rightOf(box) - 1, width: 0 }),
  ];
  return insets.reduce((clear, inset, side) => {
    const ways = Array.from({ length: moves + 1 }, (_, step) => inset(clear, step * grid));
    const isClear = (box: Box) => isEven(lineOf[side]?.(box) ?? box);
    return ways.filter((box) => isEnough(box, matter)).find(isClear) ?? clear;
  }, crop);
}

function isEnough(box: Box, matter: Box): boolean {
  const isLarge = box.width >= smallest.width && box.height >= smallest.height;
  return isLarge && contains(box, grow(matter, least));
}

function onGrid(box: Box, window: Box): Box {
  const whole = between(down(box.x), down(box.y), up(rightOf(box)), up(bottomOf(box)));
  return common(whole, window) ?? window;
}

/** As large as a picture must be, moved into the window where it would stand out of it. */
function atLeast(box: Box, window: Box): Box {
  const width = Math.min(window.width, Math.max(box.width, smallest.width));
  const height = Math.min(window.height, Math.max(box.height, smallest.height));
  const x = box.x - (width - box.width) / 2;
  const y = box.y - (height - box.height) / 2;
  return {
    x: Math.max(window.x, Math.min(x, rightOf(window) - width)),
    y: Math.max(window.y, Math.min(y, bottomOf(window) - height)),
    width,
    height,
  };
}

/** The crop with one edge moved in front of what it cuts; null where what matters would be cut by that. */
function drawnBack(crop: Box, cut: Box, matter: Box): Box | null {
  const [right, bottom] = [rightOf(crop), bottomOf(crop)];
  const ways = [
    between(crop.x, crop.y, right, down(cut.y)),
    between(crop.x, up(bottomOf(cut)), right, bottom),
    between(crop.x, crop.y, down(cut.x), bottom),
    between(up(rightOf(cut)), crop.y, right, bottom),
  ];
  return ways.find((box) => isEnough(box, matter)) ?? null;
}
