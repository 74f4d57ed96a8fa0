import { describe, expect, test } from 'vitest';
import { checkCycles } from '../../src/compile/cycles.ts';
import { addDependency, addNode, createStageGraph, type StageGraph } from '../../src/compile/stage-graph.ts';
import { createUnregistered, type StageNode } from '../../src/compile/stage-node.ts';
import { CompileError } from '../../src/diagnostics/compile-error.ts';

function node(shownName: string): StageNode {
  return { ...createUnregistered('scratch', { start: 1, end: 1 }), shownName };
}

/** `a>b@3` says that a takes files from b on line 3. */
function graphOf(names: string, edges: readonly string[]): StageGraph {
  const graph = createStageGraph();
  const byName = new Map([...names].map((name) => [name, node(name)]));
  for (const each of byName.values()) addNode(graph, each);
  for (const edge of edges) {
    const [from = '', to = '', line] = edge.split(/[>@]/);
    const lines = { start: Number(line), end: Number(line) };
    addDependency(graph, byName.get(from)!, { source: byName.get(to)!, lines });
  }
  return graph;
}

function cycleOf(names: string, edges: readonly string[]): { message: string; lines: number[] } | undefined {
  try {
    checkCycles(graphOf(names, edges));
    return undefined;
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return { message: error.message, lines: error.locations.map(({ start }) => start) };
  }
}

describe('checkCycles', () => {
  test.each<[string, string, readonly string[]]>([
    ['nothing', 'ab', []],
    ['a chain', 'abc', ['c>b@1', 'b>a@2']],
    ['a diamond', 'abcd', ['d>b@1', 'd>c@2', 'b>a@3', 'c>a@4']],
  ])('accepts %s', (_, names, edges) => {
    expect(cycleOf(names, edges)).toBeUndefined();
  });

  test('names the stage where it starts and the instructions on the way', () => {
    expect(cycleOf('abc', ['a>b@2', 'b>c@4', 'c>a@6'])).toEqual({
      message: 'circular dependency detected on stage: a',
      lines: [2, 4, 6],
    });
  });

  test('finds a stage that takes files from itself', () => {
    expect(cycleOf('a', ['a>a@7'])?.lines).toEqual([7]);
  });

  test('includes the way into the circle', () => {
    expect(cycleOf('abc', ['a>b@2', 'b>c@4', 'c>b@6'])).toEqual({
      message: 'circular dependency detected on stage: a',
      lines: [2, 4, 6],
    });
  });

  test('goes through 20,000 stages without running out of stack', () => {
    const graph = createStageGraph();
    const all = Array.from({ length: 20_000 }, () => node('x'));
    for (const each of [...all].reverse()) addNode(graph, each);
    for (let i = 1; i < all.length; i++) {
      addDependency(graph, all[i]!, { source: all[i - 1]!, lines: { start: i, end: i } });
    }
    expect(() => checkCycles(graph)).not.toThrow();
  });
});
