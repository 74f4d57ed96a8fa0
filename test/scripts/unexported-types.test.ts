import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { unexportedTypes } from '../../scripts/package/unexported-types.mjs';

const inner = `export interface Deep { readonly a: string }
export interface Used { readonly deep: readonly Deep[] }
export declare class Base {}
export declare const names: readonly ['a'];
`;

function missingIn(entry: string): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'types-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  writeFileSync(join(directory, 'inner.d.ts'), inner);
  writeFileSync(join(directory, 'entry.d.ts'), entry);
  return unexportedTypes(join(directory, 'entry.d.ts'));
}

it.each<[string, string, string[]]>([
  [
    'a parameter',
    'import { Used } from "./inner.js"; export declare function f(used: Used): void;',
    ['Deep (used by Used)', 'Used (used by f)'],
  ],
  ['what an exported type holds', 'export { Used } from "./inner.js";', ['Deep (used by Used)']],
  [
    'a base class',
    'import { Base } from "./inner.js"; export declare class C extends Base {}',
    ['Base (used by C)'],
  ],
  [
    'the type of a value',
    'import { names } from "./inner.js"; export type T = (typeof names)[number];',
    ['names (used by T)'],
  ],
  ['an import in place', 'export declare const d: import("./inner.js").Deep;', ['Deep (used by d)']],
])('finds %s', (_name, entry, missing) => {
  expect(missingIn(entry)).toEqual(missing);
});

it('takes names of a namespace, of the language, and of private members', () => {
  expect(
    missingIn(
      'export * as inner from "./inner.js"; import { Used } from "./inner.js"; export declare function f(used: Used): void;',
    ),
  ).toEqual([]);
  expect(missingIn('export declare function f<T>(all: ReadonlyMap<string, T>): Promise<T>;')).toEqual([]);
  expect(
    missingIn('import { Used } from "./inner.js"; export declare class C { private used: Used; }'),
  ).toEqual([]);
  expect(missingIn('export * from "./inner.js";')).toEqual([]);
});
