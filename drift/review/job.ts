import type { Findings } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import type { Guide } from '../../guide/schema.ts';
import type { Proposal } from '../proposal/proposal.ts';

/** What there is to review, and where it is written. */
export interface ReviewJob {
  guide: Guide;
  /** The guide's file. */
  guideFile: string;
  /** The run's folder: its pictures are read there, and the draft is kept there. */
  folder: string;
  run: Run;
  findings: Findings;
  proposal: Proposal;
}

/** What came of a review: how many changes were written to the guide, and how many were left out. */
export interface ReviewOutcome {
  written: number;
  leftOut: number;
}
