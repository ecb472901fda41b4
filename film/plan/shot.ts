import type { Box } from '../../guide/aria/node.ts';
import type { Writing } from '../../guide/run/track.ts';
import type { Device } from '../../guide/screens.ts';

/** How the windows share the picture. */
export type Layout = 'pc' | 'pc-beside-phone' | 'phone-beside-pc' | 'phone';

/** A point or a box in a window, in its CSS pixels. */
export interface InWindow {
  device: Device;
  box: Box;
}

/** What stands in a field: as much as has been typed of a sample. */
export interface Written extends InWindow {
  text: string;
  writing: Writing;
  /** The frame that showed the field while it was written into: where it looks otherwise, it is not there any more. */
  on: string;
}

/** The pointer, in CSS pixels of a window; on a telephone it is a fingertip. */
export interface Pointer {
  device: Device;
  x: number;
  y: number;
  /** How far a press has come, from 0 to 1; null between presses. */
  press: number | null;
}

export interface LowerThird {
  step: string;
  title: string;
}

/** What a card says, from top to bottom. */
export interface Card {
  kind: 'title' | 'step' | 'end';
  /** The one that a step is done on. */
  device: Device | null;
  kicker: string;
  title: string;
  lines: readonly string[];
  /** Said of the whole film: that it is a draft, that nothing in it is Microsoft's. */
  marks: readonly string[];
  /** An address as far as it has been typed, in a bar as a browser has it; null where there is none. */
  address: string | null;
}

/** Frames of the walk, by their files in the run's folder. */
export interface Stage {
  layout: Layout;
  frames: Partial<Record<Device, string>>;
  /** The windows' sizes in CSS pixels. */
  windows: Partial<Record<Device, { width: number; height: number } | null>>;
  written: readonly Written[];
  /** What is pointed at, and how strongly, from 0 to 1. */
  highlights: readonly (InWindow & { strength: number })[];
  pointer: Pointer | null;
  /** What stands beside the telephone; null where nothing does. */
  phoneNote: string | null;
  /** What is said of time that is left out; null where none is. */
  note: string | null;
}

/** One still of the film, described: painted from this and the frames alone. */
export interface Shot {
  scene: { stage: Stage } | { card: Card };
  lowerThird: LowerThird | null;
  /** Over it lies what was before, from 1 for all of it to 0. */
  before: { shot: Shot; strength: number } | null;
}

/** What is seen in a stretch of a segment. */
export type Moment = 'fade' | 'held' | 'pointer' | 'press' | 'typing' | 'answer' | 'fast-forward' | 'card';

export interface TimedShot {
  /** Milliseconds from the segment's beginning. */
  at: number;
  what: Moment;
  shot: Shot;
}

/** A part of the film that is encoded by itself. */
export interface Segment {
  /** Names its file: unique in a film. */
  id: string;
  /** Rising times; the first at 0. */
  shots: readonly TimedShot[];
  /** Milliseconds, whole. */
  duration: number;
}

/** The frames that a still is painted from. */
export function filesOf({ scene, before }: Shot): string[] {
  const own =
    'stage' in scene
      ? [...Object.values(scene.stage.frames), ...scene.stage.written.map(({ on }) => on)]
      : [];
  return before === null ? own : [...own, ...filesOf(before.shot)];
}
