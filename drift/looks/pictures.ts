import { PNG } from 'pngjs';
import pixelmatch from 'pixelmatch';
import type { Box } from '../../guide/aria/node.ts';

/** How far two colours may be apart and count as the same, from 0 to 1 for black and white: what the smoothing of letters makes of a shift by a fraction of a pixel. */
const tolerance = 0.06;

/** How many pixels a crop may be larger or smaller than the accepted one, and be compared all the same. */
const slack = 2;

/** A picture in memory: RGBA, four bytes a pixel. */
export type Picture = Pick<PNG, 'width' | 'height' | 'data'>;

/** @throws Error where the bytes are no PNG */
export function readPicture(bytes: Buffer): Picture {
  return PNG.sync.read(bytes);
}

export function writePicture({ width, height, data }: Picture): Buffer {
  const png = new PNG({ width, height });
  png.data = data;
  return PNG.sync.write(png);
}

/**
 * The part of a picture where an element stands.
 *
 * @param density pixels of the picture to a CSS pixel
 * @returns null where any of it lies outside the picture
 */
export function crop({ width, height, data }: Picture, box: Box, density: number): Picture | null {
  const x = Math.floor(box.x * density);
  const y = Math.floor(box.y * density);
  const wide = Math.ceil((box.x + box.width) * density) - x;
  const high = Math.ceil((box.y + box.height) * density) - y;
  if (x < 0 || y < 0 || wide < 1 || high < 1 || x + wide > width || y + high > height) return null;
  const part = Buffer.alloc(wide * high * 4);
  for (let row = 0; row < high; row += 1) {
    const from = ((y + row) * width + x) * 4;
    data.copy(part, row * wide * 4, from, from + wide * 4);
  }
  return { width: wide, height: high, data: part };
}

/** How much of an element looks otherwise, from 0 to 1. One of another size looks otherwise altogether. */
export function difference(one: Picture, other: Picture): number {
  if (Math.abs(one.width - other.width) > slack || Math.abs(one.height - other.height) > slack) return 1;
  const width = Math.min(one.width, other.width);
  const height = Math.min(one.height, other.height);
  const whole = { x: 0, y: 0, width, height };
  const [left, right] = [crop(one, whole, 1), crop(other, whole, 1)];
  if (left === null || right === null) return 1;
  const changed = pixelmatch(left.data, right.data, undefined, width, height, { threshold: tolerance });
  return changed / (width * height);
}
