import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyEnvList, envListOf } from '../../src/llb/env-list.ts';

test('a value that is set again moves to the end', () => {
  const env = envListOf([
    ['A', '1'],
    ['B', '2'],
    ['A', '3'],
  ]);
  expect(env.toArray()).toEqual(['B=2', 'A=3']);
  expect(env.get('A')).toBe('3');
  expect(env.delete('B').keys()).toEqual(['A']);
});

const change = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd', '__proto__'),
  value: fc.option(fc.string()),
});

test('it behaves as a list of pairs does, at every version', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
      let env = emptyEnvList;
      const model = new Map<string, string>();
      const versions: [typeof env, string[]][] = [];
      for (const { key, value } of changes) {
        env = value === null ? env.delete(key) : env.set(key, value);
        model.delete(key);
        if (value !== null) model.set(key, value);
        versions.push([env, [...model].map(([name, text]) => `${name}=${text}`)]);
      }
      for (const [version, expected] of versions) {
        expect(version.toArray()).toEqual(expected);
        for (const key of ['a', 'e', '__proto__']) {
          expect(version.get(key)).toBe(
            expected.find((entry) => entry.startsWith(`${key}=`))?.slice(key.length + 1),
          );
        }
      }
    }),
  );
});

test('lists are the same whichever versions were listed before', () => {
  const base = envListOf([...'abcdefgh'].map((key) => [key, key]));
  const added = envListOf([...'ijklmnopqrstuvwxyz'].map((key) => [key, key]));
  const longer = [...'ij'].reduce((env, key) => env.set(key, key), base);
  for (const next of [longer, longer.set('a', '2'), longer.delete('b'), added, base, longer.delete('z')]) {
    base.toArray();
    expect(next.toArray()).toEqual(next.keys().map((key) => `${key}=${next.get(key)}`));
  }
});
