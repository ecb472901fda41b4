import { readFileSync } from 'node:fs';
import { UserError } from '../../../guide/errors.ts';
import { guideHash } from '../../../guide/load.ts';
import { catalogue } from '../../../guide/text/catalogue.ts';
import { applyProposal } from '../../proposal/apply.ts';
import { writeGuide } from '../../proposal/files.ts';
import type { Decisions } from '../../proposal/proposal.ts';
import type { ReviewJob, ReviewOutcome } from '../job.ts';

/** What came of saving: what was written, or why nothing was; and the same in words to the reader. */
export interface Saved {
  outcome: ReviewOutcome | null;
  message: string;
}

/** Writes to the guide what has been accepted, in the words that were decided on; or nothing at all. */
export function save({ guide, guideFile, proposal }: ReviewJob, decisions: Decisions): Saved {
  const { saved, refused } = catalogue(guide.language).review;
  const text = readFileSync(guideFile, 'utf8');
  if (guideHash(text) !== proposal.guideHash || decisions.guideHash !== proposal.guideHash)
    return { outcome: null, message: refused.changed };
  try {
    writeGuide({ file: guideFile, text }, applyProposal(text, proposal, decisions));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { outcome: null, message: refused.invalid };
  }
  const written = decisions.decisions.filter(({ verdict }) => verdict === 'accept').length;
  const leftOut = proposal.changes.length - written;
  const sentences = [
    written === 0 ? saved.unchanged : saved.written(written),
    ...(written > 0 && leftOut > 0 ? [saved.leftOut(leftOut)] : []),
  ];
  return { outcome: { written, leftOut }, message: sentences.join(' ') };
}
