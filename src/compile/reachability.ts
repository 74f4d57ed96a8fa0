import type { StageGraph } from './stage-graph.ts';
import type { StageNode } from './stage-node.ts';

/** A stage and all that it needs, each once: the stage first, then its base, then what it takes files from. */
export function reachableFrom(target: StageNode, { dependencies }: StageGraph): ReadonlySet<StageNode> {
  const reached = new Set<StageNode>();
  const open = [target];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    const sources = dependencies.get(node);
    if (sources !== undefined) for (const source of [...sources.keys()].reverse()) open.push(source);
    if (node.base !== undefined) open.push(node.base);
  }
  return reached;
}
