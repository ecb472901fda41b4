import { z } from 'zod';
import { boxSchema } from '../aria/node.ts';
import { screenIds } from '../screens.ts';
import { causes, runStatuses } from './schema.ts';

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
export const findingSchema = z.strictObject({
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
});

export type Finding = z.infer<typeof findingSchema>;
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
      findings: z.array(findingSchema),
    }),
  ),
  screens: z.array(
    z.strictObject({
      screen: z.enum(screenIds).nullable(),
      /** The id of the step after which it came; null when it came first. */
      after: z.string().nullable(),
      findings: z.array(findingSchema),
    }),
  ),
});

export type Findings = z.infer<typeof findingsSchema>;
export type StepFindings = Findings['steps'][number];
