import type { Findings, ReportedFinding } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import type { Guide } from '../../guide/schema.ts';
import type { Device } from '../../guide/screens.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import type { Shot } from '../page/album.ts';
import type { Proposal } from '../proposal/proposal.ts';

/** Where the review gets its pictures. Whoever makes the page puts the images themselves into it. */
export interface ReviewPictures {
  /** A picture of the run, by its file name under the run's folder; null where there is none. */
  shot: (file: string | null, device: Device) => Shot | null;
  /** The accepted look of what a step points at, the element alone and so wide; null where nobody has accepted one. */
  accepted: (look: { step: string; control: string; width: number }) => Shot | null;
}

/** Where decisions go: into a file that a person downloads, or to the server that showed the page. */
export type ReviewMode = 'offline' | 'server';

export interface ReviewInput {
  guide: Guide;
  proposal: Proposal;
  findings: Findings;
  run: Run;
  pictures: ReviewPictures;
  mode: ReviewMode;
}

/** The same, with the words to say it in. */
export interface ReviewContext extends ReviewInput {
  text: Catalogue;
}

/** A finding, by the name that a proposal means it by. */
export function findFinding({ steps, screens }: Findings, id: string): ReportedFinding | undefined {
  return [...steps, ...screens].flatMap(({ findings }) => findings).find((finding) => finding.id === id);
}

/** The step that a finding is told at; null for one on a screen that no step claims. */
export function stepOf({ steps }: Findings, finding: string): string | null {
  return steps.find(({ findings }) => findings.some(({ id }) => id === finding))?.id ?? null;
}

/** A step as a reader counts it; undefined for one that is not in the guide yet. */
export function stepNumber(guide: Guide, step: string): number | undefined {
  const place = guide.steps.findIndex(({ id }) => id === step);
  return place === -1 ? undefined : place + 1;
}

/** A step's name to a reader: «Trinn 5». */
export function stepName({ guide, text }: ReviewContext, step: string): string {
  const number = stepNumber(guide, step);
  return number === undefined ? text.review.newStep : text.review.step(number);
}
