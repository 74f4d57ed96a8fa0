import type { HistoryEntry } from '../image/oci-image.ts';

/**
 * The history of a stage: the entries of its base, then its own. Stages share the part of their base instead of
 * copying it, so that a chain of a thousand stages takes linear time.
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
