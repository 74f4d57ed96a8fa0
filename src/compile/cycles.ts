import { CompileError, type LineRange, withLocation } from '../diagnostics/compile-error.ts';
import type { Dependencies, StageGraph } from './stage-graph.ts';
import type { StageNode } from './stage-node.ts';

interface Visit {
  readonly node: StageNode;
  readonly rest: Iterator<[StageNode, LineRange]>;
  /** Lines of the instruction that leads to the next stage on the path. */
  lines: LineRange | undefined;
}

const noDependencies: Dependencies = new Map();

/**
 * Throws a CompileError if stages depend on each other in a cycle; its locations are the instructions on
 * the way from the stage where the search began (moby/buildkit v0.32.2
 * frontend/dockerfile/dockerfile2llb/validations.go validateCircularDependency).
 */
export function checkCycles(graph: Pick<StageGraph, 'nodes' | 'dependencies'>): void {
  const visited = new Set<StageNode>();
  const enter = (node: StageNode): Visit => {
    visited.add(node);
    return { node, rest: (graph.dependencies.get(node) ?? noDependencies).entries(), lines: undefined };
  };
  for (const node of graph.nodes) {
    if (visited.has(node)) continue;
    const way = findCycle(node, visited, enter);
    if (way === undefined) continue;
    const error = new CompileError(`circular dependency detected on stage: ${node.shownName}`, {
      code: 'circular-dependency',
      hint: 'Move the files that both stages need to a third stage.',
    });
    throw way.reduce((located, lines) => withLocation(located, lines), error);
  }
}

/** Returns the lines of the instructions that lead into a cycle, or undefined if no cycle can be reached. */
function findCycle(
  start: StageNode,
  visited: ReadonlySet<StageNode>,
  enter: (node: StageNode) => Visit,
): readonly LineRange[] | undefined {
  const way = [enter(start)];
  const onWay = new Set([start]);
  for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
    const next = at.rest.next();
    if (next.done) {
      onWay.delete(at.node);
      way.pop();
      continue;
    }
    const [node, lines] = next.value;
    at.lines = lines;
    if (onWay.has(node)) return way.map((visit) => visit.lines!);
    if (visited.has(node)) continue;
    onWay.add(node);
    way.push(enter(node));
  }
  return undefined;
}
