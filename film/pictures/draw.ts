import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from '../../guide/aria/node.ts';
import { ink } from '../draw/ink.ts';
import { fontFamily } from '../fonts.ts';
import { bottomOf, grow, union } from '../boxes.ts';
import { shape, type Callout } from './callouts.ts';
import type { Screen } from './screen.ts';

/** Pixels of a finished picture to a CSS pixel. */
const density = 2;

export const colour = {
  mark: ink.point,
  white: '#ffffff',
  border: '#c9d1dc',
  strip: '#f3f5f8',
  words: '#465264',
  device: '#1d232b',
  deviceEdge: '#4b5563',
};

/** All in CSS pixels. */
const rounded = 8;
const strip = 30;
const device = { bezel: 10, corner: 34, screenCorner: 24, around: 14 };

export interface Drawing {
  screen: Screen;
  /** The part of the window that is seen. */
  part: Box;
  /** The picture's own edges: the part, or more where a number needed room beside it; that is white. */
  edges: Box;
  callouts: readonly Callout[];
  /** What stands in a strip under it. */
  caption: string | null;
  isPhone: boolean;
}

/** A picture of a step as a PNG, at twice the pixels of the window. */
export function draw(drawing: Drawing): Buffer {
  const { part, edges, caption, callouts, isPhone } = drawing;
  const held = isPhone ? (union([edges, grow(part, device.bezel + device.around)]) ?? edges) : edges;
  const height = held.height + (caption === null ? 0 : strip);
  const canvas = createCanvas(Math.round(held.width * density), Math.round(height * density));
  const context = canvas.getContext('2d');
  context.scale(density, density);
  context.translate(-held.x, -held.y);
  const whole = { ...held, height };
  context.beginPath();
  context.roundRect(...sides(whole), rounded);
  context.clip();
  fill(context, whole, colour.white);
  if (isPhone) drawDevice(context, part);
  drawScreen(context, drawing);
  if (caption !== null) drawCaption(context, caption, { ...held, y: bottomOf(held), height: strip });
  for (const callout of callouts) drawOutline(context, callout);
  for (const callout of callouts) drawNumber(context, callout);
  context.strokeStyle = colour.border;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(...sides(grow(whole, -0.5)), rounded - 0.5);
  context.stroke();
  return canvas.toBuffer('image/png');
}

const sides = ({ x, y, width, height }: Box): [number, number, number, number] => [x, y, width, height];

export function fill(context: SKRSContext2D, box: Box, style: string): void {
  context.fillStyle = style;
  context.fillRect(...sides(box));
}

function drawScreen(context: SKRSContext2D, { screen, part, isPhone }: Drawing): void {
  context.save();
  context.beginPath();
  context.roundRect(...sides(part), isPhone ? device.screenCorner : 0);
  context.clip();
  context.imageSmoothingQuality = 'high';
  context.drawImage(
    screen.image,
    ...sides({
      x: part.x * screen.density,
      y: part.y * screen.density,
      width: part.width * screen.density,
      height: part.height * screen.density,
    }),
    ...sides(part),
  );
  context.restore();
}

function drawDevice(context: SKRSContext2D, screen: Box): void {
  const body = grow(screen, device.bezel);
  plate(context, body, { corner: device.corner, fill: colour.device, edge: colour.deviceEdge, line: 1 });
}

/** A rounded plate with an edge just inside of it. */
export function plate(
  context: SKRSContext2D,
  box: Box,
  { corner, fill: within, edge, line }: { corner: number; fill: string; edge: string; line: number },
): void {
  context.beginPath();
  context.roundRect(...sides(box), corner);
  context.fillStyle = within;
  context.fill();
  context.strokeStyle = edge;
  context.lineWidth = line;
  context.beginPath();
  context.roundRect(...sides(grow(box, -line / 2)), corner - line / 2);
  context.stroke();
}

function drawCaption(context: SKRSContext2D, caption: string, box: Box): void {
  fill(context, box, colour.strip);
  fill(context, { ...box, height: 1 }, colour.border);
  pen(context, '500 13px', colour.words);
  context.textAlign = 'center';
  context.fillText(caption, box.x + box.width / 2, box.y + box.height / 2 + 5);
}

/**
 * Sets what the following texts are written with.
 *
 * @param font weight and size, as in `600 32px`
 */
export function pen(context: SKRSContext2D, font: string, style: string): void {
  context.lang = 'nb';
  context.font = `${font} ${fontFamily()}`;
  context.fillStyle = style;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
}

function drawOutline(context: SKRSContext2D, { outline, at, from }: Callout): void {
  const lines: [width: number, style: string][] = [
    [shape.stroke + 2 * shape.halo, colour.white],
    [shape.stroke, colour.mark],
  ];
  for (const [width, style] of lines) {
    context.lineWidth = width;
    context.strokeStyle = style;
    context.beginPath();
    context.roundRect(...sides(outline), shape.corner);
    if (from !== null) {
      context.moveTo(from.x, from.y);
      context.lineTo(at.x, at.y);
    }
    context.stroke();
  }
}

function drawNumber(context: SKRSContext2D, { at: { x, y }, number }: Callout): void {
  const circles: [radius: number, style: string][] = [
    [shape.radius + shape.halo, colour.white],
    [shape.radius, colour.mark],
  ];
  for (const [radius, style] of circles) {
    context.fillStyle = style;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
  const digits = String(number);
  pen(context, '700 15px', colour.white);
  context.textAlign = 'center';
  // Half of a digit's height under the middle: a line's own middle is lower, for the tails of letters.
  context.fillText(digits, x, y + 5.5);
}
