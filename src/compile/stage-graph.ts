import { CompileError, type LineRange } from '../diagnostics/compile-error.ts';
import { toLower } from '../go/strings.ts';
import type { StageNode } from './stage-node.ts';

/**
 * The stages and images of a Dockerfile and what they take files from. It grows until all base images are loaded,
 * because their triggers may name more images.
 */
export interface StageGraph {
  /** All stages in the order of the file, then the images that only instructions name. */
  readonly nodes: StageNode[];
  /** By name in lower case; of two stages with the same name the last one. */
  readonly byName: Map<string, StageNode>;
  readonly dependencies: Map<StageNode, Dependencies>;
}

/** Other nodes that a node takes files from, with the lines of the last instruction that does so. */
export type Dependencies = Map<StageNode, LineRange>;

export function createStageGraph(): StageGraph {
  return { nodes: [], byName: new Map(), dependencies: new Map() };
}

export function addNode(graph: StageGraph, node: StageNode): void {
  graph.nodes.push(node);
  if (node.name !== '') graph.byName.set(toLower(node.name), node);
}

/** Records that an instruction of `node` takes files from `source`. */
export function addDependency(
  graph: StageGraph,
  node: StageNode,
  { source, lines }: { readonly source: StageNode; readonly lines: LineRange },
): void {
  const known = graph.dependencies.get(node);
  if (known !== undefined) known.set(source, lines);
  else graph.dependencies.set(node, new Map([[source, lines]]));
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
