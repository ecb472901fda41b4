import type { Stage } from './stages.ts';

/** A stage that came. */
export type ReachedStage = Stage & { visit: number };

/**
 * The stages that came out of the documented order, device by device.
 *
 * As few as possible are taken to have moved; of two that changed places, the one that the guide has first. Those whose
 * order does not matter are left out of it.
 */
export function outOfOrder(stages: readonly Stage[]): ReachedStage[] {
  const fixed = stages.filter(isReached).filter(({ steps }) => steps[0].order !== 'any');
  const devices = new Set(fixed.map(({ device }) => device));
  return [...devices].flatMap((device) => {
    const own = fixed.filter((stage) => stage.device === device);
    const kept = new Set(longestInOrder(own));
    return own.filter((stage) => !kept.has(stage));
  });
}

function isReached(stage: Stage): stage is ReachedStage {
  return stage.visit !== null;
}

/** The longest increasing subsequence by visit. */
function longestInOrder(stages: readonly ReachedStage[]): ReachedStage[] {
  const chains: [ReachedStage, ...ReachedStage[]][] = [];
  // From the end, so that of two chains of one length the one without the stage that comes first is met first.
  for (const stage of stages.toReversed()) {
    const rest = longest(chains.filter(([next]) => next.visit >= stage.visit));
    chains.push([stage, ...rest]);
  }
  return longest(chains);
}

function longest(chains: readonly ReachedStage[][]): ReachedStage[] {
  return chains.reduce<ReachedStage[]>((best, chain) => (chain.length > best.length ? chain : best), []);
}
