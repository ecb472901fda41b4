import type { Findings, Replaced, ReportedFinding } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import type { Guide } from '../../guide/schema.ts';
import { outOfOrder } from '../order.ts';
import { blockOf, stagesOf, visitsByStep } from '../stages.ts';

/** A documented screen that came after all, out of its order, once the new ones had begun: its steps go in among theirs. */
export interface Latecomer {
  steps: string[];
  /** When it came, on the run's clock, in ms. */
  at: number;
  findings: ReportedFinding[];
}

export function latecomers(
  guide: Guide,
  run: Run,
  replaced: Replaced,
  { steps: told }: Findings,
): Latecomer[] {
  return outOfOrder(stagesOf(guide, run))
    .filter((stage) => isLate(stage.visit, replaced))
    .map((stage) => ({
      steps: blockOf(guide.steps, stage),
      at: run.visits[stage.visit]?.views[0]?.at ?? 0,
      findings: told
        .flatMap(({ findings }) => findings)
        .filter(({ kind, seen }) => kind === 'screen-order' && seen?.visit === stage.visit),
    }));
}

/** The steps before the stretch that were done once the new screens had begun: where they stand tells nothing of what came after. */
export function doneLate({ steps }: Guide, run: Run, replaced: Replaced): string[] {
  const visits = visitsByStep(run);
  return steps
    .slice(
      0,
      steps.findIndex(({ id }) => id === replaced.from),
    )
    .filter(({ id }) => isLate(visits.get(id) ?? -1, replaced))
    .map(({ id }) => id);
}

/** Whether a visit came once the new screens had begun. */
export function isLate(visit: number, replaced: Replaced | undefined): boolean {
  return visit > (replaced?.screens[0]?.visit ?? Infinity);
}
