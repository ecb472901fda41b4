import type { Walk } from '../../fixtures/walk/walk.ts';

/** Walks to the end, comparing nothing, or until a step has been done. Returns the steps that were done, in their order. */
export async function toTheEnd(walk: Walk, last?: string): Promise<string[]> {
  const done: string[] = [];
  for (let moment = await walk.next(); moment !== null; moment = await walk.next()) {
    const name = moment.kind === 'unclaimed' ? `(${moment.screen ?? 'unknown'})` : moment.step.id;
    done.push(name);
    await walk.act(moment);
    if (name === last) break;
  }
  return done;
}
