import { readFileSync } from 'node:fs';
import { createCanvas, loadImage, type Image } from '@napi-rs/canvas';
import type { Box } from '../../guide/aria/node.ts';
import { reason, UserError } from '../../guide/errors.ts';
import { common } from '../boxes.ts';

/** How far apart the lightest and the darkest of a background may be, of 255: what a gradient makes of so small a place. */
const quiet = 40;

/** How far apart two neighbouring pixels may be, of 255, where an edge goes through nothing: shadows and gradients do not leap. */
const leap = 24;

/** The ribbon of the simulated tenant (`tenant/client/base.css`): it stands at the top of each page, in no tree. */
const ribbon = { colour: [255, 210, 63], height: 80 } as const;

/** A window's picture, as a walk took it. */
export interface Screen {
  image: Image;
  /** Pixels to a CSS pixel. */
  density: number;
  /** The whole window, in CSS pixels. */
  window: Box;
  /** The strip at the top that says that nothing here is Microsoft's, in CSS pixels; null where there is none. */
  ribbon: Box | null;
  /** Whether there is nothing but a background in a place, in CSS pixels; not where it is outside of the window. */
  isQuiet: (box: Box) => boolean;
  /** Whether a line, a box of no width or of no height in CSS pixels, goes through nothing but a background. */
  isEven: (line: Box) => boolean;
}

/**
 * Reads a picture of a run.
 *
 * @param width the window's, in CSS pixels
 * @throws UserError where the file holds no picture
 */
export async function openScreen(file: string, width: number): Promise<Screen> {
  const image = await readImage(file);
  const density = image.width / width;
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const pixels = (box: Box) => {
    const [x, y] = [Math.floor(box.x * density), Math.floor(box.y * density)];
    const wide = Math.max(1, Math.ceil(box.width * density));
    return context.getImageData(x, y, wide, Math.max(1, Math.ceil(box.height * density))).data;
  };
  const window = { x: 0, y: 0, width, height: image.height / density };
  return {
    ...{ image, density, window },
    ribbon: ribbonIn(pixels, window),
    isQuiet: (box) => {
      const inside = common(box, window);
      return inside !== null && rangeOf(pixels(inside)) <= quiet;
    },
    isEven: (line) => isEven(pixels(line)),
  };
}

async function readImage(file: string): Promise<Image> {
  try {
    return await loadImage(readFileSync(file));
  } catch (error) {
    throw new UserError(
      `${file} could not be read as a picture (${reason(error)}). Walk the guide again: npx tofaktor verify`,
    );
  }
}

/** How far a place's channels go apart, of 255. */
function rangeOf(pixels: Uint8ClampedArray): number {
  const low = [255, 255, 255];
  const high = [0, 0, 0];
  for (const [index, value] of pixels.entries()) {
    const channel = index % 4;
    if (channel === 3) continue;
    low[channel] = Math.min(low[channel] ?? value, value);
    high[channel] = Math.max(high[channel] ?? value, value);
  }
  return Math.max(...high.map((value, channel) => value - (low[channel] ?? value)));
}

function isEven(line: Uint8ClampedArray): boolean {
  return line.every((value, index) => Math.abs(value - (line[index - 4] ?? value)) <= leap);
}

function ribbonIn(pixels: (box: Box) => Uint8ClampedArray, window: Box): Box | null {
  const edge = pixels({ x: 1, y: 0, width: 0, height: Math.min(ribbon.height, window.height) });
  const rows = edge.length / 4;
  const isRibbon = (row: number) =>
    ribbon.colour.every((value, channel) => Math.abs((edge[row * 4 + channel] ?? 0) - value) <= 6);
  let row = 0;
  while (row < rows && isRibbon(row)) row += 1;
  if (row === 0 || row === rows) return null;
  return { ...window, height: (row / rows) * Math.min(ribbon.height, window.height) };
}
