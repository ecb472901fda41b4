import type { Colour } from '../../guide/schema.ts';

/** Where the parts of a colour are no further apart than this, from 0 to 1, a reader names no hue. */
const greyish = 0.12;

/** Where each hue ends, in degrees. */
const hues: readonly (readonly [end: number, name: Colour])[] = [
  [15, 'red'],
  [45, 'orange'],
  [70, 'yellow'],
  [165, 'green'],
  [255, 'blue'],
  [315, 'purple'],
  [360, 'red'],
];

/** What a reader would call a colour, given as `#rrggbb`. */
export function colourName(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (lightness > 0.95) return 'white';
  if (lightness < 0.08) return 'black';
  if (spread < greyish) return 'grey';
  const hue = hueOf({ red, green, blue, most, spread });
  return hues.find(([end]) => hue < end)?.[1] ?? 'red';
}

interface Parts {
  red: number;
  green: number;
  blue: number;
  most: number;
  spread: number;
}

/** In degrees, 0 to 360. */
function hueOf({ red, green, blue, most, spread }: Parts): number {
  if (most === red) return (60 * ((green - blue) / spread) + 360) % 360;
  return most === green ? 60 * ((blue - red) / spread + 2) : 60 * ((red - green) / spread + 4);
}
