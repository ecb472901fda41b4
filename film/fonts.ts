import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

const name = 'Inter';

/** The parts of the typeface: Norwegian needs no more than the first, other names of people and places the second. */
const parts = ['latin', 'latin-ext'];

let isRegistered = false;

/**
 * The family that everything is written in, known to the canvas from now on: `ctx.font = '600 32px Inter'`, any weight
 * from 100 to 900. It comes with us, so that a text is drawn alike on every machine.
 *
 * @throws Error where the typeface cannot be read: a broken installation
 */
export function fontFamily(): string {
  if (isRegistered) return name;
  const { resolve } = createRequire(import.meta.url);
  for (const part of parts) {
    const file = resolve(`@fontsource-variable/inter/files/inter-${part}-wght-normal.woff2`);
    if (GlobalFonts.registerFromPath(file, name) === null) throw new Error(`${file} is no typeface`);
  }
  isRegistered = true;
  return name;
}

/** A font as the canvas wants it. @param size in pixels */
export function font(size: number, weight = 400): string {
  return `${weight} ${size}px "${fontFamily()}"`;
}
