/**
 * Does the same with each of many, so many at once. Whoever has done one goes on with the one after it, as long as that has been
 * left to do: what the two have in common is still at hand.
 *
 * @param newWorker makes one of those who work at once
 * @returns what came of each, in the same order
 * @throws the first error, once all that is under way has come to its end
 */
export async function inParallel<T, R>(
  all: readonly T[],
  atOnce: number,
  newWorker: () => (one: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = new Map([...all.entries()].map(([at, what]) => [at, { at, what }]));
  /** That one, or else the first that is left. */
  const take = (at: number) => {
    const one = waiting.get(at) ?? [...waiting.values()][0];
    if (one !== undefined) waiting.delete(one.at);
    return one;
  };
  const work = async (place: number) => {
    const worker = newWorker();
    let next = Math.floor((place * all.length) / atOnce);
    for (let one = take(next); one !== undefined; one = take(next)) {
      results[one.at] = await worker(one.what);
      next = one.at + 1;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, (_, place) => work(place)));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return results;
}

/** So many are done by one process, where its start takes longer than one of them: a command can be too long for the system. */
const together = 7;

export function inGroups<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / together) }, (_, group) =>
    all.slice(group * together, (group + 1) * together),
  );
}

/** Lets in so many at once; the others wait, in the order in which they came. */
export function admit(most: number): <T>(part: () => Promise<T>) => Promise<T> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (part) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await part();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}
