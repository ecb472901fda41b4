import { z } from 'zod';
import { boxSchema } from '../aria/node.ts';
import { screenIds } from '../screens.ts';
import { causes, detours, runStatuses } from './schema.ts';

const kinds = [
  'wording',
  'missing',
  'added',
  'moved',
  'role',
  'value',
  'language',
  'visual',
  'redirect',
  'unknown-screen',
  'replaced-screen',
  'missing-screen',
  'screen-order',
] as const;

/** By what it does to a reader: cannot go on, does not find what the guide says, is not misled. */
export const severities = ['blocks', 'misleads', 'cosmetic'] as const;

/** One difference between what the guide documents and what the walk saw. */
const findingSchema = z.strictObject({
  kind: z.enum(kinds),
  severity: z.enum(severities),
  /** The ARIA role of the element; absent where the finding is about a whole screen. */
  role: z.string().optional(),
  documented: z.string().optional(),
  observed: z.string().optional(),
  /** 1 − Levenshtein ÷ the longer length, of the normalised texts; 0 to 1, two decimals. */
  similarity: z.number().min(0).max(1).optional(),
  /** Where it is on the view's picture. */
  box: boxSchema.optional(),
  /** The view it was seen on: its place in `run.json`. */
  seen: z.strictObject({ visit: z.number().int(), view: z.number().int() }).optional(),
  /** Where the walk touched this element though its place in the page was gone: how it found it all the same. */
  reachedBy: z.enum(detours).optional(),
  /** The control of the page object that a `visual` finding is about. */
  control: z.string().optional(),
});

/** One difference, as the comparison tells it. */
export type Finding = z.infer<typeof findingSchema>;

const acknowledgementSchema = z.strictObject({
  /** Who has seen it. */
  name: z.string(),
  reason: z.string(),
  /** The last day on which it counts. */
  until: z.iso.date(),
});

/** One difference, as `findings.json` has it: with a name of its own, the same every night for the same difference. */
export const reportedFindingSchema = findingSchema.extend({
  /** `<step>/<kind>-<hash>`: by this acknowledgements, decisions, notices and the history mean it. */
  id: z.string(),
  /** Somebody has seen it, and it turns no night red. */
  acknowledged: acknowledgementSchema.optional(),
});

export type ReportedFinding = z.infer<typeof reportedFindingSchema>;
export type Kind = Finding['kind'];
export type Severity = Finding['severity'];

const coverages = ['live', 'simulated', 'not-checked'] as const;
const stepStatuses = ['matches', 'drifted', 'not-reached', 'skipped', 'not-checked'] as const;

/** `findings.json`: what CI and every report read. */
export const findingsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  guide: z.string(),
  tenant: z.enum(['simulated', 'live']),
  edition: z.string().nullable(),
  rehearsal: z.boolean(),
  status: z.enum(runStatuses),
  cause: z
    .strictObject({
      id: z.enum(causes),
      code: z.string().nullable(),
      step: z.string().nullable(),
      detail: z.string(),
    })
    .nullable(),
  steps: z.array(
    z.strictObject({
      id: z.string(),
      screen: z.enum(screenIds).nullable(),
      coverage: z.enum(coverages),
      status: z.enum(stepStatuses),
      /** Why it was not reached, skipped or not checked. */
      reason: z.string().optional(),
      /** Of several accepted variants of its screen, the one that was met: its place under `variants`. */
      variant: z.number().int().optional(),
      findings: z.array(reportedFindingSchema),
    }),
  ),
  screens: z.array(
    z.strictObject({
      screen: z.enum(screenIds).nullable(),
      /** The id of the step after which it came; null when it came first. */
      after: z.string().nullable(),
      findings: z.array(reportedFindingSchema),
    }),
  ),
  /**
   * From one step on, other screens come than the guide documents: several documented screens are gone, several that we
   * know and that no step documents come in their place, and they lead to the end all the same.
   */
  replaced: z
    .strictObject({
      /** The first step that no longer exists. */
      from: z.string(),
      /** The steps that no longer exist, in the guide's order. The first of each screen has a `missing-screen`, if the walk's phone could tell. */
      steps: z.array(z.string()),
      /** The screens that no step documents, in the order in which they came. Each has an `unknown-screen`. */
      screens: z.array(
        z.strictObject({
          screen: z.enum(screenIds).nullable(),
          /** Its place in `run.json`. */
          visit: z.number().int(),
        }),
      ),
    })
    .optional(),
  /**
   * Controls whose place in the page is gone, though nothing that a reader sees may have changed: a page object is to be
   * mended.
   */
  detours: z
    .array(
      z.strictObject({
        step: z.string(),
        control: z.string(),
        by: z.enum(detours),
        role: z.string(),
        name: z.string(),
      }),
    )
    .optional(),
  /** Acknowledgements that did nothing this time: run out, or of a finding that was not met. */
  idleAcknowledgements: z
    .array(acknowledgementSchema.extend({ finding: z.string(), why: z.enum(['expired', 'not-met']) }))
    .optional(),
  /** Why the accepted looks could not be compared; absent where they were, or where there are none. */
  looksNotCompared: z.enum(['other-place', 'other-browser', 'other-machine']).optional(),
});

export type Findings = z.infer<typeof findingsSchema>;
export type StepFindings = Findings['steps'][number];
export type Replaced = NonNullable<Findings['replaced']>;
