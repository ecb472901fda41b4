import type { DocumentedNode, ObservedNode } from '../guide/aria/node.ts';
import type { Finding } from '../guide/run/findings.ts';
import type { Run, View, Visit } from '../guide/run/schema.ts';
import type { Guide, Step } from '../guide/schema.ts';
import { compareView } from './compare.ts';
import { compareClaims } from './looks/claims.ts';
import { gravest } from './severity.ts';
import { claimants } from './stages.ts';

/** A finding, and the id of the step that it is told at. */
export interface Told {
  step: string;
  finding: Finding;
}

/**
 * Compares one step with a view of its screen, by what the guide says of that screen at this point.
 *
 * What it claims of looks is compared as well.
 */
function compareStep(guide: Guide, step: Step, view: View): Finding[] {
  const { findings } = closestVariant(guide, step, view.tree);
  return [...findings, ...compareClaims(step, view)];
}

/** Of the accepted variants of a step's screen, the one that leaves least to tell of what stood there. */
function closestVariant(
  guide: Guide,
  step: Step,
  tree: readonly ObservedNode[],
): { variant: number; findings: Finding[] } {
  const compared = variantsFor(guide, step).map((shows, variant) => ({
    variant,
    findings: compareView({ shows, instruction: step.instruction, act: step.act }, tree, {
      guide: guide.language,
    }),
  }));
  return compared.reduce((best, one) => (one.findings.length < best.findings.length ? one : best));
}

/** Which of several accepted variants a step met, by its place; undefined where its screen has but one, or never came. */
export function variantMet(guide: Guide, step: Step, run: Run): number | undefined {
  if (variantsFor(guide, step).length < 2) return undefined;
  const view = run.visits.flatMap(({ views }) => views).find(({ steps }) => steps.includes(step.id));
  return view && closestVariant(guide, step, view.tree).variant;
}

/**
 * The differences on one visit's views, each told once: at the first step that claims what has changed, and as gravely as
 * the gravest of its steps takes it.
 *
 * A screen in another language is one finding for the whole visit. What an earlier visit of the same steps has told is not
 * told again.
 */
export function compareVisit(guide: Guide, run: Run, place: number): Told[] {
  const visit = run.visits[place];
  const comparisons = (visit?.views ?? []).flatMap((view, index) => {
    const steps = view.steps.flatMap((id) => guide.steps.find((step) => step.id === id) ?? []);
    const compared = steps.map((step) => compareStep(guide, step, view));
    const ended = isEnd(run, visit, index);
    return compared.map((findings, at) =>
      findings
        .filter(
          (finding) =>
            finding.kind !== 'added' ||
            (isAddedForAll(finding, compared) && !(ended && finding.role === 'alert')),
        )
        .map((finding) => ({
          step: steps[at]?.id ?? '',
          finding: { ...finding, seen: { visit: place, view: index } },
        })),
    );
  });
  const told = new Set(
    earlierOfSame(run, place)
      .flatMap((earlier) => compareVisit(guide, run, earlier))
      .map(({ step, finding }) => step + keyOf(finding)),
  );
  return toldOf(comparisons, visit).filter(({ step, finding }) => !told.has(step + keyOf(finding)));
}

function toldOf(comparisons: readonly Told[][], visit: Visit | undefined): Told[] {
  const flipped = comparisons.flat().find(({ finding }) => finding.kind === 'language');
  return flipped ? [{ ...flipped, step: visit?.views[0]?.steps[0] ?? flipped.step }] : once(comparisons);
}

/** The visits before this one that a step of it claimed too: the screen was shown again, and what it tells is told once. */
function earlierOfSame({ visits }: Run, place: number): number[] {
  const steps = claimants(visits[place]);
  return [...visits.keys()]
    .slice(0, place)
    .filter((earlier) => claimants(visits[earlier]).some((step) => steps.includes(step)));
}

/** What the step's screen must show: the step's own word, else that of the nearest step before it on the same screen. */
function variantsFor({ steps }: Guide, step: Step): DocumentedNode[][] {
  const before = steps.slice(0, steps.indexOf(step) + 1);
  const shows = before.findLast((one) => one.screen === step.screen && one.shows !== undefined)?.shows ?? [];
  return 'variants' in shows ? shows.variants.map(({ snapshot }) => snapshot) : [shows];
}

/** Drops what an earlier comparison of the same visit has told; what stands twice in one comparison is two things. */
function once(comparisons: readonly Told[][]): Told[] {
  const told: Told[] = [];
  for (const comparison of comparisons) {
    const earlier = new Map(told.map((one) => [keyOf(one.finding), one]));
    for (const one of comparison) {
      const known = earlier.get(keyOf(one.finding));
      if (known === undefined) told.push(one);
      else known.finding.severity = gravest(known.finding.severity, one.finding.severity);
    }
  }
  return told;
}

/** By what a difference is known on one visit. */
export function keyOf({
  kind,
  role,
  documented,
  observed,
}: Pick<Finding, 'kind' | 'role' | 'documented' | 'observed'>): string {
  return JSON.stringify([kind, role, documented, observed]);
}

/** No step that looks at the view claims it. */
function isAddedForAll(finding: Finding, compared: readonly Finding[][]): boolean {
  const key = keyOf(finding);
  return compared.every((findings) => findings.some((one) => keyOf(one) === key));
}

/** The view on which the account or the service ended the walk: its alert is the end's, and no change to the screen. */
function isEnd({ stop, visits }: Run, visit: Visit | undefined, view: number): boolean {
  const ended = stop?.status === 'blocked' || stop?.status === 'broken';
  return ended && visit === visits.at(-1) && view === (visit?.views.length ?? 0) - 1;
}
