import type { ScreenId } from '../../guide/screens.ts';
import type { SentenceField } from './proposal.ts';

/** A snapshot in the guide's file: that of a step, of several variants the one at this place. */
export interface SnapshotRef {
  /** The step under whose `shows` the text itself stands: an alias is none. */
  step: string;
  variant: number | null;
}

/** A place in a snapshot, by the line that stands before it. */
export interface LinePlace {
  /** The line, counted from 0; null for the top. */
  after: number | null;
  /** Right under that line, as its first child; else behind all that stands under it. */
  inside: boolean;
  /** Of several things put in one place, the lowest comes first. */
  rank: number;
}

/** A place among the steps. */
export interface StepPlace {
  /** The id of the step before it; null for the first place. */
  after: string | null;
  rank: number;
}

export interface NewStep {
  id: string;
  device: 'pc' | 'phone';
  screen: ScreenId;
  host: string | null;
  /** The visit that it is drafted from: its place in `run.json`. */
  visit: number;
  /** Its snapshot, line by line. */
  shows: string[];
  /** What is done, each as a flow map in YAML. */
  act: string[];
  point: string[];
  /** What the reader is told, as drafted. */
  sentences: Partial<Record<SentenceField, string>>;
  unverified: boolean;
  optional: boolean;
}

export type LinePart = 'key' | 'value' | 'whole';

/** What a change does to the file. Lines and offsets are those of the file as it was walked: no edit moves another's. */
export type Edit =
  | { edit: 'line'; of: SnapshotRef; line: number; part: LinePart; to: string }
  | { edit: 'remove-line'; of: SnapshotRef; line: number }
  | { edit: 'insert-lines'; of: SnapshotRef; at: LinePlace; lines: string[] }
  | { edit: 'move-lines'; of: SnapshotRef; at: LinePlace; lines: number[] }
  /** Null: the act names nothing any more. */
  | { edit: 'as'; step: string; act: number; to: string | null }
  | { edit: 'host'; step: string; to: string }
  | { edit: 'look'; step: string; control: string; to: string | null }
  | { edit: 'flag'; step: string; flag: Flag }
  /** The words from `at` on, in the sentence as YAML reads it, give way to others. */
  | { edit: 'sentence'; step: string; field: SentenceField; at: number; from: string; to: string }
  | { edit: 'new-step'; at: StepPlace; step: NewStep }
  | { edit: 'move-steps'; at: StepPlace; steps: string[] }
  | { edit: 'remove-steps'; steps: string[] }
  /** The edition that the guide documents. */
  | { edit: 'edition'; to: string }
  | { edit: 'not-retired' };

export const flags = ['unverified', 'drafted', 'optional'] as const;

export type Flag = (typeof flags)[number];
export type EditOf<Name extends Edit['edit']> = Extract<Edit, { edit: Name }>;

/** Whether both are the same text in the file. */
export function isSameSnapshot(one: SnapshotRef, other: SnapshotRef): boolean {
  return one.step === other.step && one.variant === other.variant;
}
