import type { Moment, Shot, TimedShot } from './shot.ts';

/** Milliseconds between two stills of something that moves: 25 a second. */
export const tick = 40;

/**
 * Milliseconds of which every chapter's length is a multiple: three frames of AAC, of 1024 samples at 48 kHz each. So the sound of
 * a chapter is whole frames, and can be put after another's as it is.
 */
export const grid = 64;

/** Stills in the order of time, put together from stretches that move and stretches that stand. */
export class Strip {
  readonly shots: TimedShot[] = [];
  #time = 0;
  #last: Shot | null = null;

  /** Where the next still goes, in milliseconds. */
  get time(): number {
    return this.#time;
  }

  /** Shows one still until a time; one that has passed changes nothing. */
  holdUntil(time: number, what: Moment, shot: Shot): void {
    if (time <= this.#time) return;
    this.#put(what, shot);
    this.#time = Math.round(time);
  }

  /** Shows one still for a while. */
  hold(duration: number, what: Moment, shot: Shot): void {
    this.holdUntil(this.#time + duration, what, shot);
  }

  /** Shows something that moves. @param draw its still at a progress from above 0 to 1, reached with the last */
  move(duration: number, what: Moment, draw: (progress: number) => Shot): void {
    const count = Math.max(1, Math.round(duration / tick));
    for (let step = 1; step <= count; step++) this.hold(tick, what, draw(step / count));
  }

  /** What does not change is no new still. */
  #put(what: Moment, shot: Shot): void {
    if (this.#last !== null && JSON.stringify(this.#last) === JSON.stringify(shot)) return;
    this.#last = shot;
    this.shots.push({ at: this.#time, what, shot });
  }
}

/** From standing to standing, as a hand moves: 0 to 1. */
export function ease(progress: number): number {
  return progress < 0.5 ? 4 * progress ** 3 : 1 - (-2 * progress + 2) ** 3 / 2;
}
