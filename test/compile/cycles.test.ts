import { describe, expect, test } from 'vitest';
import { checkCycles } from '../../src/compile/cycles.ts';
import { createStageNode, type StageNode } from '../../src/compile/stage-node.ts';
import { CompileError } from '../../src/diagnostics/compile-error.ts';

function nodes(names: string): StageNode[] {
  return [...names].map((shownName) =>
    createStageNode({
      name: shownName,
      docComment: '',
      code: '',
      lines: { start: 1, end: 1 },
      unregistered: false,
      shownName,
      baseName: 'scratch',
      platform: undefined,
    }),
  );
}

/** `a>b@3` says that a takes files from b on line 3. */
function link(all: readonly StageNode[], edges: readonly string[]): void {
  for (const edge of edges) {
    const [from, to, line] = edge.split(/[>@]/);
    const find = (name: string | undefined) => all.find(({ shownName }) => shownName === name)!;
    find(from).dependencies.set(find(to), { start: Number(line), end: Number(line) });
  }
}

function cycleOf(names: string, edges: readonly string[]): { message: string; lines: number[] } | undefined {
  const all = nodes(names);
  link(all, edges);
  try {
    checkCycles(all);
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
    const all = Array.from({ length: 20_000 }, () => nodes('x')[0]!);
    for (let i = 1; i < all.length; i++) all[i]!.dependencies.set(all[i - 1]!, { start: i, end: i });
    expect(() => checkCycles([...all].reverse())).not.toThrow();
  });
});
