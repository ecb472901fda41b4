import { randomInt } from 'node:crypto';

/** Letters that nobody takes for each other, five columns of seven dots each, the topmost dot the lowest bit. */
const letters: Readonly<Record<string, readonly number[]>> = {
  A: [0x7e, 0x11, 0x11, 0x11, 0x7e],
  C: [0x3e, 0x41, 0x41, 0x41, 0x22],
  E: [0x7f, 0x49, 0x49, 0x49, 0x41],
  H: [0x7f, 0x08, 0x08, 0x08, 0x7f],
  K: [0x7f, 0x08, 0x14, 0x22, 0x41],
  L: [0x7f, 0x40, 0x40, 0x40, 0x40],
  N: [0x7f, 0x04, 0x08, 0x10, 0x7f],
  P: [0x7f, 0x09, 0x09, 0x09, 0x06],
  T: [0x01, 0x01, 0x7f, 0x01, 0x01],
  U: [0x3f, 0x40, 0x40, 0x40, 0x3f],
  X: [0x63, 0x14, 0x08, 0x14, 0x63],
  Z: [0x61, 0x51, 0x49, 0x45, 0x43],
};

const alphabet = Object.keys(letters);

interface Dot {
  readonly x: number;
  readonly y: number;
}

/** A word of such letters. */
export function randomWord(): string {
  return Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/**
 * The word as scattered dots, a drawing of ours. It has no text in it and its dots stand in no order, so that whoever has
 * no eyes learns nothing of it.
 */
export function pictureOf(word: string): string {
  const dots = [...Array.from(word, dotsOf).flat(), ...noise()];
  const circles = dots
    .toSorted((one, other) => one.y - other.y || one.x - other.x)
    .map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="2.7"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="72" viewBox="0 0 240 72" fill="#37475a">${circles.join('')}</svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

/** The dots of one letter, aslant and none quite in its place. */
function dotsOf(letter: string, place: number): Dot[] {
  const slant = randomInt(-20, 21) / 100;
  const rise = randomInt(-6, 7);
  const columns = letters[letter] ?? [];
  return columns.flatMap((bits, column) =>
    [0, 1, 2, 3, 4, 5, 6]
      .filter((row) => bits & (1 << row))
      .map((row) => ({
        x: Math.round(20 + place * 44 + column * 6.5 + (3 - row) * slant * 6.5 + wobble()),
        y: Math.round(15 + rise + row * 6.5 + wobble()),
      })),
  );
}

function noise(): Dot[] {
  return Array.from({ length: 24 }, () => ({ x: randomInt(4, 237), y: randomInt(4, 69) }));
}

function wobble(): number {
  return randomInt(-7, 8) / 10;
}
