import { bottomOf, grow } from '../boxes.ts';
import type { Shot } from '../plan/shot.ts';
import { changedBetween, whole } from './changed.ts';
import { Painter } from './painter.ts';
import { Planes } from './planes.ts';

/** More is painted than taken, pixels on each side: an edge that is cut by the paper is drawn a little otherwise. */
const margin = 8;

/** Rows that are taken at a time: what a whole picture is read into is memory that the system has to find anew each time. */
const strip = 120;

/** Makes the stills of a film one after the other: of each, only what the one before it did not show. */
export class Stills {
  readonly #painter: Painter;
  readonly #now = new Planes();
  /** What `#now` shows. */
  #shown: Shot | null = null;
  /** What is faded from, and into what it has been mixed. */
  readonly #before = { planes: new Planes(), shot: null as Shot | null };
  readonly #mixed = new Planes();

  /** @param folder the run's */
  constructor(folder: string) {
    this.#painter = new Painter(folder);
  }

  /** @returns the still as `Planes` has it, to be read before the next is made */
  async make(shot: Shot): Promise<Buffer> {
    const { before } = shot;
    if (before !== null && before.shot !== this.#before.shot) {
      await this.#paint(before.shot);
      this.#now.bytes.copy(this.#before.planes.bytes);
      this.#before.shot = before.shot;
    }
    await this.#paint(shot);
    if (before === null) return this.#now.bytes;
    this.#mixed.mix(this.#before.planes, this.#now, before.strength);
    return this.#mixed.bytes;
  }

  async #paint(shot: Shot): Promise<void> {
    const area = this.#shown === null ? whole : changedBetween(this.#shown, shot);
    this.#shown = shot;
    if (area === null) return;
    const context = (await this.#painter.paint(shot, grow(area, margin))).getContext('2d');
    for (let y = area.y; y < bottomOf(area); y += strip) {
      const part = { ...area, y, height: Math.min(strip, bottomOf(area) - y) };
      this.#now.take(context.getImageData(part.x, y, part.width, part.height).data, part);
    }
  }
}
