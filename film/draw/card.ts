import type { SKRSContext2D } from '@napi-rs/canvas';
import { font } from '../fonts.ts';
import type { Card } from '../plan/shot.ts';
import { drawDevice } from './device.ts';
import { ink, paragraph, rounded, widthOf, wrap } from './ink.ts';
import { filmSize } from './stage.ts';

const left = 200;

/** A card with a drawing leaves it room. */
const widths = { title: 1520, step: 1060, end: 1520 } as const;

/** A card without a picture of a screen: the film's title, its end, or a step that nothing was seen of. */
export function drawCard(context: SKRSContext2D, card: Card): void {
  const width = widths[card.kind];
  backdrop(context, card.kind);
  if (card.device !== null) drawDevice(context, card.device, { x: 1580, y: filmSize.height / 2 - 40 });
  const isDark = card.kind !== 'step';
  const colours = isDark
    ? { kicker: ink.accent, title: ink.white, line: ink.soft }
    : { kicker: ink.point, title: ink.text, line: '#3a4f68' };
  const titleSize = card.kind === 'step' ? 64 : 84;
  const lineSize = card.kind === 'step' ? 42 : 36;

  let y = topOf(context, card, { titleSize, lineSize });
  y = paragraph(
    context,
    card.kicker.toLocaleUpperCase('nb'),
    { x: left, y, width },
    {
      size: 30,
      weight: 700,
      colour: colours.kicker,
    },
  );
  y = marks(
    context,
    card.marks,
    { x: left + widthOf(context, card.kicker.toLocaleUpperCase('nb'), 30, 700) + 32, y: y - 44 },
    y,
  );
  y = paragraph(
    context,
    card.title,
    { x: left, y: y + 14, width },
    {
      size: titleSize,
      weight: 700,
      colour: colours.title,
      leading: titleSize * 1.16,
    },
  );
  if (card.kind !== 'step') {
    context.fillStyle = ink.accent;
    rounded(context, { x: left, y: y + 26, width: 120, height: 8 }, 4);
    context.fill();
    y += 40;
  }
  y += 30;
  for (const line of linesOf(card))
    y = paragraph(context, line, { x: left, y, width }, { size: lineSize, colour: colours.line }) + 18;
  if (card.address !== null) drawBar(context);
}

/** What the address bar shows is not said twice. */
function linesOf({ lines, title }: Card): readonly string[] {
  return lines.filter((line) => line !== title && line !== `${title}.`);
}

/** So that all of it stands in the middle. */
function topOf(
  context: SKRSContext2D,
  card: Card,
  { titleSize, lineSize }: { titleSize: number; lineSize: number },
): number {
  const width = widths[card.kind];
  const heightOf = (words: string, size: number, weight: number, leading: number) => {
    context.font = font(size, weight);
    return wrap(context, words, width).length * leading;
  };
  const height =
    54 +
    heightOf(card.title, titleSize, 700, titleSize * 1.16) +
    (card.kind === 'step' ? 30 : 70) +
    linesOf(card).reduce((sum, line) => sum + heightOf(line, lineSize, 400, lineSize * 1.35) + 18, 0) +
    (card.address === null ? 0 : 260);
  return Math.max(90, (filmSize.height - 120 - height) / 2);
}

function backdrop(context: SKRSContext2D, kind: Card['kind']): void {
  const gradient = context.createLinearGradient(0, 0, filmSize.width, filmSize.height);
  const [from, to] = kind === 'step' ? ['#f7f9fc', '#e3eaf3'] : ['#16345a', ink.deep];
  gradient.addColorStop(0, from);
  gradient.addColorStop(1, to);
  context.fillStyle = gradient;
  context.fillRect(0, 0, filmSize.width, filmSize.height);
}

/** @returns where what follows begins */
function marks(
  context: SKRSContext2D,
  words: readonly string[],
  { x, y }: { x: number; y: number },
  next: number,
): number {
  let at = x;
  for (const word of words) {
    const wide = widthOf(context, word, 26, 700) + 36;
    context.fillStyle = ink.accent;
    rounded(context, { x: at, y, width: wide, height: 42 }, 21);
    context.fill();
    context.fillStyle = ink.deep;
    context.textBaseline = 'middle';
    context.fillText(word, at + 18, y + 22);
    at += wide + 16;
  }
  return next;
}

/** As a browser has it: below what the card says. */
export const addressBar = { x: left, y: 690, width: 1000, height: 92 };

function drawBar(context: SKRSContext2D): void {
  context.fillStyle = ink.white;
  context.strokeStyle = '#9db0c7';
  context.lineWidth = 3;
  rounded(context, addressBar, addressBar.height / 2);
  context.fill();
  context.stroke();
}

/** What has been typed into a card's address bar. */
export function drawAddress(context: SKRSContext2D, address: string): void {
  context.font = font(40, 500);
  context.fillStyle = ink.text;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillText(address, addressBar.x + 44, addressBar.y + addressBar.height / 2 + 2);
  const end = addressBar.x + 44 + context.measureText(address).width;
  context.fillRect(end + 4, addressBar.y + 24, 3, 44);
}
