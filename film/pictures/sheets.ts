import { createCanvas, loadImage, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from '../../guide/aria/node.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { bottomOf } from '../boxes.ts';
import { colour, fill, pen, plate } from './draw.ts';
import { lined } from './lined.ts';

/** A step on a sheet. */
export interface SheetItem {
  /** Its place in the guide, from 1. */
  number: number;
  title: string;
  /** A PNG; null for a step without a picture. */
  picture: Buffer | null;
}

/** A step whose picture has changed. */
export interface Pair extends Omit<SheetItem, 'picture'> {
  before: Buffer;
  now: Buffer;
}

/** All in pixels. */
const sheet = { width: 2400, margin: 72, gap: 32, head: 168 };
const card = { padding: 28, corner: 20, title: 30, line: 40, badge: 26 };
const columns = 4;
/** How high a picture is on a sheet at the most: a phone's is still read there, and a row of pages stays low. */
const tallest = { contact: 760, pair: 1000 };
/** What a step without a picture takes below its title. */
const wordsOnly = 78;
/** What the number takes, to the left of the title. */
const beside = 2 * card.badge + 18;
const ink = { page: '#eef1f5', card: '#ffffff', light: '#f7f9fb', words: '#141c28', soft: '#5b6779' };
const label = { size: 26, height: 52 };

/** A card with all that stands in it: measured before the sheet is as high as it must be. */
interface Cell {
  number: number;
  lines: string[];
  pictures: Placed[];
}

/** What stands over a picture, and the picture as a PNG. */
type Labelled = [label: string | null, bytes: Buffer];

interface Placed {
  label: string | null;
  bytes: Buffer;
  width: number;
  height: number;
}

/**
 * All steps of a guide on one PNG, 2400 pixels wide, four in a row. The same pictures and titles give the same bytes.
 *
 * @throws Error where a picture is none
 */
export async function contactSheet(
  items: readonly SheetItem[],
  title: string,
  text: Catalogue,
): Promise<Buffer> {
  const width = widthIn(columns);
  const cells: Cell[] = [];
  for (const { number, title: words, picture } of items) {
    const most = { width: width - 2 * card.padding, height: tallest.contact };
    const pictures = await placed(picture === null ? [] : [[null, picture]], most);
    cells.push({ number, lines: linesOf(words, width), pictures });
  }
  return drawSheet(rowsOf(cells, columns), { title, width, none: text.film.pictures.none });
}

/**
 * The pictures that have changed on one PNG, before beside now; null where none has.
 *
 * @throws Error where a picture is none
 */
export async function beforeAfter(pairs: readonly Pair[], text: Catalogue): Promise<Buffer | null> {
  if (pairs.length === 0) return null;
  const { before, now, changed, none } = text.film.pictures;
  const width = widthIn(1);
  const most = { width: (width - 2 * card.padding - sheet.gap) / 2, height: tallest.pair };
  const cells: Cell[] = [];
  for (const { number, title, ...pair } of pairs) {
    const labelled: Labelled[] = [
      [before, pair.before],
      [now, pair.now],
    ];
    cells.push({ number, lines: linesOf(title, width), pictures: await placed(labelled, most) });
  }
  return drawSheet(rowsOf(cells, 1), { title: changed, width, none });
}

const widthIn = (count: number) => (sheet.width - 2 * sheet.margin - (count - 1) * sheet.gap) / count;

function rowsOf(cells: readonly Cell[], count: number): Cell[][] {
  const starts = cells.flatMap((_, index) => (index % count === 0 ? [index] : []));
  return starts.map((start) => cells.slice(start, start + count));
}

function linesOf(title: string, width: number): string[] {
  const context = createCanvas(1, 1).getContext('2d');
  pen(context, `600 ${card.title}px`, ink.words);
  const room = width - 2 * card.padding - beside;
  return lined(title, room, (words) => context.measureText(words).width);
}

/** All of a card's at one scale, and never larger than they were drawn. */
async function placed(
  pictures: readonly Labelled[],
  most: { width: number; height: number },
): Promise<Placed[]> {
  const sizes: Placed[] = [];
  for (const [words, bytes] of pictures) {
    const { width, height } = await loadImage(bytes);
    sizes.push({ label: words, bytes, width, height });
  }
  const fitting = sizes.flatMap(({ width, height }) => [most.width / width, most.height / height]);
  const scale = Math.min(...fitting, 1);
  return sizes.map(({ width, height, ...rest }) => ({
    ...rest,
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  }));
}

/** What the heads of a row take, so that its pictures begin at one height. */
const headOf = (row: readonly Cell[]) =>
  card.padding + Math.max(2 * card.badge, ...row.map(({ lines }) => lines.length * card.line + 8)) + 20;

function bodyOf({ pictures }: Cell): number {
  const [first] = pictures;
  if (first === undefined) return wordsOnly;
  const labelled = first.label === null ? 0 : label.height;
  return labelled + Math.max(...pictures.map(({ height }) => height)) + card.padding;
}

async function drawSheet(
  rows: readonly Cell[][],
  { title, width, none }: { title: string; width: number; none: string },
): Promise<Buffer> {
  const heights = rows.map((row) => headOf(row) + Math.max(...row.map(bodyOf)));
  const height = heights.reduce((sum, one) => sum + one + sheet.gap, sheet.head) - sheet.gap + sheet.margin;
  const canvas = createCanvas(sheet.width, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  fill(context, { x: 0, y: 0, width: sheet.width, height }, ink.page);
  pen(context, '700 56px', ink.words);
  context.fillText(title, sheet.margin, 112, sheet.width - 2 * sheet.margin);
  let y = sheet.head;
  for (const [index, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const x = sheet.margin + column * (width + sheet.gap);
      const box = { x, y, width, height: heights[index] ?? 0 };
      await drawCell(context, cell, { box, top: y + headOf(row), none });
    }
    y += (heights[index] ?? 0) + sheet.gap;
  }
  return canvas.toBuffer('image/png');
}

async function drawCell(
  context: SKRSContext2D,
  cell: Cell,
  { box, top, none }: { box: Box; top: number; none: string },
): Promise<void> {
  const isBare = cell.pictures.length === 0;
  const ground = isBare ? ink.light : ink.card;
  plate(context, box, { corner: card.corner, fill: ground, edge: colour.border, line: 2 });
  drawHead(context, cell, box);
  if (isBare) {
    pen(context, '400 26px', ink.soft);
    const under = box.y + card.padding + cell.lines.length * card.line + 46;
    context.fillText(none, box.x + card.padding + beside, under);
  }
  const room = (box.width - 2 * card.padding - (cell.pictures.length - 1) * sheet.gap) / cell.pictures.length;
  for (const [index, picture] of cell.pictures.entries()) {
    const x = box.x + card.padding + index * (room + sheet.gap);
    const place = { x, y: top, width: room, height: bottomOf(box) - card.padding - top };
    drawPicture(context, picture, { image: await loadImage(picture.bytes), place });
  }
}

function drawHead(context: SKRSContext2D, { number, lines }: Cell, { x, y }: Box): void {
  const middle = { x: x + card.padding + card.badge, y: y + card.padding + card.badge };
  context.fillStyle = ink.words;
  context.beginPath();
  context.arc(middle.x, middle.y, card.badge, 0, 2 * Math.PI);
  context.fill();
  pen(context, '700 26px', colour.white);
  context.textAlign = 'center';
  context.fillText(String(number), middle.x, middle.y + 9.5);
  pen(context, `600 ${card.title}px`, ink.words);
  for (const [index, line] of lines.entries())
    context.fillText(line, x + card.padding + beside, middle.y + 11 + index * card.line);
}

/** A picture in the middle of its place; with a label, both at the left. */
function drawPicture(
  context: SKRSContext2D,
  { label: words, width, height }: Placed,
  { image, place }: { image: Image; place: Box },
): void {
  if (words === null) {
    const x = Math.round(place.x + (place.width - width) / 2);
    context.drawImage(image, x, Math.round(place.y), width, height);
    return;
  }
  pen(context, `600 ${label.size}px`, ink.soft);
  context.fillText(words, place.x, place.y + label.size);
  context.drawImage(image, Math.round(place.x), Math.round(place.y + label.height), width, height);
}
