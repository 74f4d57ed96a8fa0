import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { programName } from '../../src/base/program-name.ts';

const roots = ['docs', 'src', 'scripts', 'examples', 'playground'];
const files = [
  'README.md',
  'action.yml',
  '.pre-commit-hooks.yaml',
  ...roots.flatMap((root) =>
    (readdirSync(root, { recursive: true }) as string[]).map((name) => `${root}/${name}`),
  ),
].filter((path) => /\.(?:md|ts|mjs|ya?ml|json|html)$/.test(path));

test('nothing runs a package of our name from the registry: ours is not published, and the name is free', () => {
  expect(files.length).toBeGreaterThan(1000);
  const offenders = files.filter((path) =>
    /\b(?:npx|npm (?:exec|x)|pnpm dlx|yarn dlx|bunx) (?:-\S+ )*dockerfile-llb|npm (?:i|install|add) (?:-\S+ )*dockerfile-llb(?![-\w.*]*\.tgz)/.test(
      readFileSync(path, 'utf8'),
    ),
  );
  expect(offenders).toEqual([]);
});

test('one constant holds the name, and package.json agrees', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(manifest.name).toBe(programName);
  expect(Object.keys(manifest.bin)).toEqual([programName]);
  const modules = files.filter((path) => /^src\/.*\.ts$/.test(path));
  const spelled = modules.filter((path) => readFileSync(path, 'utf8').includes(`'${programName}'`));
  expect(spelled).toEqual(['src/base/program-name.ts']);
});
