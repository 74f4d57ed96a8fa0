import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli, folder } from '../support.ts';

const files = [
  '.gitignore',
  'README.md',
  'example',
  'frontend.ts',
  'package.json',
  'steps.test.ts',
  'steps.ts',
  'tsconfig.json',
];

test('writes a project into a new directory, and says what comes next', async () => {
  const cwd = folder({});
  const { code, stdout, stderr } = await cli(['init', 'frontend', 'deep/my-frontend'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(readdirSync(join(cwd, 'deep/my-frontend')).sort()).toEqual(files);
  expect(stdout).toContain('deep/my-frontend/steps.ts\n');
  expect(stdout).toContain('\nNext:\n  cd deep/my-frontend\n  npm install\n  npm test\n  npm run pack\n');
  const read = (name: string) => readFileSync(join(cwd, 'deep/my-frontend', name), 'utf8');
  const { name, devDependencies } = JSON.parse(read('package.json'));
  expect(name).toBe('my-frontend');
  expect(devDependencies['dockerfile-llb']).toMatch(/^file:\.\.\//);
  expect(read('example/Dockerfile')).toMatch(/^# syntax=localhost:5000\/my-frontend\n/);
});

test('takes the package from where it is told', async () => {
  const cwd = folder({});
  await cli(['init', 'frontend', 'app', '--package', 'file:../dockerfile-llb.tgz'], { cwd });
  const { devDependencies } = JSON.parse(readFileSync(join(cwd, 'app/package.json'), 'utf8'));
  expect(devDependencies['dockerfile-llb']).toBe('file:../dockerfile-llb.tgz');
});

test('runs every test beside package.json, and none that is gone', async () => {
  const cwd = folder({});
  await cli(['init', 'frontend', 'app'], { cwd });
  const project = join(cwd, 'app');
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const write = (name: string, code: string) =>
    writeFileSync(
      join(project, name),
      `import { test } from 'node:test';\ntest('of ${name}', () => ${code});\n`,
    );
  const run = () => {
    const programs = join(import.meta.dirname, '../../../node_modules/.bin');
    const env = { PATH: `${programs}:${process.env['PATH']}` };
    const { status, stdout, stderr } = spawnSync('sh', ['-c', scripts.test], { cwd: project, env });
    return { status, output: `${stdout}${stderr}` };
  };
  // It needs the installed package.
  rmSync(join(project, 'steps.test.ts'));
  write('one.test.ts', '{}');
  write('two.test.ts', '{ throw new Error("wrong"); }');
  const failed = run();
  expect(failed.status, failed.output).toBe(1);
  expect(failed.output).toContain('of one.test.ts');
  expect(failed.output).toContain('of two.test.ts');
  rmSync(join(project, 'two.test.ts'));
  const passed = run();
  expect(passed.status, passed.output).toBe(0);
  expect(passed.output).not.toContain('two.test.ts');
});

test('writes into an empty directory, and into the working directory', async () => {
  const cwd = folder({});
  const inside = join(cwd, 'app');
  expect((await cli(['init', 'frontend', 'app'], { cwd })).code).toBe(0);
  expect((await cli(['init', 'frontend', '.'], { cwd: inside })).stderr).toContain(
    '. is not empty: it contains .gitignore',
  );
});

test.each([
  [
    'a directory with a file',
    'taken',
    'taken is not empty: it contains mine.txt\nChoose a new directory. Nothing was written.',
  ],
  ['a file', 'taken/mine.txt', 'mine.txt'],
  ['a name that no image can have', 'My Frontend', 'My Frontend cannot be the name of an image'],
])('never overwrites: %s', async (_, target, message) => {
  const cwd = folder({ 'taken/mine.txt': 'mine' });
  const { code, stderr } = await cli(['init', 'frontend', target], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(['taken', 'taken/mine.txt']);
  expect(readFileSync(join(cwd, 'taken/mine.txt'), 'utf8')).toBe('mine');
});
