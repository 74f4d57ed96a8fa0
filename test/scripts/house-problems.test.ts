import { expect, it } from 'vitest';
import { houseFacts } from '../../scripts/lib/house-facts.mjs';
import { houseProblems, readmeProblems } from '../../scripts/lib/house-problems.mjs';

const none = { ceilings: { nonNull: 0, longParameterLists: 0 }, sameNames: {} };

function problemsOf(modules: Readonly<Record<string, string>>, limits = none): string[] {
  return houseProblems(
    Object.entries(modules).map(([path, text]) => houseFacts(path, text)),
    limits,
  );
}

it('finds nothing in a module that keeps the rules', () => {
  const text = `
    import { type A, b } from './a.ts';
    /** Up! */
    const limit = 3;
    export function f(x: A, y: number, z?: string): boolean { return x !== y && !b(limit); }
  `;
  expect(problemsOf({ 'src/a/f.ts': text })).toEqual([]);
});

it('wants the ceiling lowered with the count, and not exceeded', () => {
  const modules = { 'src/a/a.ts': 'const a = b!.c![0];', 'src/a/b.ts': 'let d!: string; const e = !d;' };
  const at = (nonNull: number) => problemsOf(modules, { ...none, ceilings: { ...none.ceilings, nonNull } });
  expect(at(2)).toEqual([]);
  expect(at(1)).toEqual([expect.stringMatching(/^src has 2 non-null .* ceiling is 1/)]);
  expect(at(3)).toEqual([expect.stringContaining('lower ceilings.nonNull in scripts/check-house.json to 2')]);
});

it('counts functions with more than three parameters: methods, arrows and constructors, but not types', () => {
  const text = `
    type F = (a: A, b: A, c: A, d: A) => void;
    function overload(a: A, b: A, c: A, d: A): void;
    class C { constructor(a: A, b: A, c: A, d: A) {} m(a: A, b: A, c: A, d: A) {} }
    const arrow = (a: A, b: A, c: A, d: A) => a;
  `;
  expect(problemsOf({ 'src/a/a.ts': text })).toEqual([expect.stringContaining('src has 3 functions')]);
});

it('finds a name that several modules export, whatever it is', () => {
  const modules = {
    'src/a/a.ts': 'export const Same = 1, other = 2; export type T = 1;',
    'src/b/b.ts': 'export interface Same {} function other() {} export { T } from "../a/a.ts";',
  };
  const expected = 'Same is exported by src/a/a.ts and src/b/b.ts: rename one, or merge them';
  expect(problemsOf(modules)).toEqual([expected]);
  expect(problemsOf(modules, { ...none, sameNames: { Same: 'a reason' } })).toEqual([]);
  expect(problemsOf(modules, { ...none, sameNames: { Same: 'a reason', other: 'a reason' } })).toEqual([
    expect.stringContaining('other is exported once'),
  ]);
});

it('takes overloads, and modules that stand for each other on another host, for one', () => {
  const modules = {
    'src/host/node/bytes.ts':
      'export function gunzip(a: A): B; export function gunzip(a: C): B { return a; }',
    'src/host/web/gunzip.ts': 'export function gunzip() {}',
    'src/gateway/directory.node.ts': 'export function open() {}',
    'src/gateway/directory.browser.ts': 'export function open() {}',
  };
  expect(problemsOf(modules)).toEqual([]);
});

it.each([
  ['import type { A } from "./a.ts"; import { b } from "./a.ts";', 'imports ./a.ts more than once'],
  ['const MAX_SIZE = 3;', 'write the constant MAX_SIZE in camelCase'],
  ['export const LIMIT = 3;', 'write the constant LIMIT in camelCase'],
  ['names.sort((a, b) => (a < b ? -1 : 1));', 'sort by compareBytes'],
  ['names.sort(([a], [b]) => (a.name > b.name ? 1 : -1));', 'sort by compareBytes'],
  ['names.toSorted();', 'sort by compareBytes'],
  ['names.sort((a, b) => a.localeCompare(b));', 'sort by compareBytes'],
  ['const isOn = /^(?:1|t|true)$/i.test(text);', 'use parseBool'],
  ['const isOff = /^(0|f|false)$/i.test(text);', 'use parseBool'],
  ['at += (await handle.write(data, at)).bytesWritten;', 'use writeAll'],
  ['const path = `$' + '{name}.tmp`;', 'use temporaryName'],
  ["channel.unary('/moby.buildkit.v1.Control/Info', bytes);", 'take it from the generated service'],
])('finds %s', (text, problem) => {
  expect(problemsOf({ 'src/a/a.ts': text })).toEqual([expect.stringContaining(problem)]);
});

it('sees when it sees nothing', () => {
  expect(problemsOf({})).toEqual(['saw no module']);
});

it('wants 10 to 20 lines about each directory', () => {
  const lines = (count: number) => 'x\n'.repeat(count);
  const readmes = new Map<string, string | undefined>([
    ['src/a', lines(10)],
    ['src/b', lines(20)],
    ['src/c', lines(9)],
    ['src/d', lines(21)],
    ['src/e', undefined],
  ]);
  expect(readmeProblems(readmes)).toEqual([
    'src/c/README.md has 9 lines, not 10 to 20',
    'src/d/README.md has 21 lines, not 10 to 20',
    'src/e has no README.md',
  ]);
});
