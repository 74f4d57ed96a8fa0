import { expect, it } from 'vitest';
import { type LockedPackage, lockfileProblems } from '../../scripts/lib/lockfile-problems.mjs';

const integrity = `sha512-${'A'.repeat(86)}==`;
const problemsOf = (locked: LockedPackage) =>
  lockfileProblems({ packages: { '': {}, 'node_modules/x': locked } }, {});

it('takes packages that have a hash and nothing else', () => {
  expect(problemsOf({ integrity })).toEqual([]);
  expect(problemsOf({ link: true })).toEqual([]);
  expect(problemsOf({ integrity, dev: true, hasInstallScript: true })).toEqual([]);
});

it.each<[string, LockedPackage, RegExp]>([
  ['no hash', {}, /node_modules\/x has no sha512 integrity/],
  ['a weak hash', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, /no sha512 integrity/],
  ['no hash of a tool', { dev: true }, /no sha512 integrity/],
  ['an address', { integrity, resolved: 'https://registry.example/x.tgz' }, /https:\/\/registry\.example/],
  ['an install script', { integrity, hasInstallScript: true }, /has an install script/],
])('reports %s', (_name, locked, problem) => {
  expect(problemsOf(locked)).toEqual([expect.stringMatching(problem)]);
});

it('reports an empty list, and scripts of the package itself', () => {
  expect(lockfileProblems({ packages: { '': {} } }, { scripts: { prepare: 'x', postinstall: 'y' } })).toEqual(
    ['package-lock.json lists no package', expect.stringMatching(/postinstall would run/)],
  );
});
