import { parse } from 'yaml';
import { UserError } from '../../guide/errors.ts';
import { guideHash } from '../../guide/load.ts';
import { guideSchema, type Guide } from '../../guide/schema.ts';
import { checkDecisions, ownWords, type OwnWords } from './decisions.ts';
import type { Edit } from './edits.ts';
import type { Decisions, Proposal } from './proposal.ts';
import { sentenceSplices } from './sentence-edits.ts';
import { GuideSource } from './source.ts';
import { assembled } from './steps.ts';
import { guideSplices, stepSplices } from './step-edits.ts';
import { snapshotSplices } from './snapshot-edits.ts';

/**
 * The guide's file with a proposal applied: everything; with decisions, only what has been accepted, in the person's own
 * words where there are any. Any choice of changes gives a valid guide, and what none of them is about stays to the letter.
 *
 * @throws UserError where the proposal is for another file, or the decisions for another proposal
 */
export function applyProposal(text: string, proposal: Proposal, decisions?: Decisions): string {
  if (guideHash(text) !== proposal.guideHash)
    throw new UserError(
      `The guide ${proposal.guide} has changed since the run that this proposal is made from. Walk it again: npx tofaktor verify`,
    );
  const accepted = decisions && checkDecisions(proposal, decisions);
  const changes = proposal.changes.filter(({ id }) => accepted?.has(id) ?? true);
  if (changes.length === 0) return text;
  const edits = changes.flatMap((change) => change.edits);
  const result = withEdits(new GuideSource(text), edits, ownWords(changes, decisions));
  parseGuide(result);
  return result;
}

/** The file with these edits, not yet held against the guide's schema. */
export function withEdits(source: GuideSource, edits: readonly Edit[], own: OwnWords = new Map()): string {
  const splices = [
    ...snapshotSplices(source, edits),
    ...stepSplices(source, edits),
    ...guideSplices(source, edits),
    ...sentenceSplices(source, edits, own),
  ];
  return assembled(source, splices, edits, own);
}

/** @throws where the text is no guide: a proposal that makes one is a fault of ours */
export function parseGuide(text: string): Guide {
  return guideSchema.parse(parse(text));
}
