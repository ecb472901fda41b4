import { z } from 'zod';
import { severities, type Findings } from '../../guide/run/findings.ts';
import { runStatuses, type Run } from '../../guide/run/schema.ts';

/** What is remembered of a finding. */
const rememberedFindingSchema = z.object({
  id: z.string(),
  /** The step that it was told at; for a screen that no step claims, the one before it; null before the first. */
  step: z.string().nullable(),
  kind: z.string(),
  severity: z.enum(severities),
  /** Somebody had seen it. */
  acknowledged: z.literal(true).optional(),
});

export type RememberedFinding = z.infer<typeof rememberedFindingSchema>;

/** One walk, as the history remembers it: a line of JSON. Fields of a later version are let through. */
export const historyEntrySchema = z.object({
  schemaVersion: z.literal(1),
  /** When the walk began, in UTC. */
  at: z.iso.datetime(),
  guide: z.string(),
  language: z.string(),
  edition: z.string().nullable(),
  tenant: z.enum(['simulated', 'live']),
  status: z.enum(runStatuses),
  /** Why it was blocked or broken, by the cause's id. */
  cause: z.string().nullable(),
  /** The name of the run's folder. */
  run: z.string(),
  /** How many steps were checked on the tenant. */
  checked: z.number().int(),
  /** What became of each step that does not match, by its id. */
  steps: z.record(z.string(), z.enum(['drifted', 'not-reached', 'skipped', 'not-checked'])),
  findings: z.array(rememberedFindingSchema),
  /** Of the screens with several accepted variants: which one was met, by the id of the step. */
  variants: z.record(z.string(), z.number().int()),
});

export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/**
 * What the history remembers of a run.
 *
 * @param folder the name of the run's folder
 */
export function historyEntry(run: Run, findings: Findings, folder: string): HistoryEntry {
  const { startedAt: at, guide, language, edition, tenant } = run;
  const { status, cause, steps, screens } = findings;
  const places = [
    ...steps.map(({ id, findings }) => ({ step: id, findings })),
    ...screens.map(({ after, findings }) => ({ step: after, findings })),
  ];
  return {
    schemaVersion: 1,
    at,
    guide,
    language,
    edition,
    tenant,
    status,
    cause: cause?.id ?? null,
    run: folder,
    checked: steps.filter(({ coverage }) => coverage !== 'not-checked').length,
    steps: Object.fromEntries(
      steps.flatMap(({ id, status }) => (status === 'matches' ? [] : [[id, status] as const])),
    ),
    findings: places.flatMap(({ step, findings }) =>
      findings.map(({ id, kind, severity, acknowledged }) => ({
        id,
        step,
        kind,
        severity,
        ...(acknowledged === undefined ? {} : { acknowledged: true as const }),
      })),
    ),
    variants: Object.fromEntries(
      steps.flatMap(({ id, variant }) => (variant === undefined ? [] : [[id, variant] as const])),
    ),
  };
}
