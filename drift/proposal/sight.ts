import type { ObservedNode } from '../../guide/aria/node.ts';
import type { Run, View } from '../../guide/run/schema.ts';
import type { Guide, Step } from '../../guide/schema.ts';
import { whyUnchecked } from '../by-code.ts';
import { compareView, matchView, type Matching } from '../compare.ts';
import type { SnapshotRef } from './edits.ts';
import type { Snapshot } from './snapshot.ts';
import type { GuideSource } from './source.ts';

/** One step's look at one view, and how what it documents and what stood there go together. */
export interface Sight {
  visit: number;
  view: View;
  step: Step;
  of: SnapshotRef;
  snapshot: Snapshot;
  matching: Matching;
}

/** Every look that a run took at what a guide documents: by visit, by view, by step. */
export function sightsOf(source: GuideSource, guide: Guide, run: Run): Sight[] {
  return run.visits.flatMap((visit, place) => {
    if (whyUnchecked(visit.screen, run) !== undefined) return [];
    return visit.views.flatMap((view) =>
      view.steps.flatMap((id) => {
        const step = guide.steps.find((one) => one.id === id);
        return step === undefined ? [] : sightOf(source, guide, { visit: place, view, step });
      }),
    );
  });
}

/** Where in the file stands what a step's screen must show: each of several variants. */
export function snapshotsFor(source: GuideSource, guide: Guide, step: Step): SnapshotRef[] {
  const before = guide.steps.slice(0, guide.steps.indexOf(step) + 1);
  const nearest = before.findLast((one) => one.screen === step.screen && one.shows !== undefined);
  if (nearest === undefined) return [];
  return source.variantsOf(nearest.id).flatMap((variant) => {
    const held = source.snapshot({ step: nearest.id, variant });
    return held === undefined ? [] : [source.ownerOf(held.scalar) ?? { step: nearest.id, variant }];
  });
}

function sightOf(
  source: GuideSource,
  guide: Guide,
  { visit, view, step }: Pick<Sight, 'visit' | 'view' | 'step'>,
): Sight[] {
  const variants = snapshotsFor(source, guide, step).flatMap((of) => {
    const snapshot = source.snapshot(of)?.snapshot;
    return snapshot === undefined
      ? []
      : [{ of, snapshot, findings: count(guide, step, snapshot, view.tree) }];
  });
  const fewest = Math.min(...variants.map(({ findings }) => findings));
  const best = variants.find(({ findings }) => findings === fewest);
  if (best === undefined) return [];
  const { of, snapshot } = best;
  const matching = matchView({ shows: snapshot.nodes, act: step.act }, view.tree);
  return [{ visit, view, step, of, snapshot, matching }];
}

function count(guide: Guide, step: Step, { nodes }: Snapshot, tree: readonly ObservedNode[]): number {
  const { instruction, act } = step;
  return compareView({ shows: nodes, instruction, act }, tree, { guide: guide.language }).length;
}
