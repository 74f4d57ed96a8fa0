import { contentHash } from '../../insight/content/content-hash.ts';
import type { ContentSelector } from '../../insight/content/content-selector.ts';
import { ContentTree } from '../../insight/content/content-tree.ts';
import type { BuildStep, StepGraph } from '../../insight/graph/step-graph.ts';
import { contentKey } from '../../insight/keys/cache-key.ts';
import type { CacheView, ContentKeys } from '../../insight/simulate/cache-view.ts';
import type { FileList } from './file-list.ts';

/**
 * Keys of contents that are known before a build: files of local sources, by the digest of the source, and files that a
 * step makes out of nothing.
 */
export function knownContents(graph: StepGraph, files: ReadonlyMap<string, FileList>): CacheView['contents'] {
  const trees = new Map<number, ContentTree | undefined>();
  const treeOf = (index: number): ContentTree | undefined => {
    if (!trees.has(index)) trees.set(index, makeTree(graph.steps[index], files));
    return trees.get(index);
  };
  return (step, input, selectors) => {
    const parent = step.inputs[input]?.step ?? -1;
    const tree = treeOf(parent);
    if (tree === undefined || asksForRoot(graph.steps[parent], selectors)) return undefined;
    return keysOf(tree, selectors);
  };
}

function makeTree(
  step: BuildStep | undefined,
  files: ReadonlyMap<string, FileList>,
): ContentTree | undefined {
  const list = files.get(step?.digest ?? '');
  // Of a transfer of nothing, the daemon hashes a directory of its own.
  if (list) return list.size > 0 ? new ContentTree(list.values()) : undefined;
  return step?.made && new ContentTree(step.made);
}

/** The root of what a step makes is not known. */
function asksForRoot(step: BuildStep | undefined, selectors: readonly ContentSelector[]): boolean {
  if (!step?.made) return false;
  return selectors.length === 0 || selectors.some(({ path }) => /^\/?$/.test(path));
}

/** What cannot be selected ends the build: no key is its. */
function keysOf(tree: ContentTree, selectors: readonly ContentSelector[]): ContentKeys {
  const of = (form: 'names' | 'paths') => {
    try {
      return contentKey(contentHash(tree, selectors, form));
    } catch {
      return '';
    }
  };
  return { names: of('names'), paths: of('paths') };
}
