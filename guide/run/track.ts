import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { boxSchema } from '../aria/node.ts';
import { check } from '../check.ts';
import { UserError } from '../errors.ts';
import { devices } from '../screens.ts';

/** Milliseconds on the run's clock, as in `run.json`. */
const clock = z.number().nonnegative();

/** How a field writes what is typed into it, in CSS pixels: what is drawn in its place is to look the same. */
const writingSchema = z.strictObject({
  size: z.number().positive(),
  weight: z.number().positive(),
  /** As `#rrggbb`. */
  colour: z.string(),
  align: z.enum(['left', 'center', 'right']),
  /** From the field's outer edge to where its text begins, and ends. */
  inset: z.strictObject({ left: z.number(), right: z.number() }),
  /** It shows dots in place of what is typed. */
  hidden: z.boolean(),
});

export type Writing = z.infer<typeof writingSchema>;

const place = { device: z.enum(devices), at: clock, box: boxSchema };

/** Something that a hand did. What was typed is not kept: the film shows samples. */
const touchSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('press'), ...place }),
  z.strictObject({ kind: z.literal('choose'), ...place }),
  z.strictObject({
    kind: z.literal('enter'),
    ...place,
    entry: z.enum(['account', 'password', 'phone', 'code', 'number']),
    writing: writingSchema,
  }),
  /** The camera's view finder; null for a phone without a screen. */
  z.strictObject({ kind: z.literal('scan'), ...place, box: boxSchema.nullable() }),
]);

export type Touch = z.infer<typeof touchSchema>;

const size = z.strictObject({ width: z.number().int().positive(), height: z.number().int().positive() });

/** `track.json`: what a filmed walk leaves beside its run. */
export const trackSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** The frames' size in pixels. */
  size: z.strictObject({ pc: size.nullable(), phone: size.nullable() }),
  /** What each window showed from then on, in the order of time. */
  frames: z.array(
    z.strictObject({
      device: z.enum(devices),
      at: clock,
      /** File name under the run's folder. */
      file: z.string(),
    }),
  ),
  touches: z.array(touchSchema),
});

export type Track = z.infer<typeof trackSchema>;
export type Frame = Track['frames'][number];

export const trackFile = 'track.json';

/**
 * Reads what was filmed on a run.
 *
 * @throws UserError where it was not filmed
 */
export function readTrack(folder: string): Track {
  const file = join(folder, trackFile);
  if (!existsSync(file))
    throw new UserError(
      `${folder} was not filmed: it has no ${trackFile}. Film a walk with: npx tofaktor record`,
    );
  return check(trackSchema, JSON.parse(readFileSync(file, 'utf8')), {
    where: file,
    cure: 'Film the walk again: npx tofaktor record',
  });
}
