/** Finished results that may wait for a slow one before them. */
const AHEAD = 64;

/**
 * Runs `task` over the items, `limit` at a time, and gives the results in the order of the items.
 * The first failure ends it.
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  limit: number,
  task: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const started = new Map<number, Promise<R>>();
  let next = 0;
  let running = 0;
  let given = 0;
  const start = (): void => {
    while (running < limit && next < items.length && next - given < AHEAD) {
      const result = task(items[next] as T);
      started.set(next, result);
      next += 1;
      running += 1;
      const ended = (): void => {
        running -= 1;
        start();
      };
      result.then(ended, () => undefined);
    }
  };
  for (; given < items.length; given += 1) {
    start();
    const result = await started.get(given);
    started.delete(given);
    yield result as R;
  }
}
