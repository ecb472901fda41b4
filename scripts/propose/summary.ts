import type { Findings } from '../../guide/run/findings.ts';
import type { Proposal, UnmendedReason } from '../../drift/proposal/proposal.ts';

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
  const lines = [
    `${counted(changes.length, 'change')} to the guide, ${counted(unmended.length, 'finding')} that no change mends`,
    ...changes.map(({ step, kind, findings }) => `  ${step}: ${kind} (${findings.join(', ')})`),
    ...unmended.map(({ finding, why }) => `  not mended: ${finding}: ${cures[why]}`),
  ];
  if (rehearsal && changes.some(({ unverified }) => unverified))
    lines.push('REHEARSAL: what was seen on the simulated tenant alone is marked "unverified".');
  return lines.join('\n');
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
