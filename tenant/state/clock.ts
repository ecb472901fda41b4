/** The tenant's time, by which everything in it runs out. It goes as real time does, and can be put forward but not back. */
export class Clock {
  #ahead = 0;

  /** Milliseconds since the epoch. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** Puts the clock forward by so many milliseconds. */
  advance(ms: number): void {
    this.#ahead += ms;
  }
}
