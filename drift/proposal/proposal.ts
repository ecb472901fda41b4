import { z } from 'zod';
import type { Edit } from './edits.ts';

/** The fields of a step that hold sentences to a reader. */
export const sentenceFields = ['instruction', 'narration', 'alt'] as const;

export type SentenceField = (typeof sentenceFields)[number];

/** A sentence of a step that a change takes along, and that a person may word otherwise. */
export interface SentenceChange {
  /** The id of the step that it belongs to. */
  step: string;
  field: SentenceField;
  /** Empty for a sentence of a step to be added. */
  before: string;
  after: string;
}

/** One change to a guide, which a person can accept, reject or word otherwise by itself. */
export interface GuideChange {
  /** The same whenever the same change is proposed. Named after the first finding that it settles. */
  id: string;
  /** The id of the step that it is told at: for a step to be added, that step's. */
  step: string;
  kind:
    | 'words'
    | 'pattern'
    | 'role'
    | 'look'
    | 'host'
    | 'remove'
    | 'add'
    | 'move'
    | 'new-step'
    | 'move-step'
    | 'optional'
    /** Steps for other screens in the place of a whole stretch. */
    | 'replace';
  /** The findings that it settles, by their ids. */
  findings: string[];
  /**
   * What stands in the guide's file now, and what would stand there: whole lines, each once, without what stays, the
   * sentences and `unverified`. Empty where there are none. Of what moves, with the line before it. Of a stretch that is
   * replaced, all its lines.
   */
  before: string;
  after: string;
  sentences: SentenceChange[];
  /** It was seen on no live tenant: what it adds is marked `unverified`. */
  unverified: boolean;
  /** What it does to the file. By it `applyProposal` goes, and the review tells of places among the steps. */
  edits: Edit[];
}

/** What would mend a guide after a run. */
export interface Proposal {
  guide: string;
  /** SHA-256 of the guide's file that it is for, in hex: of another file it says nothing. */
  guideHash: string;
  /** In the order of the guide. */
  changes: GuideChange[];
  /** Findings that no change to the guide mends, each with a reason that a person can act on. */
  unmended: { finding: string; why: UnmendedReason }[];
}

/**
 * Why no change to the guide mends a finding: the reader is stopped there; a screen has no page object, so that no step can
 * speak of it; a screen is in another language; a picture is to be accepted (npx tofaktor looks --accept); steps that share
 * what they show saw different things.
 */
export type UnmendedReason = 'blocks' | 'unknown-screen' | 'language' | 'look' | 'claims-collide';

/** What a person has decided of a proposal; `decisions.json`. What is not mentioned is not decided, and stays out. */
export const decisionsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  guide: z.string(),
  guideHash: z.string(),
  decisions: z.array(
    z.strictObject({
      change: z.string(),
      verdict: z.enum(['accept', 'reject']),
      /** Sentences in the person's own words, instead of those proposed. */
      sentences: z
        .array(
          z.strictObject({
            step: z.string(),
            field: z.enum(sentenceFields),
            text: z.string().trim().min(1, 'is empty'),
          }),
        )
        .default([]),
    }),
  ),
});

export type Decisions = z.infer<typeof decisionsSchema>;
