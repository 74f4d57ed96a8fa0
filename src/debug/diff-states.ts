import type { FileStat } from '../frontend/gateway.ts';
import { goFileType } from '../go/file-mode.ts';
import { compareBytes } from '../go/strings.ts';

/** A path that two states have in different ways. */
export interface StateChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly path: string;
  /** As it is afterwards; as it was, for what was removed. */
  readonly file: FileStat;
}

/** Lists a directory of a state; empty if it does not exist. */
export type ListDirectory = (path: string) => Promise<readonly FileStat[]>;

/** More changes than this are not looked for. */
const maxChanges = 10_000;

/**
 * What is different below a directory in two states, sorted by path: by type, mode, size, owner, time and link, not by content.
 * A directory that is only in one of them is one change.
 */
export async function diffStates(
  path: string,
  before: ListDirectory,
  after: ListDirectory,
): Promise<readonly StateChange[]> {
  const changes: StateChange[] = [];
  const waiting = [path];
  for (let at = waiting.pop(); at !== undefined && changes.length < maxChanges; at = waiting.pop()) {
    const [old, now] = (await Promise.all([before(at), after(at)])).map(
      (files) => new Map(files.map((file) => [file.path, file])),
    );
    for (const name of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
      const [was, is] = [old?.get(name), now?.get(name)];
      const child = `${at === '/' ? '' : at}/${name}`;
      if (is && !was) changes.push({ kind: 'added', path: child, file: is });
      else if (was && !is) changes.push({ kind: 'removed', path: child, file: was });
      else if (was && is) {
        const isDirectory = goFileType(was.mode) === 'dir' && goFileType(is.mode) === 'dir';
        if (isDirectory) waiting.push(child);
        if (differs(was, is, isDirectory)) changes.push({ kind: 'changed', path: child, file: is });
      }
    }
  }
  return changes.sort((a, b) => compareBytes(a.path, b.path));
}

/** The size and time of a directory change with its entries, which are shown themselves. */
function differs(a: FileStat, b: FileStat, isDirectory: boolean): boolean {
  if (a.mode !== b.mode || a.uid !== b.uid || a.gid !== b.gid || a.linkname !== b.linkname) return true;
  return !isDirectory && (a.size !== b.size || a.modTime !== b.modTime);
}

/** For a {@link ListDirectory} of a state that may lack the directory. Throws other errors. */
export function emptyIfMissing(error: Error): [] {
  if (/no such file or directory|not a directory/.test(error.message)) return [];
  throw error;
}
