import type { Walk } from '../../fixtures/walk/walk.ts';

/** Walks to the end, comparing nothing. Returns the steps that were done, in their order. */
export async function toTheEnd(walk: Walk): Promise<string[]> {
  const done: string[] = [];
  for (let moment = await walk.next(); moment !== null; moment = await walk.next()) {
    done.push(moment.kind === 'unclaimed' ? `(${moment.screen ?? 'unknown'})` : moment.step.id);
    await walk.act(moment);
  }
  return done;
}
