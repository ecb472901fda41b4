import type { Shot } from './shot.ts';
import { tick, type Strip } from './strip.ts';

/** Milliseconds: each still of typing stands for two ticks; a letter takes so long, and all of them together no longer than that. */
const pace = { still: 2 * tick, letter: 44, longest: 1_200 };

function stillsFor(letters: number): number {
  return Math.max(1, Math.round(Math.min(letters * pace.letter, pace.longest) / pace.still));
}

/** How long so many letters are typed, in milliseconds. */
export function typingTime(letters: number): number {
  return stillsFor(letters) * pace.still;
}

/** Types letters. @param draw a still with what has been typed by then */
export function typeOut(strip: Strip, letters: readonly string[], draw: (typed: string) => Shot): void {
  const count = stillsFor(letters.length);
  for (let step = 1; step <= count; step++) {
    const typed = letters.slice(0, Math.round((step / count) * letters.length)).join('');
    strip.hold(pace.still, 'typing', draw(typed));
  }
}
