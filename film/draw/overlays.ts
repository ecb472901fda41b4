import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from '../../guide/aria/node.ts';
import { font } from '../fonts.ts';
import type { LowerThird, Pointer, Written } from '../plan/shot.ts';
import { ink, rounded, widthOf } from './ink.ts';
import { filmSize } from './stage.ts';

/** How far each reaches beyond what it is drawn at, pixels of the film, with its shadow. */
export const reach = { highlight: 30, pointer: 72 } as const;

/** An outline around what is pointed at, clear of it. @param strength from 0 to 1 */
export function drawHighlight(context: SKRSContext2D, box: Box, strength: number): void {
  const gap = 9 + (1 - strength) * 14;
  const around = { x: box.x - gap, y: box.y - gap, width: box.width + 2 * gap, height: box.height + 2 * gap };
  context.save();
  context.globalAlpha = strength;
  context.strokeStyle = ink.white;
  context.lineWidth = 11;
  rounded(context, around, 14);
  context.stroke();
  context.strokeStyle = ink.point;
  context.lineWidth = 6;
  context.stroke();
  context.restore();
}

/**
 * What stands in a field, in its own writing, over whatever the field shows by itself.
 *
 * @param scale pixels of the picture to a CSS pixel
 * @param ground the field's own colour
 */
export function drawWritten(
  context: SKRSContext2D,
  { text, writing }: Written,
  box: Box,
  { scale, ground }: { scale: number; ground: string },
): void {
  const edge = 3 * scale;
  const inset = {
    left: Math.max(writing.inset.left, 2) * scale,
    right: Math.max(writing.inset.right, 2) * scale,
  };
  context.save();
  context.beginPath();
  context.rect(box.x + edge, box.y + edge, box.width - 2 * edge, box.height - 2 * edge);
  context.clip();
  context.fillStyle = ground;
  context.fillRect(box.x, box.y, box.width, box.height);
  context.font = font(writing.size * scale, writing.weight);
  context.fillStyle = writing.colour;
  context.textBaseline = 'middle';
  context.textAlign = writing.align;
  const x = {
    left: box.x + inset.left,
    center: box.x + box.width / 2,
    right: box.x + box.width - inset.right,
  }[writing.align];
  context.fillText(text, x, box.y + box.height / 2 + scale);
  context.restore();
}

/** An arrow where the pointer is; on a telephone a fingertip. */
export function drawPointer(
  context: SKRSContext2D,
  { device, press }: Pointer,
  { x, y }: { x: number; y: number },
): void {
  context.save();
  if (press !== null) drawRipple(context, { x, y }, press);
  if (device === 'phone') drawFingertip(context, { x, y }, press);
  else drawArrow(context, { x, y });
  context.restore();
}

function drawRipple(context: SKRSContext2D, { x, y }: { x: number; y: number }, press: number): void {
  context.globalAlpha = 0.75 * (1 - press);
  context.strokeStyle = ink.point;
  context.lineWidth = 7;
  context.beginPath();
  context.arc(x, y, 12 + press * 44, 0, Math.PI * 2);
  context.stroke();
  context.globalAlpha = 1;
}

function drawFingertip(
  context: SKRSContext2D,
  { x, y }: { x: number; y: number },
  press: number | null,
): void {
  context.beginPath();
  context.arc(x, y, press === null ? 27 : 23, 0, Math.PI * 2);
  context.fillStyle = 'rgba(20, 38, 61, 0.38)';
  context.fill();
  context.strokeStyle = 'rgba(255, 255, 255, 0.95)';
  context.lineWidth = 4;
  context.stroke();
}

/** Corners of the arrow, from its tip, in pixels. */
const arrow = [
  [0, 0],
  [0, 43],
  [10, 34],
  [17, 50],
  [25, 46],
  [18, 31],
  [31, 31],
] as const;

function drawArrow(context: SKRSContext2D, { x, y }: { x: number; y: number }): void {
  context.beginPath();
  for (const [across, down] of arrow) context.lineTo(x + across, y + down);
  context.closePath();
  context.shadowColor = 'rgba(0, 0, 0, 0.35)';
  context.shadowBlur = 8;
  context.shadowOffsetY = 3;
  context.fillStyle = '#111';
  context.fill();
  context.shadowColor = 'transparent';
  context.strokeStyle = '#fff';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.stroke();
}

const third = { height: 104, margin: 48, padding: 34 };

/** Which step it is, and what it is about. */
export function drawLowerThird(context: SKRSContext2D, { step, title }: LowerThird): void {
  const [small, large] = [24, 38];
  const wide =
    Math.max(widthOf(context, step, small, 600), widthOf(context, title, large, 700)) +
    2 * third.padding +
    10;
  const y = filmSize.height - third.height - third.margin + 8;
  const x = third.margin;
  context.save();
  context.shadowColor = 'rgba(8, 20, 36, 0.35)';
  context.shadowBlur = 24;
  context.shadowOffsetY = 6;
  context.fillStyle = 'rgba(13, 31, 54, 0.96)';
  rounded(context, { x, y, width: wide, height: third.height }, 14);
  context.fill();
  context.shadowColor = 'transparent';
  context.fillStyle = ink.accent;
  rounded(context, { x: x + 14, y: y + 18, width: 6, height: third.height - 36 }, 3);
  context.fill();
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.font = font(small, 600);
  context.fillStyle = ink.accent;
  context.fillText(step, x + third.padding, y + 37);
  context.font = font(large, 700);
  context.fillStyle = ink.white;
  context.fillText(title, x + third.padding, y + 81);
  context.restore();
}

/** Words on a plate, their middle at a point. */
export function drawPlate(
  context: SKRSContext2D,
  words: string,
  { x, y }: { x: number; y: number },
  size = 24,
): void {
  const wide = widthOf(context, words, size, 600) + size * 1.6;
  const high = size * 1.9;
  context.save();
  context.fillStyle = 'rgba(13, 31, 54, 0.92)';
  rounded(context, { x: x - wide / 2, y: y - high / 2, width: wide, height: high }, high / 2);
  context.fill();
  context.fillStyle = ink.white;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(words, x, y + 1);
  context.restore();
}
