import { z } from 'zod';
import { boxSchema, observedNodeSchema } from '../aria/node.ts';
import { devices, screenIds } from '../screens.ts';

/** Milliseconds on the clock that the whole run shares, PC and phone alike: 0 is the run's first moment. */
const clock = z.number().nonnegative();

const stepId = z.string();

/** What stood in for the reader's phone: one with a screen, or one that only gives codes. */
export const phoneKinds = ['simulated', 'code'] as const;

export type PhoneKind = (typeof phoneKinds)[number];

export const runStatuses = ['matches', 'drifted', 'blocked', 'broken'] as const;

/**
 * How a walk finds a control whose place in the page is gone, in the order in which it tries: by the documented role and
 * name; by the closest name of that role; as the only one of its kind on the screen, a primary button or a field.
 */
export const detours = ['name', 'likeness', 'only'] as const;

export type Detour = (typeof detours)[number];

/** What a control looks like, for what a guide claims of looks. */
const lookSchema = z.strictObject({
  /** The control's name on the page object. */
  control: z.string(),
  box: boxSchema,
  /** The colour behind its words as the browser computed it, as `#rrggbb`; null where it has none of its own. */
  background: z.string().nullable(),
});

export type Look = z.infer<typeof lookSchema>;

/** One gesture of the way on from a screen that no step claims, and what was touched as a reader knows it. */
const gestureSchema = z.strictObject({
  gesture: z.enum(['press', 'choose', 'enter', 'scan']),
  /** Its name on the page object; empty where a phone without a screen scanned what stands there. */
  control: z.string(),
  /** What was entered. */
  entry: z.enum(['account', 'password', 'phone', 'code', 'number']).optional(),
  role: z.string(),
  name: z.string(),
});

export type Gesture = z.infer<typeof gestureSchema>;

/**
 * A screen as it stood at one moment of a visit, before the reader touched it.
 *
 * A visit has a new view each time an act may have changed what is shown.
 */
export const viewSchema = z.strictObject({
  /** The guide's steps that look at this view; none where no step claims the screen. */
  steps: z.array(stepId),
  /** When the view was complete and looked at. */
  at: clock,
  /** The pruned ARIA tree of the page object's root, with boxes. */
  tree: z.array(observedNodeSchema),
  /** File name under the run's folder; null where no picture was taken. */
  picture: z.string().nullable(),
  /** The controls that were touched from here, by their names on the page object, in order. */
  touched: z.array(
    z.strictObject({
      step: stepId.nullable(),
      control: z.string(),
      at: clock,
      /** How it was found where its place in the page was gone, and the name by which. */
      detour: z.strictObject({ by: z.enum(detours), role: z.string(), name: z.string() }).optional(),
      /** What `forward` did on a screen that no step claims, each control by its name on the page object; nothing, where it only waited. */
      gestures: z.array(gestureSchema).optional(),
    }),
  ),
  /** What its steps point at, and whatever they claim a look of. */
  looks: z.array(lookSchema).optional(),
});

/** One appearance of a screen. */
export const visitSchema = z.strictObject({
  device: z.enum(devices),
  /** Null for a screen that no page object knows. */
  screen: z.enum(screenIds).nullable(),
  /** The host that served it. */
  host: z.string(),
  from: clock,
  to: clock,
  views: z.array(viewSchema).min(1),
});

export const causes = [
  'wrong-password',
  'locked',
  'unknown-account',
  'disabled',
  'expired-password',
  'wrong-account',
  'refused',
  'captcha',
  'throttled',
  'maintenance',
  'tenant-gone',
  'server-error',
  'stuck',
  'own-fault',
] as const;

/** Why a walk ended before its time. */
export const stopSchema = z.strictObject({
  /** `blocked`: the account's or the service's doing. `broken`: the network's or our own. `stuck`: the screen's. */
  status: z.enum(['blocked', 'broken', 'stuck']),
  cause: z.enum(causes),
  /** Microsoft's own number for it, where one was shown: the digits after AADSTS. */
  code: z.string().nullable(),
  /** The step that was being done, or waited for. */
  step: stepId.nullable(),
  /** One English sentence for the log. Never holds a secret. */
  detail: z.string(),
});

export type Stop = z.infer<typeof stopSchema>;

const size = z.strictObject({ width: z.number(), height: z.number() });

/** `run.json`: what a walk leaves behind. Everything after it is made from this and the guide alone. */
export const runSchema = z.strictObject({
  schemaVersion: z.literal(1),
  guide: z.string(),
  language: z.string(),
  /** SHA-256 of the guide's file as it was walked, in hex. */
  guideHash: z.string(),
  tenant: z.enum(['simulated', 'live']),
  phone: z.enum(phoneKinds),
  edition: z.string().nullable(),
  mutations: z.array(z.unknown()),
  /** Null where the walk never got as far as a browser. */
  browser: z.strictObject({ name: z.string(), version: z.string() }).nullable(),
  /** How this machine draws letters, as a hash: pictures made where it is another cannot be compared. */
  rendering: z.string().optional(),
  /** The windows' sizes in CSS pixels; null for a phone without a screen. */
  viewport: z.strictObject({ pc: size, phone: size.nullable() }).nullable(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  /** What the comparison made of it: the same as in `findings.json`. */
  status: z.enum(runStatuses),
  visits: z.array(visitSchema),
  stop: stopSchema.nullable(),
});

/** A run as the walk saw it, before anything was compared. */
export type Run = Omit<z.infer<typeof runSchema>, 'status'>;
export type Visit = z.infer<typeof visitSchema>;
export type View = z.infer<typeof viewSchema>;
