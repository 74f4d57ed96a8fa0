import { expect, it } from 'vitest';
import { emptyArgList, listArgs, withArg } from '../../../src/instructions/shared/arg-list.ts';

function listOf(...args: readonly (readonly [key: string, value?: string])[]) {
  return args.reduce((list, [key, value]) => withArg(list, { key, value, docComment: '' }), emptyArgList);
}

function shown(list: ReturnType<typeof listOf>) {
  return listArgs(list).map(({ key, value }) => (value === undefined ? key : `${key}=${value}`));
}

it('lists ARGs in their order, repetitions once', () => {
  expect(shown(listOf(['a', '1'], ['b'], ['a', '1'], ['b'], ['a', '2'], ['a']))).toEqual([
    'a=1',
    'b',
    'a=2',
    'a',
  ]);
  expect(shown(emptyArgList)).toEqual([]);
});

it('tells an ARG without a value from none', () => {
  const list = listOf(['a'], ['b', '']);
  expect(['a', 'b', 'c'].map((name) => list.declared.has(name))).toEqual([true, true, false]);
  expect(['a', 'b', 'c'].map((name) => list.values.get(name))).toEqual([undefined, '', undefined]);
});

it('keeps the last value when a later ARG has none', () => {
  expect(listOf(['a', '1'], ['a', '2'], ['a']).values.get('a')).toBe('2');
});

it('leaves the list alone that it starts from', () => {
  const list = listOf(['a', '1']);
  withArg(list, { key: 'b', value: undefined, docComment: '' });
  expect(shown(list)).toEqual(['a=1']);
});
