import { z } from 'zod';
import { devices, screenIds } from '../guide/screens.ts';

/** Milliseconds of the film. */
const time = z.int().nonnegative();

const moments = ['fade', 'held', 'pointer', 'press', 'typing', 'answer', 'fast-forward', 'card'] as const;

const chapterSchema = z.strictObject({
  /** A step's id, or `title` or `end`. */
  id: z.string(),
  /** Of the step, from 1; null for what stands before and after the steps. */
  number: z.int().positive().nullable(),
  title: z.string(),
  from: time,
  to: time,
  device: z.enum(devices).nullable(),
  screen: z.enum(screenIds).nullable(),
  /** How the windows share the picture; `card` where nothing was seen. */
  layout: z.enum(['card', 'pc', 'pc-beside-phone', 'phone-beside-pc', 'phone']),
  /** What is told, as it is written. */
  narration: z.string(),
  /** What the screen said to a reader, as a hash; null where nothing was seen. By it is known whether the film is stale. */
  seen: z.string().nullable(),
  /** What is on the screen, one after the other. */
  shows: z.array(z.strictObject({ from: time, to: time, what: z.enum(moments) })),
  said: z.array(z.strictObject({ from: time, to: time, text: z.string() })),
});

/** `film.json`: what every second of a film shows. */
export const filmSchema = z.strictObject({
  schemaVersion: z.literal(1),
  guide: z.string(),
  language: z.string(),
  title: z.string(),
  tenant: z.enum(['simulated', 'live']),
  edition: z.string().nullable(),
  /** The day of the walk. */
  madeOn: z.iso.date(),
  voice: z.enum(['azure', 'command', 'espeak', 'silent']),
  isDraft: z.boolean(),
  /** Null where no film could be made: there are pictures only. */
  duration: time.nullable(),
  size: z.strictObject({ width: z.int(), height: z.int() }),
  chapters: z.array(chapterSchema),
});

export type FilmJson = z.infer<typeof filmSchema>;
export type FilmChapter = FilmJson['chapters'][number];
