import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from '../../guide/aria/node.ts';
import { font } from '../fonts.ts';

/** The colours that are ours. */
export const ink = {
  night: '#10243e',
  deep: '#0b1a2e',
  paper: '#eef2f7',
  white: '#ffffff',
  soft: '#c4d2e3',
  accent: '#ffb43a',
  point: '#d6006c',
  text: '#14263d',
} as const;

export function rounded(context: SKRSContext2D, { x, y, width, height }: Box, radius: number): void {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
}

export interface Lettering {
  size: number;
  weight?: number;
  colour: string;
  /** Pixels from one line to the next. */
  leading?: number;
}

/** Breaks words into lines that fit. */
export function wrap(context: SKRSContext2D, words: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * Writes a paragraph from its top left corner.
 *
 * @returns where the next may begin
 */
export function paragraph(
  context: SKRSContext2D,
  words: string,
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
  { size, weight = 400, colour, leading = size * 1.35 }: Lettering,
): number {
  context.font = font(size, weight);
  context.fillStyle = colour;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  let at = y;
  for (const line of wrap(context, words, width)) {
    context.fillText(line, x, at + size);
    at += leading;
  }
  return at;
}

/** How wide a line is. */
export function widthOf(context: SKRSContext2D, words: string, size: number, weight = 400): number {
  context.font = font(size, weight);
  return context.measureText(words).width;
}
