import { type CacheMount, type MountIdentity, mountName } from '../../client/cache-mounts/cache-mount.ts';
import type { MountOutcome } from '../../client/cache-mounts/mount-outcome.ts';
import { humanSize } from '../output/human-units.ts';
import { textTable } from '../output/text-table.ts';

/** A mount as it is shown, in text and as JSON. */
export interface MountRow {
  /** The id, with its namespace if there is one. */
  readonly mount: string;
  readonly target: string;
  /** Only in lists. */
  readonly sharing?: CacheMount['sharing'];
  /** `filled` or `empty` in a list; else what was done. */
  readonly state: string;
  /** Files, directories and links. */
  readonly entries: number;
  readonly bytes: number;
  /** Where it was saved, or came from. */
  readonly store?: string;
}

/** The row of a mount that was saved or filled. */
export function rowOf(outcome: MountOutcome, done: 'saved' | 'filled', store: string): MountRow {
  const { target, entries, bytes } = outcome;
  return { mount: mountName(outcome), target, state: stateText(outcome, done), entries, bytes, store };
}

/** The row of a mount in a list. */
export function listedRow(
  mount: MountIdentity & Pick<CacheMount, 'target' | 'sharing'>,
  { status, entries, bytes }: { readonly status: string; readonly entries: number; readonly bytes: number },
): MountRow {
  const { target, sharing } = mount;
  return {
    mount: mountName(mount),
    target,
    sharing,
    state: status === 'empty' ? 'empty' : 'filled',
    entries,
    bytes,
  };
}

function stateText({ state }: MountOutcome, done: string): string {
  return states[state] ?? done;
}

const states: Readonly<Partial<Record<MountOutcome['state'], string>>> = {
  kept: 'has files, left as it is',
  empty: 'empty, nothing saved',
  missing: 'not in the store',
  'left-out': 'left out',
};

/** Rows as a table, or a sentence if there are none. */
export function mountRowsText(rows: readonly MountRow[]): string {
  if (rows.length === 0) return 'No cache mounts.\n';
  const header = ['MOUNT', 'TARGET', 'STATE', 'ENTRIES', 'SIZE'];
  const withSharing = rows.some(({ sharing }) => sharing !== undefined);
  const lines = rows.map(({ mount, target, state, entries, bytes, sharing }) => [
    mount,
    target,
    state,
    String(entries),
    humanSize(bytes),
    ...(withSharing ? [sharing ?? ''] : []),
  ]);
  return textTable([[...header, ...(withSharing ? ['SHARING'] : [])], ...lines]);
}
