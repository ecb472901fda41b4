import type { Run } from '../guide/run/schema.ts';
import type { Guide } from '../guide/schema.ts';
import { claimants, visitsByStep } from './stages.ts';

/**
 * The run as this guide would have walked it: a known screen that no step claimed belongs to the step that the guide has
 * got for it since. Of the guide that was walked nothing changes: it had no step left for such a screen.
 */
export function reclaimed(guide: Guide, run: Run): Run {
  const taken = new Set(visitsByStep(run).keys());
  const visits = run.visits.map((visit) => {
    if (visit.screen === null || claimants(visit).length > 0) return visit;
    const step = guide.steps.find(({ id, screen }) => screen === visit.screen && !taken.has(id));
    if (step === undefined) return visit;
    taken.add(step.id);
    return {
      ...visit,
      views: visit.views.map((view, place) => (place === 0 ? { ...view, steps: [step.id] } : view)),
    };
  });
  return { ...run, visits };
}
