import type { ContextFile, ContextFiles } from './context-files.ts';
import { FileTable } from './file-table.ts';

/** Paths of the files that only one of the two lists contains, or that differ in more than their times. */
export function changedPaths(before: ContextFiles, after: ContextFiles): readonly string[] {
  if (before === after) return [];
  if (before instanceof FileTable && after instanceof FileTable) return knownChanges(before, after);
  const changed = [...after.keys()].filter((path) => !isEqual(before.get(path), after.get(path)));
  return [...changed, ...[...before.keys()].filter((path) => !after.has(path))];
}

/** A build compares the same two tables to record the files and to explain what ran. */
function knownChanges(before: FileTable, after: FileTable): readonly string[] {
  const known = comparisons.get(after);
  if (known?.before === before) return known.changed;
  const changed = changedInTable(before, after);
  comparisons.set(after, { before, changed });
  return changed;
}

/** The last comparison of each table, which never changes. */
const comparisons = new WeakMap<
  FileTable,
  { readonly before: FileTable; readonly changed: readonly string[] }
>();

function changedInTable(before: FileTable, after: FileTable): readonly string[] {
  const changed: string[] = [];
  const isKept = new Uint8Array(before.size);
  let guess = 0;
  for (const [index, path] of after.columns.paths.entries()) {
    const old = before.indexOf(path, guess);
    if (old !== -1) {
      isKept[old] = 1;
      guess = old + 1;
    }
    if (old === -1 || !after.isEqual(index, before, old)) changed.push(path);
  }
  return [...changed, ...before.columns.paths.filter((_, i) => isKept[i] === 0)];
}

function isEqual(one: ContextFile | undefined, other: ContextFile | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.digest === other.digest &&
    one.mode === other.mode &&
    one.size === other.size &&
    one.linkname === other.linkname
  );
}
