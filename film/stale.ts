import { narrationOf } from '../guide/narration.ts';
import type { Run } from '../guide/run/schema.ts';
import type { Guide } from '../guide/schema.ts';
import type { FilmJson } from './film-json.ts';
import { seenHash } from './seen.ts';

/** Why what a film shows of a step is no longer so. */
export type StaleReason = 'told-otherwise' | 'shows-otherwise' | 'not-in-film' | 'not-in-guide' | 'moved';

export interface Stale {
  step: string;
  why: StaleReason;
}

/**
 * Which steps of a film are stale: by what the guide says now, and by what a newer walk saw. A step that the walk did not see is
 * held against the guide alone.
 */
export function staleSteps(
  { chapters }: Pick<FilmJson, 'chapters'>,
  { steps }: Guide,
  { visits }: Run,
): Stale[] {
  const views = visits.flatMap((visit) => visit.views);
  const filmed = new Map(chapters.filter(({ number }) => number !== null).map((one) => [one.id, one]));
  const gone = [...filmed.keys()].filter((id) => !steps.some((step) => step.id === id));
  const found = steps.flatMap((step, place): Stale[] => {
    const chapter = filmed.get(step.id);
    if (chapter === undefined) return [{ step: step.id, why: 'not-in-film' }];
    // What was waited for is said in the film alone.
    if (!chapter.narration.startsWith(narrationOf(step))) return [{ step: step.id, why: 'told-otherwise' }];
    const view = views.findLast((one) => one.steps.includes(step.id));
    if (view !== undefined && seenHash(view.tree) !== chapter.seen)
      return [{ step: step.id, why: 'shows-otherwise' }];
    return chapter.number === place + 1 ? [] : [{ step: step.id, why: 'moved' }];
  });
  return [...found, ...gone.map((step): Stale => ({ step, why: 'not-in-guide' }))];
}
