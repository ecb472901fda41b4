import { UserError } from '../../guide/errors.ts';
import type { Decisions, GuideChange, Proposal } from './proposal.ts';
import { placeKey } from './sentence-edits.ts';

/** What a person says instead of a proposed sentence, by `placeKey`. */
export type OwnWords = ReadonlyMap<string, string>;

/**
 * The ids of the changes that have been accepted.
 *
 * @throws UserError naming everything that is not about this proposal
 */
export function checkDecisions(proposal: Proposal, { guide, guideHash, decisions }: Decisions): Set<string> {
  const problems: string[] = [];
  if (guide !== proposal.guide) problems.push(`guide: they are about "${guide}", not "${proposal.guide}"`);
  else if (guideHash !== proposal.guideHash)
    problems.push('guideHash: they are about the guide as it was in another run');
  const seen = new Set<string>();
  for (const [place, { change: id, sentences }] of decisions.entries()) {
    const change = proposal.changes.find((one) => one.id === id);
    if (seen.has(id)) problems.push(`decisions[${place}].change: "${id}" has been decided already`);
    seen.add(id);
    if (change === undefined) problems.push(`decisions[${place}].change: there is no change "${id}"`);
    for (const [at, { step, field }] of sentences.entries())
      if (change && !change.sentences.some((one) => one.step === step && one.field === field))
        problems.push(
          `decisions[${place}].sentences[${at}]: the change does not touch the ${field} of "${step}"`,
        );
  }
  if (problems.length > 0)
    throw new UserError(
      [
        'The decisions do not fit this proposal:',
        ...problems.map((problem) => `  ${problem}`),
        'Decide anew in the report of this run, or name the run that they are about.',
      ].join('\n'),
    );
  return new Set(decisions.filter(({ verdict }) => verdict === 'accept').map(({ change }) => change));
}

/** The sentences that a person has worded otherwise than proposed; of several for one place, the last. */
export function ownWords(changes: readonly GuideChange[], decisions: Decisions | undefined): OwnWords {
  const own = new Map<string, string>();
  for (const change of changes) {
    const decision = decisions?.decisions.find((one) => one.change === change.id);
    for (const { step, field, text } of decision?.sentences ?? []) {
      const proposed = change.sentences.find((one) => one.step === step && one.field === field);
      if (proposed?.after !== text) own.set(placeKey(step, field), text);
    }
  }
  return own;
}
