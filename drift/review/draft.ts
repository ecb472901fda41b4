import { z } from 'zod';

/** How far somebody has come with one change: also with what is not decided, and with sentences that are not finished. */
const changeDraftSchema = z.strictObject({
  change: z.string(),
  verdict: z.enum(['accept', 'reject']).nullable(),
  sentences: z.array(
    z.strictObject({
      step: z.string(),
      field: z.enum(['instruction', 'narration', 'alt']),
      text: z.string(),
    }),
  ),
});

export type ChangeDraft = z.infer<typeof changeDraftSchema>;

/** `decisions.draft.json` in a run's folder: a review that somebody is at. */
export const draftSchema = z.strictObject({
  schemaVersion: z.literal(1),
  guide: z.string(),
  guideHash: z.string(),
  changes: z.array(changeDraftSchema),
});

export type Draft = z.infer<typeof draftSchema>;

/** What the page sends to have its draft kept. */
export const draftRequestSchema = z.strictObject({
  /** Which opening of the page it is. */
  page: z.number().int(),
  /** Counts what this page has sent: an older one that arrives late is no news. */
  revision: z.number().int(),
  changes: z.array(changeDraftSchema),
});

/** What the page is told when it opens. */
export interface DraftAnswer {
  page: number;
  /** Null where nothing is kept. */
  changes: ChangeDraft[] | null;
}

/** What came of saving, in one or two sentences to the reader. */
export interface SaveAnswer {
  message: string;
}
