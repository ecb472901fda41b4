import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far two colours may be apart and count as the same, from 0 to 1 for black and white. */
const tolerance = 0.06;

/**
 * The tile that is held against the threshold, in pixels a side: about a letter's size at a picture's double density, since
 * one letter is a good part of it and next to nothing of anything larger.
 */
const tile = 16;

type Picture = Pick<PNG, 'width' | 'height' | 'data'>;

/**
 * Whether a reader would see no difference between two PNGs. One of another size looks otherwise, and so does what is no PNG.
 *
 * Letters that are smoothed otherwise, and a shift by less than a pixel, are no difference: a pixel is the same where its colour
 * lies between those of the other picture's pixels around it.
 *
 * @param threshold the share of a tile's pixels, in the tile where most of them differ, from which the pictures look otherwise
 */
export function looksAlike(old: Buffer, now: Buffer, threshold: number): boolean {
  if (old.equals(now)) return true;
  const [before, after] = [read(old), read(now)];
  if (before === null || after === null) return false;
  const { width, height } = before;
  if (after.width !== width || after.height !== height) return false;
  const isBelow = (one: Buffer, other: Buffer) => share(one, other, { width, height }) < threshold;
  if (isBelow(before.data, after.data)) return true;
  return [[before, after] as const, [after, before] as const].every(([one, other]) =>
    isBelow(one.data, within(one.data, other)),
  );
}

function read(bytes: Buffer): Picture | null {
  try {
    return PNG.sync.read(bytes);
  } catch {
    return null;
  }
}

/** The share of pixels that differ in the tile where most do. */
function share(one: Buffer, other: Buffer, { width, height }: Omit<Picture, 'data'>): number {
  const options = { threshold: tolerance, includeAA: true, windowSize: tile };
  const most = pixelmatch(one, other, undefined, width, height, options);
  return most / (Math.min(tile, width) * Math.min(tile, height));
}

/** A picture's pixels, each drawn into what another picture has there and in the eight pixels around. */
function within(pixels: Buffer, other: Picture): Buffer {
  const low = extremes(other, Math.min);
  const high = extremes(other, Math.max);
  const drawn = Buffer.from(pixels);
  for (const [index, value] of pixels.entries())
    drawn[index] = Math.min(Math.max(value, low[index] ?? value), high[index] ?? value);
  return drawn;
}

/** By channel, the least or the most of each pixel and its eight neighbours: along the rows, then along the columns. */
function extremes({ width, height, data }: Picture, pick: (one: number, other: number) => number): Buffer {
  const [alongRows, alongBoth] = [Buffer.from(data), Buffer.from(data)];
  const row = width * 4;
  const at = (from: Buffer, index: number, otherwise: number) => from[index] ?? otherwise;
  for (let index = 0; index < data.length; index += 1) {
    const own = at(data, index, 0);
    const column = index % row;
    const left = column < 4 ? own : at(data, index - 4, own);
    const right = column >= row - 4 ? own : at(data, index + 4, own);
    alongRows[index] = pick(own, pick(left, right));
  }
  for (let index = 0; index < row * height; index += 1) {
    const own = at(alongRows, index, 0);
    alongBoth[index] = pick(own, pick(at(alongRows, index - row, own), at(alongRows, index + row, own)));
  }
  return alongBoth;
}
