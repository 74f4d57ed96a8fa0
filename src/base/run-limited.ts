/** How much runs at a time, and what ends it early. */
export interface RunLimits {
  readonly limit: number;
  /** Called after a failure, to end the tasks that still run. */
  readonly stop?: () => void;
}

/**
 * Runs a task for each item, at most `limit` at a time. After the first failure no task starts, and the failure is
 * thrown when the running ones have ended.
 */
export async function runLimited<T>(
  items: readonly T[],
  task: (item: T) => Promise<void>,
  { limit, stop }: RunLimits,
): Promise<void> {
  const rest = items.values();
  const failures: unknown[] = [];
  const work = async (): Promise<void> => {
    for (const item of rest) {
      if (failures.length > 0) return;
      await task(item).catch((error: unknown) => {
        failures.push(error);
        stop?.();
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  if (failures.length > 0) throw failures[0];
}
