import { z } from 'zod';
import { editions } from './editions.ts';
import { parseAriaNode, parseAriaSnapshot } from './aria/notation.ts';
import { reason } from './errors.ts';
import { deviceOf, devices, screenIds, type ScreenId } from './screens.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower case, digits and hyphens: it names files');

const control = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, 'name a control of the page object: lower case and hyphens');

const sentence = z.string().trim().min(1, 'is empty');

/** A text in Playwright's ARIA-snapshot notation, read by one of its readers. */
const aria = <T>(read: (text: string) => T) =>
  z.string().transform((text, context) => {
    try {
      return read(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: reason(error) });
      return z.NEVER;
    }
  });

const snapshot = aria((text) => parseAriaSnapshot(text));

/** One node, as in `button "Neste"`. */
const node = aria(parseAriaNode);

const shows = z.union([
  snapshot,
  z.strictObject({
    variants: z
      .array(
        z.strictObject({
          snapshot,
          /** The last day somebody saw this variant on a live tenant; null when nobody has. */
          seen: z.iso.date().nullable(),
        }),
      )
      .min(2, 'one variant alone is written straight under shows'),
  }),
]);

/** What a step may have the walk put into a field. Placeholders only: a guide never holds a value. */
const placeholders = ['account', 'password', 'phone', 'code', 'number'] as const;

const act = z.union(
  [
    z.strictObject({ open: z.url({ protocol: /^https$/, error: 'must be an https address' }) }),
    z.strictObject({ press: control, as: node.optional() }),
    z.strictObject({ choose: control, as: node.optional() }),
    z.strictObject({ enter: z.enum(placeholders), into: control, as: node.optional() }),
    z.strictObject({ scan: control }),
  ],
  'use one of { open }, { press, as }, { choose, as }, { enter, into } and { scan }',
);

/**
 * A rule that ties fields together is held even where one of them is wrong by itself, so that all problems are told at
 * once. Its fields may then be anything.
 */
const always = () => true;

const isScreen = (value: unknown): value is ScreenId => screenIds.some((id) => id === value);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isEmpty = (value: unknown) => listed(value).length === 0;

/** The colours that a reader has a word for. */
export const colours = [
  'blue',
  'green',
  'red',
  'yellow',
  'orange',
  'purple',
  'grey',
  'black',
  'white',
] as const;

export type Colour = (typeof colours)[number];

const step = z
  .strictObject({
    id,
    device: z.enum(devices),
    screen: z.enum(screenIds).nullable(),
    instruction: sentence,
    narration: sentence.optional(),
    /** Left out where the step before, on the same screen, has said it already. */
    shows: shows.optional(),
    act: z.array(act).default([]),
    host: z.hostname().optional(),
    /** A look that the text claims, by control: «blå knapp». */
    looks: z.record(control, z.enum(colours)).optional(),
    optional: z.boolean().default(false),
    order: z.literal('any').optional(),
    point: z.array(control).default([]),
    alt: sentence.optional(),
    unverified: z.boolean().default(false),
    drafted: z.boolean().default(false),
  })
  .refine(({ screen, shows }) => screen !== null || shows === undefined, {
    path: ['shows'],
    error: 'a step without a screen shows nothing',
    when: always,
  })
  .refine(({ screen, point }) => screen !== null || isEmpty(point), {
    path: ['point'],
    error: 'a step without a screen has nothing to point at',
    when: always,
  })
  .refine(({ screen, device }) => !isScreen(screen) || deviceOf(screen) === device, {
    path: ['device'],
    error: 'must be the device that the screen is on: phone for phone/…, else pc',
    when: always,
  })
  .refine(({ screen, alt }) => !isScreen(screen) || alt !== undefined, {
    path: ['alt'],
    error: 'a step with a screen has a picture, and the picture needs a text alternative',
    when: always,
  })
  .refine(
    ({ screen, act }) => !isScreen(screen) || !listed(act).some((one) => isRecord(one) && 'open' in one),
    {
      path: ['act'],
      error: 'an address is opened by a step of its own, with screen: null',
      when: always,
    },
  );

const steps = z
  .array(step)
  .min(1)
  .superRefine(
    (all, context) => {
      const tell = (path: (string | number)[], message: string) => {
        context.addIssue({ code: 'custom', path, message });
      };
      const firstWith = new Map<string | undefined, number>();
      for (const [index, { id, shows, screen }] of (all as Partial<z.infer<typeof step>>[]).entries()) {
        const earlier = firstWith.get(id);
        if (earlier === undefined) firstWith.set(id, index);
        else if (id !== undefined) tell([index, 'id'], `is taken by steps[${earlier}]`);
        if (isScreen(screen) && shows === undefined && all[index - 1]?.screen !== screen)
          tell([index, 'shows'], 'the first step on a screen says what it shows');
      }
    },
    { when: always },
  );

/** A guide as its file says it. Unknown keys are refused. */
export const guideSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: sentence,
  language: z.string().regex(/^[a-z]{2}$/, 'use the two letters of the language, as in nb'),
  edition: z.enum(editions),
  source: z.strictObject({ document: sentence, readOn: z.iso.date() }),
  retired: z
    .strictObject({
      since: z.iso.date(),
      source: sentence,
      /** The id of the guide that replaces it; null until somebody has written one. */
      replacedBy: id.nullable(),
    })
    .optional(),
  /** What pictures and films show instead of the test account's own data. */
  sample: z.strictObject({ account: z.email() }),
  steps,
});

export type Guide = z.infer<typeof guideSchema>;
export type Step = Guide['steps'][number];
export type Act = Step['act'][number];
