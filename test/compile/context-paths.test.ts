import { describe, expect, test } from 'vitest';
import { createLateContext, followPathsOf } from '../../src/compile/context-paths.ts';
import { local } from '../../src/llb/ops/source.ts';

describe('followPathsOf', () => {
  test.each<[string, readonly string[], readonly string[] | undefined]>([
    ['nothing', [], undefined],
    ['the root', ['/a', '/'], undefined],
    ['paths, sorted and relative', ['/b', '/a/c'], ['a/c', 'b']],
    ['patterns', ['/src/*.go'], ['src/*.go']],
    ['paths by their bytes', ['/\u{1f600}', '/\uff01'], ['\uff01', '\u{1f600}']],
  ])('%s', (_, paths, expected) => {
    expect(followPathsOf(new Set(paths))).toEqual(expected);
  });
});

describe('createLateContext', () => {
  test('gives the context that it is bound to', () => {
    const late = createLateContext();
    const context = local('context', {});
    late.bind(context);
    const { output } = late.state;
    expect(output?.kind === 'deferred' && output.resolve()).toBe(context.output);
  });

  test('cannot be used before', () => {
    const { output } = createLateContext().state;
    expect(() => output?.kind === 'deferred' && output.resolve()).toThrow('before it is bound');
  });
});
