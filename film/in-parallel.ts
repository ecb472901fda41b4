/**
 * Does the same with each of many, so many at once; in the order in which they are given, as far as that goes.
 *
 * @returns what came of each, in the same order
 * @throws the first error, once all that is under way has come to its end
 */
export async function inParallel<T, R>(
  all: readonly T[],
  atOnce: number,
  newWorker: () => (one: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...all.entries()];
  const work = async () => {
    const worker = newWorker();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      results[next[0]] = await worker(next[1]);
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return results;
}
