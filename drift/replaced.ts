import type { Replaced } from '../guide/run/findings.ts';
import type { Run } from '../guide/run/schema.ts';
import { outOfOrder } from './order.ts';
import { claimants, isMissing, type Stage } from './stages.ts';

/** How many documented screens must be gone, and how many others come, before it is more than a screen here and there. */
const several = 2;

/** Documented screens that are gone, and what came in their place. */
export interface ReplacedStretch {
  /** In the guide's order: those of the computer, and those of the telephone that went with them. */
  stages: Stage[];
  /** The places in the run of the screens that came, in the order in which they did. */
  visits: number[];
}

/**
 * The stretch of a guide from which on Microsoft shows other screens, as far as there is one: on the computer several
 * documented screens in a row never came, several others that we know came in their place, and the walk came to its end.
 *
 * A walk by codes tells nothing of single screens that only a notification brings; where their neighbours are gone, they
 * are too.
 */
export function replacedStretch(stages: readonly Stage[], run: Run): ReplacedStretch | undefined {
  if (run.stop !== null) return undefined;
  return gapsOf(stages)
    .map(({ gone, after, before }) => {
      const missing = gone.filter((stage) => isMissing(stage, stages, run));
      const visits = [...run.visits.keys()].filter(
        (place) => place > after && place < before && claimants(run.visits[place]).length === 0,
      );
      const known = visits.filter((place) => run.visits[place]?.device === 'pc' && run.visits[place].screen);
      return missing.length < several || known.length < several
        ? undefined
        : { stages: [...gone, ...onThePhone(gone, stages, run)].toSorted(inOrderOf(stages)), visits };
    })
    .find((stretch) => stretch !== undefined);
}

/** As `findings.json` has it. */
export function tellReplaced({ stages, visits }: ReplacedStretch, run: Run): Replaced {
  const steps = stages.flatMap((stage) => stage.steps.map(({ id }) => id));
  return {
    from: steps[0] ?? '',
    steps,
    screens: visits.map((visit) => ({ screen: run.visits[visit]?.screen ?? null, visit })),
  };
}

/**
 * Every run of the computer's screens that never came, and the places in the run of the visits that enclose it. A screen
 * that came elsewhere than documented, or may come anywhere, encloses nothing.
 */
function gapsOf(stages: readonly Stage[]): { gone: Stage[]; after: number; before: number }[] {
  const astray: Stage[] = outOfOrder(stages);
  const isInPlace = (stage: Stage) => stage.steps[0].order !== 'any' && !astray.includes(stage);
  const own = stages.filter((stage) => stage.device === 'pc' && (stage.visit === null || isInPlace(stage)));
  const reached = [...own.keys()].filter((place) => own[place]?.visit !== null);
  return [-1, ...reached].map((from, index) => {
    const to = reached[index] ?? own.length;
    return {
      gone: own.slice(from + 1, to).filter(({ steps }) => !steps[0].optional),
      after: own[from]?.visit ?? -1,
      before: own[to]?.visit ?? Infinity,
    };
  });
}

/** What went with them: screens of the telephone that the guide has after the first of them. */
function onThePhone(gone: readonly Stage[], stages: readonly Stage[], run: Run): Stage[] {
  const [first] = gone;
  if (first === undefined) return [];
  return stages
    .slice(stages.indexOf(first))
    .filter((stage) => stage.device === 'phone' && isMissing(stage, stages, run));
}

function inOrderOf(stages: readonly Stage[]) {
  return (one: Stage, other: Stage) => stages.indexOf(one) - stages.indexOf(other);
}
