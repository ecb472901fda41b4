import type { Box } from '../../guide/aria/node.ts';
import type { Frame, Touch } from '../../guide/run/track.ts';
import type { Device } from '../../guide/screens.ts';
import type { Pointer, Segment, Shot, Stage, Written } from './shot.ts';
import { ease, Strip, tick } from './strip.ts';
import { typeOut, typingTime } from './typing.ts';
import type { Deed, Seen } from './takes.ts';
import { sayAll, type Heard, type Sentence } from './say.ts';

/** Milliseconds: of each gesture, and of what lies between. */
const pace = { travel: 400, press: 160, rest: 200, answer: 880, tail: 320 };

/** How much of the answer to a touch stands still before it goes on: longer waits are left out. */
const longestGap = 320;

/** Everything that a step's scene is made of. */
export interface SceneSource {
  id: string;
  seen: Seen;
  /** The step's stage as it is before anything is done. */
  stage: Stage;
  lowerThird: Shot['lowerThird'];
  /** What is pointed at while nothing is done. */
  points: readonly Box[];
  sentences: readonly Sentence[];
  /** Said where time is left out, and shown meanwhile. */
  forward: Sentence | null;
  /** What is typed, by the placeholder of the guide. */
  sample: Readonly<Record<Extract<Touch, { kind: 'enter' }>['entry'], string>>;
  /** Where the pointer of each window was left. */
  pointers: Partial<Record<Device, Pointer>>;
}

export interface Scene {
  segment: Segment;
  /** On the segment's own clock. */
  said: Heard[];
  /** How it ends: the pointer, and what stands in the fields. */
  end: Stage;
}

/** A step as it is seen: it is told, and done so that the doing ends with the telling. */
export function sceneOf(source: SceneSource): Scene {
  return new SceneMaker(source).make();
}

class SceneMaker {
  readonly #source: SceneSource;
  readonly #strip = new Strip();
  #stage: Stage;
  #pointer: Pointer | null;

  constructor(source: SceneSource) {
    this.#source = source;
    this.#stage = source.stage;
    this.#pointer = source.pointers[source.seen.device] ?? null;
  }

  make(): Scene {
    const { id, seen, sentences, forward, points } = this.#source;
    const { said, until } = sayAll(sentences);
    const doing = seen.deeds.reduce((sum, deed) => sum + this.#lengthOf(deed), 0);
    const highlights = points.map((box) => ({ device: seen.device, box, strength: 1 }));
    this.#strip.hold(tick * 2, 'held', this.#shot());
    this.#strip.move(tick * 3, 'pointer', (progress) =>
      this.#shot({ highlights: highlights.map((one) => ({ ...one, strength: progress })) }),
    );
    this.#strip.holdUntil(until - doing, 'held', this.#shot({ highlights }));
    for (const deed of seen.deeds) this.#do(deed);
    const held = seen.deeds.length === 0 ? { highlights } : {};
    this.#strip.holdUntil(until, 'held', this.#shot(held));
    const later = this.#answer(forward);
    this.#strip.hold(pace.tail, 'held', this.#shot(held));
    const duration = this.#strip.time;
    return {
      segment: { id, shots: this.#strip.shots, duration },
      said: [...said, ...later],
      end: { ...this.#stage, pointer: this.#pointer },
    };
  }

  /** A pointer stays where it was left; a finger is there only while it touches. */
  #shot(change: Partial<Stage> = {}): Shot {
    const resting = this.#pointer?.device === 'phone' ? null : this.#pointer;
    const stage = { ...this.#stage, pointer: resting, ...change };
    return { scene: { stage }, lowerThird: this.#source.lowerThird, before: null };
  }

  #lengthOf({ touch }: Deed): number {
    if (touch.kind === 'scan') return pace.press + pace.rest;
    const typing = touch.kind === 'enter' ? this.#typing(touch).duration : 0;
    return pace.travel + pace.press + typing + pace.rest;
  }

  #do({ touch, after }: Deed): void {
    const { device, box } = touch;
    const highlights = box === null ? [] : [{ device, box, strength: 1 }];
    if (touch.kind !== 'scan') {
      this.#travel(touch, highlights);
      this.#strip.move(pace.press, 'press', (press) =>
        this.#shot({ highlights, pointer: this.#pressed(press) }),
      );
      // A frame that was painted before the next touch shows what this one did.
      if (touch.kind === 'enter') this.#type(touch, after.at(-1), highlights);
      else if (after !== this.#source.seen.deeds.at(-1)?.after) this.#show(after.at(-1));
    } else this.#strip.hold(pace.press, 'press', this.#shot({ highlights }));
    this.#strip.hold(pace.rest, 'held', this.#shot());
  }

  #travel({ device, box }: Exclude<Touch, { kind: 'scan' }>, highlights: Stage['highlights']): void {
    const to = { x: box.x + Math.min(box.width * 0.62, box.width - 14), y: box.y + box.height * 0.6 };
    const from = this.#pointer ?? { x: to.x + 160, y: to.y + 140 };
    this.#strip.move(pace.travel, 'pointer', (progress) => {
      const share = ease(progress);
      const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
      this.#pointer = { device, x: Math.round(x), y: Math.round(y), press: null };
      return this.#shot({ highlights, pointer: this.#pointer });
    });
  }

  #pressed(press: number): Pointer | null {
    return this.#pointer && { ...this.#pointer, press };
  }

  #typing(touch: Extract<Touch, { kind: 'enter' }>): { letters: string[]; duration: number } {
    const letters = Array.from(this.#source.sample[touch.entry]);
    return { letters, duration: typingTime(letters.length) };
  }

  #type(
    touch: Extract<Touch, { kind: 'enter' }>,
    after: Frame | undefined,
    highlights: Stage['highlights'],
  ): void {
    const { device, box, writing } = touch;
    const { letters } = this.#typing(touch);
    this.#show(after);
    const others = this.#stage.written;
    const on = this.#stage.frames[device] ?? '';
    const written = (text: string): Written[] => [...others, { device, box, writing, on, text }];
    typeOut(this.#strip, letters, (text) => this.#shot({ highlights, written: written(text) }));
    this.#stage = { ...this.#stage, written: written(letters.join('')) };
  }

  /** What came of the last touch. Where much time went by, it is left out and said to be. */
  #answer(forward: Sentence | null): Heard[] {
    const deed = this.#source.seen.deeds.at(-1);
    if (deed === undefined || deed.touch.kind === 'enter') return [];
    const { said, until } = sayAll(forward === null ? [] : [forward], this.#strip.time);
    if (forward !== null) this.#stage = { ...this.#stage, note: forward.text };
    const from = this.#strip.time;
    // What it took to be answered at all is waiting, and left out.
    let [before, at] = [deed.after[0]?.at ?? 0, from];
    for (const frame of deed.after) {
      at += Math.min(longestGap, frame.at - before);
      before = frame.at;
      if (at > from + pace.answer) continue;
      this.#strip.holdUntil(at, 'answer', this.#shot());
      this.#show(frame);
    }
    // However many frames were painted, the time that they are given is the same.
    this.#strip.holdUntil(
      Math.max(from + pace.answer, until),
      forward ? 'fast-forward' : 'answer',
      this.#shot(),
    );
    this.#show(deed.after.at(-1));
    return said;
  }

  #show(frame: Frame | undefined): void {
    if (frame === undefined) return;
    this.#stage = { ...this.#stage, frames: { ...this.#stage.frames, [frame.device]: frame.file } };
  }
}
