/**
 * Runs a task for each item, at most `limit` at a time. After the first failure no task starts, `stop` is called so
 * that the running ones end, and the failure is thrown when they have.
 */
export async function runLimited<T>(
  items: readonly T[],
  task: (item: T) => Promise<void>,
  { limit, stop }: { readonly limit: number; readonly stop: () => void },
): Promise<void> {
  const rest = items.values();
  const failures: unknown[] = [];
  const work = async (): Promise<void> => {
    for (const item of rest) {
      if (failures.length > 0) return;
      await task(item).catch((error: unknown) => {
        failures.push(error);
        stop();
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  if (failures.length > 0) throw failures[0];
}
