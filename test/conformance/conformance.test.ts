import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compareRecords, type Difference, stableJson } from './kit/compare.ts';
import { caseDirs, loadCase } from './kit/conformance-case.ts';
import { recordCase } from './kit/record.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const known = new Set(
  readFileSync(here('known-differences.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);
const dirs = caseDirs(here('cases'));

describe('what the frontend returns is what the reference returns', () => {
  test('there are cases, and every known difference names one', () => {
    const names = dirs.map((dir) => basename(dir));
    expect(names.length).toBeGreaterThan(200);
    expect([...known].filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(dirs.map((dir) => [basename(dir), dir]))('%s', async (name, dir) => {
    const fixture = loadCase(dir);
    const differences = compareRecords(fixture.expected, await recordCase(fixture));
    if (known.has(name))
      expect(differences, 'it passes now: take it off known-differences.txt').not.toEqual([]);
    else expect.soft(differences.map(show).join('\n'), 'differences').toBe('');
  });
});

function show({ dimension, where, expected, actual }: Difference): string {
  return `${dimension}: ${where}\n  expected ${stableJson(expected, 1)}\n  actual   ${stableJson(actual, 1)}`;
}
