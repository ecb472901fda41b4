import type { ReportedFinding } from '../../guide/run/findings.ts';
import type { Edit } from './edits.ts';
import type { GuideChange } from './proposal.ts';

/** A change in the making. */
export interface Draft {
  kind: GuideChange['kind'];
  /** The id of the step that it is told at. */
  step: string;
  findings: ReportedFinding[];
  edits: Edit[];
}

/** An element that a guide speaks of, and what stands there now. */
export interface WordChange {
  role: string;
  words: string;
  /** Null where nothing stands there now. */
  now: { role: string; words: string } | null;
}

/** Adds an edit, unless it is there already. */
export function addEdit(edits: Edit[], ...more: readonly Edit[]): void {
  const known = new Set(edits.map((edit) => JSON.stringify(edit)));
  for (const edit of more) {
    const key = JSON.stringify(edit);
    if (!known.has(key)) edits.push(edit);
    known.add(key);
  }
}
