import { contentHash } from '../content/content-hash.ts';
import { type ContentSelector, isFiltered } from '../content/content-selector.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { CopyingDaemon } from '../content/tree-file.ts';
import type { StepGraph } from '../graph/step-graph.ts';
import { contentKey } from '../keys/cache-key.ts';
import type { CacheView, ContentKeys } from './cache-view.ts';
import { KnownTrees, type SourceFiles } from './known-trees.ts';

/**
 * Content keys that are known before a build: those of files of local sources, by the digest of the source, and those
 * of files that steps create or copy without running a program. Keys that are computed for a source are added to its
 * `keys`.
 */
export function knownContents(
  graph: StepGraph,
  files: ReadonlyMap<string, SourceFiles>,
  daemon: CopyingDaemon = {},
): CacheView['contents'] {
  const trees = new KnownTrees(graph, files, daemon);
  const noted = new Map<number, Map<string, ContentKeys>>();
  const notesOf = (index: number): Map<string, ContentKeys> => {
    const source = files.get(graph.steps[index]?.digest ?? '');
    const notes = source?.keys ?? noted.get(index) ?? new Map<string, ContentKeys>();
    noted.set(index, notes);
    return notes;
  };
  return (step, input, selectors) => {
    const parent = step.inputs[input]?.step ?? -1;
    const found = trees.of(parent);
    if (found === undefined) return undefined;
    const text = JSON.stringify(selectors);
    const notes = notesOf(parent);
    const keys = notes.get(text) ?? keysOf(found.tree(), selectors);
    notes.set(text, keys);
    return keys;
  };
}

/** Only filtered selections differ in the two forms. A selection that fails has no key, since the build fails there. */
function keysOf(tree: ContentTree, selectors: readonly ContentSelector[]): ContentKeys {
  const of = (form: 'names' | 'paths') => {
    try {
      return contentKey(contentHash(tree, selectors, form));
    } catch {
      return '';
    }
  };
  const paths = of('paths');
  return { names: selectors.some(isFiltered) ? of('names') : paths, paths };
}
