import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { UserError } from '../../../guide/errors.ts';
import { catalogue } from '../../../guide/text/catalogue.ts';
import { applyProposal } from '../../proposal/apply.ts';
import type { Decisions } from '../../proposal/proposal.ts';
import type { ReviewJob, ReviewOutcome } from '../job.ts';
import { replaceFile } from './replace-file.ts';

/** What came of saving: what was written, or why nothing was; and the same in words to the reader. */
export interface Saved {
  outcome: ReviewOutcome | null;
  message: string;
}

/** Writes to the guide what has been accepted, in the words that were decided on; or nothing at all. */
export function save(
  { guide, guideFile, proposal }: ReviewJob,
  { guideHash, ...decisions }: Decisions,
): Saved {
  const { saved, refused } = catalogue(guide.language).review;
  const before = readFileSync(guideFile, 'utf8');
  if (hashOf(before) !== proposal.guideHash || guideHash !== proposal.guideHash)
    return { outcome: null, message: refused.changed };
  let after: string;
  try {
    after = applyProposal(before, proposal, { guideHash, ...decisions });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { outcome: null, message: refused.invalid };
  }
  if (after !== before) replaceFile(guideFile, after);
  const written = decisions.decisions.filter(({ verdict }) => verdict === 'accept').length;
  const leftOut = proposal.changes.length - written;
  const sentences = [
    written === 0 ? saved.unchanged : saved.written(written),
    ...(written > 0 && leftOut > 0 ? [saved.leftOut(leftOut)] : []),
  ];
  return { outcome: { written, leftOut }, message: sentences.join(' ') };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
