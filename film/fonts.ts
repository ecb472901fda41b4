import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

/** The family that everything of ours is written in: out of a package, so that it looks alike on every machine. */
export const fontFamily = 'Tofaktor Inter';

const files = ['latin', 'latin-ext'].map(
  (part) => `@fontsource-variable/inter/files/inter-${part}-wght-normal.woff2`,
);

let isThere = false;

/** Makes the font known to the canvas. */
export function registerFonts(): void {
  if (isThere) return;
  isThere = true;
  const { resolve } = createRequire(import.meta.url);
  for (const file of files) GlobalFonts.register(readFileSync(resolve(file)), fontFamily);
}

/** @param size in pixels */
export function font(size: number, weight = 400): string {
  return `${weight} ${size}px "${fontFamily}"`;
}
