import { contentHash } from '../content/content-hash.ts';
import { type ContentSelector, isFiltered } from '../content/content-selector.ts';
import { ContentTree, type HashedFile } from '../content/content-tree.ts';
import type { BuildStep, StepGraph } from '../graph/step-graph.ts';
import { contentKey } from '../keys/cache-key.ts';
import type { CacheView, ContentKeys } from './cache-view.ts';

/** The files of a local source, in the order of a transfer. */
export interface SourceFiles {
  readonly size: number;
  readonly table: { values(): Iterable<HashedFile> };
  /** Keys of what steps take from these files, by the text of the selectors. More may be added. */
  readonly keys: Map<string, ContentKeys>;
}

/**
 * Keys of contents that are known before a build: files of local sources, by the digest of the source, and files that a
 * step makes out of nothing. What is found out is noted in the index of the files.
 */
export function knownContents(
  graph: StepGraph,
  files: ReadonlyMap<string, SourceFiles>,
): CacheView['contents'] {
  const known = new Map<number, KeyedFiles | undefined>();
  const filesOf = (index: number): KeyedFiles | undefined => {
    if (!known.has(index)) known.set(index, keyedFiles(graph.steps[index], files));
    return known.get(index);
  };
  return (step, input, selectors) => {
    const parent = step.inputs[input]?.step ?? -1;
    const found = filesOf(parent);
    if (found === undefined || asksForRoot(graph.steps[parent], selectors)) return undefined;
    const text = JSON.stringify(selectors);
    const keys = found.keys.get(text) ?? keysOf(found.tree(), selectors);
    found.keys.set(text, keys);
    return keys;
  };
}

interface KeyedFiles {
  /** By the text of the selectors. */
  readonly keys: Map<string, ContentKeys>;
  readonly tree: () => ContentTree;
}

function keyedFiles(
  step: BuildStep | undefined,
  files: ReadonlyMap<string, SourceFiles>,
): KeyedFiles | undefined {
  const index = files.get(step?.digest ?? '');
  // Of a transfer of nothing, the daemon hashes a directory of its own.
  if (index) return index.size > 0 ? withTree(index.table.values(), index.keys) : undefined;
  return step?.made && withTree(step.made, new Map());
}

/** A tree is made when a key is asked for that nobody noted. */
function withTree(files: ConstructorParameters<typeof ContentTree>[0], keys: KeyedFiles['keys']): KeyedFiles {
  let tree: ContentTree | undefined;
  return { keys, tree: () => (tree ??= new ContentTree(files)) };
}

/** The root of what a step makes is not known. */
function asksForRoot(step: BuildStep | undefined, selectors: readonly ContentSelector[]): boolean {
  if (!step?.made) return false;
  return selectors.length === 0 || selectors.some(({ path }) => /^\/?$/.test(path));
}

/** Only filtered selections differ in the two forms. What cannot be selected ends the build: no key is its. */
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
