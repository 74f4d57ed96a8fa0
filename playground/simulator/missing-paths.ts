import { NoContentError, selectionDigest } from '../../src/insight/content/content-hash.ts';
import type { ContentSelector } from '../../src/insight/content/content-selector.ts';
import { ContentTree } from '../../src/insight/content/content-tree.ts';
import type { BuildStep, StepGraph } from '../../src/insight/graph/step-graph.ts';
import type { ContextListing } from './context-listing.ts';

/** Paths that a step takes from a local source but that do not exist. A build fails at such a step. */
export function missingPaths(
  { inputs, own }: BuildStep,
  graph: StepGraph,
  listings: ReadonlyMap<string, ContextListing>,
): readonly string[] {
  return inputs.flatMap(({ step }, input) => {
    const listing = listings.get(graph.steps[step]?.digest ?? '');
    if (listing === undefined) return [];
    const tree = new ContentTree(listing.values());
    const selectors = own?.inputs[input]?.content ?? [];
    return selectors.filter((selector) => isMissing(tree, selector)).map(({ path }) => path);
  });
}

function isMissing(tree: ContentTree, selector: ContentSelector): boolean {
  try {
    selectionDigest(tree, selector, 'paths');
    return false;
  } catch (error) {
    if (error instanceof NoContentError) return true;
    throw error;
  }
}
