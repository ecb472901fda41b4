import type { Findings } from '../../guide/run/findings.ts';
import type { GuideChange, Proposal, UnmendedReason } from '../../drift/proposal/proposal.ts';

/** What to do about a finding that no change to the guide mends. */
const cures: Readonly<Record<UnmendedReason, string>> = {
  blocks: 'the reader is stopped there; see the report for what is on the screen',
  'unknown-screen': 'the screen has no page object yet; CONTRIBUTING.md, "Add a screen"',
  language: 'the screen is in another language; a guide in that language is a file of its own',
  look: 'it looks otherwise than accepted; npx tofaktor looks --accept',
  'claims-collide': 'steps that share what they show saw different things; give each its own shows',
};

/** A proposal in a few lines for a terminal. */
export function summaryOf(
  { changes, unmended }: Proposal,
  { rehearsal }: Pick<Findings, 'rehearsal'>,
): string {
  const told = [
    `${counted(changes.length, 'change')} to the guide, ${counted(unmended.length, 'finding')} that no change mends`,
    ...changes.flatMap(changeLines),
    ...unmended.map(({ finding, why }) => `  not mended: ${finding}: ${cures[why]}`),
  ];
  if (rehearsal && changes.some(({ unverified }) => unverified))
    told.push('REHEARSAL: what was seen on the simulated tenant alone is marked "unverified".');
  return told.join('\n');
}

/** What a change is, and which findings it settles; where it puts steps for others, which. */
function changeLines({ step, kind, findings, edits }: GuideChange): string[] {
  if (kind !== 'replace') return [`  ${step}: ${kind} (${findings.join(', ')})`];
  const gone = edits.flatMap((edit) => (edit.edit === 'remove-steps' ? edit.steps : []));
  const added = edits.flatMap((edit) => (edit.edit === 'new-step' ? [edit.step.id] : []));
  return [
    `  ${step}: ${kind} (${counted(findings.length, 'finding')})`,
    `    out: ${gone.join(', ')}`,
    `    in: ${added.join(', ')}`,
  ];
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
