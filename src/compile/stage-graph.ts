import { CompileError } from '../diagnostics/compile-error.ts';
import { toLower } from '../go/strings.ts';
import type { StageNode } from './stage-node.ts';

/** All stages in the order of the file, then the images that only instructions name. */
export interface StageGraph {
  readonly nodes: StageNode[];
  readonly byName: Map<string, StageNode>;
}

export function createStageGraph(): StageGraph {
  return { nodes: [], byName: new Map() };
}

/** Adds a node. It is based on an earlier stage if its base is exactly the name of that stage. */
export function addNode(graph: StageGraph, node: StageNode): void {
  graph.nodes.push(node);
  node.base = graph.byName.get(node.baseName);
  if (node.base !== undefined) node.outline.fromArgs = node.base.outline.fromArgs;
  if (node.name !== '') graph.byName.set(toLower(node.name), node);
}

/** The last stage of that name, in any case. */
export function findByName(graph: StageGraph, name: string): StageNode | undefined {
  return graph.byName.get(toLower(name));
}

/** Throws a CompileError if the index is too large. */
export function findByIndex(graph: StageGraph, index: number): StageNode {
  const node = graph.nodes[index];
  if (node === undefined)
    throw new CompileError(`invalid stage index ${index}`, { code: 'invalid-stage-index' });
  return node;
}

/** Names to suggest. */
export function shownNames(graph: StageGraph): string[] {
  return graph.nodes.map((node) => node.shownName).filter((name) => name !== '');
}
