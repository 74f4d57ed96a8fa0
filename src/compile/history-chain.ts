import type { HistoryEntry } from '../image/oci-image.ts';

/**
 * The history of a stage: what its base has, then its own entries. Stages share their base's part instead of
 * copying it, so that a chain of a thousand stages stays linear.
 */
export interface HistoryChain {
  readonly base: HistoryChain | undefined;
  readonly entries: HistoryEntry[];
}

/** A chain that ends in these entries. */
export function startHistory(entries: readonly HistoryEntry[] = [], base?: HistoryChain): HistoryChain {
  return { base, entries: [...entries] };
}

/** All entries, oldest first. */
export function flattenHistory(chain: HistoryChain): HistoryEntry[] {
  const parts: HistoryEntry[][] = [];
  for (let at: HistoryChain | undefined = chain; at !== undefined; at = at.base) parts.push(at.entries);
  return parts.reverse().flat();
}
