import { z } from 'zod';
import { severities } from '../../guide/run/findings.ts';

/** The ways out: to people, and the file that CI makes an issue of. */
export const channels = ['teams', 'email', 'issue'] as const;

export type Channel = (typeof channels)[number];

/** Why somebody is spoken to. */
export const occasions = ['deviations', 'not-checked', 'unchecked-week', 'sign-of-life'] as const;

export type Occasion = (typeof occasions)[number];

/** A message that was delivered, as `notices.jsonl` remembers it: what that channel's readers know. */
export const toldSchema = z.object({
  schemaVersion: z.literal(1),
  /** When, in UTC. */
  at: z.iso.datetime(),
  guide: z.string(),
  language: z.string(),
  channel: z.enum(channels),
  occasion: z.enum(occasions),
  /** The name of the run's folder that it told of. */
  run: z.string(),
  /** The deviations that were open then, those among them that somebody had acknowledged left out. */
  findings: z.array(z.object({ id: z.string(), severity: z.enum(severities) })),
});

export type Told = z.infer<typeof toldSchema>;
