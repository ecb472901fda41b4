import { UserError } from '../../guide/errors.ts';
import type { Findings, ReportedFinding } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import type { Guide } from '../../guide/schema.ts';
import { catalogue } from '../../guide/text/catalogue.ts';
import { changeOf } from './change.ts';
import type { GuideChange, Proposal, UnmendedReason } from './proposal.ts';
import { planScreens } from './screens.ts';
import { settled } from './settle.ts';
import { GuideSource } from './source.ts';
import { planStretch } from './stretch.ts';
import { planViews } from './views.ts';

/** A guide as a run was walked against it. */
export interface ProposalSource {
  text: string;
  guide: Guide;
  hash: string;
}

/**
 * What would mend a guide after a run: with all of it applied, the same run tells of none of the findings that it settles,
 * and of no others. What somebody has acknowledged is proposed as well.
 *
 * The same arguments give the same proposal, to the letter.
 *
 * @throws UserError where the guide is not the one that was walked
 */
export function propose({ text, guide, hash }: ProposalSource, run: Run, findings: Findings): Proposal {
  if (run.guideHash !== hash)
    throw new UserError(
      `The guide ${guide.id} has changed since this run. Walk it again: npx tofaktor verify`,
    );
  const context = { source: new GuideSource(text), guide, text: catalogue(guide.language) };
  const drafts = settled(context, run, [
    ...planViews(context, run, findings),
    ...planScreens(context, run, findings),
    ...planStretch(context, run, findings),
  ]);
  const changes = drafts
    .map((draft) => changeOf(context.source, draft, findings.rehearsal))
    .toSorted((one, other) => placeOf(guide, one) - placeOf(guide, other));
  const mended = new Set(changes.flatMap((change) => change.findings));
  const all = [...findings.steps, ...findings.screens.map((one) => ({ ...one, id: null }))];
  return {
    guide: guide.id,
    guideHash: hash,
    changes: withNames(changes),
    unmended: all.flatMap(({ findings: own, screen }) =>
      own
        .filter(({ id }) => !mended.has(id))
        .map((finding) => ({ finding: finding.id, why: whyNot(finding, screen) })),
    ),
  };
}

/** The change's place in the order of the guide: a new step's is behind the step that it follows. */
function placeOf({ steps }: Guide, { step, edits }: GuideChange): number {
  const added = edits.find((edit) => edit.edit === 'new-step');
  if (added === undefined) return steps.findIndex(({ id }) => id === step);
  return steps.findIndex(({ id }) => id === added.at.after) + 0.5;
}

/** A name for each: of several with one name, the later ones get a number. */
function withNames(changes: readonly GuideChange[]): GuideChange[] {
  const times = new Map<string, number>();
  return changes.map((change) => {
    const time = (times.get(change.id) ?? 0) + 1;
    times.set(change.id, time);
    return time === 1 ? change : { ...change, id: `${change.id}-${time}` };
  });
}

function whyNot(
  { kind, severity, documented, observed }: ReportedFinding,
  screen: string | null,
): UnmendedReason {
  if (severity === 'blocks') return 'blocks';
  if (kind === 'language') return 'language';
  if (kind === 'visual' && documented === undefined) return 'look';
  if (kind === 'unknown-screen' && screen === null) return 'unknown-screen';
  if (kind === 'replaced-screen' && !(observed ?? '').includes('/')) return 'unknown-screen';
  return 'claims-collide';
}
