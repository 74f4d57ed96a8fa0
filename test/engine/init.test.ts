import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { directory, docker, engine, nonce, runCli, runCommand } from './harness.ts';

const root = join(import.meta.dirname, '../..');

/** The commands of the project's README, in order. */
function commandsOf(readme: string): readonly string[] {
  return readme.split('\n').flatMap((line) => (line.startsWith('    ') ? [line.trim()] : []));
}

/** What `npm install` of the project installs; scripts/package/init.mjs runs npm. */
function install(project: string): void {
  mkdirSync(join(project, 'node_modules/.bin'), { recursive: true });
  mkdirSync(join(project, 'node_modules/@types'));
  const packages = ['esbuild', 'typescript', '@types/node', 'undici-types'];
  for (const name of packages)
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
  symlinkSync(root, join(project, 'node_modules/dockerfile-llb'));
  const programs = { esbuild: 'esbuild/bin/esbuild', tsc: 'typescript/bin/tsc' };
  for (const [name, file] of Object.entries(programs))
    symlinkSync(join(root, 'node_modules', file), join(project, 'node_modules/.bin', name));
  symlinkSync(join(root, 'dist/bin/dockerfile-llb.js'), join(project, 'node_modules/.bin/dockerfile-llb'));
}

test('the commands of a new project, one after the other, end with a container that runs', async () => {
  const parent = directory();
  const { code, stdout, stderr } = await runCli(['init', 'frontend', 'my-frontend'], { cwd: parent });
  expect(code, stderr).toBe(0);
  const project = join(parent, 'my-frontend');
  expect(stdout).toContain('Next:\n  cd my-frontend\n  npm install\n');
  // The registry and the base image of this machine.
  for (const file of ['README.md', 'example/Dockerfile']) {
    const path = join(project, file);
    const text = readFileSync(path, 'utf8').replaceAll('localhost:5000', engine.registry);
    writeFileSync(path, text.replace('from busybox', `from ${engine.registry}/busybox`));
  }
  writeFileSync(join(project, 'example/hello.txt'), `hello ${nonce()}\n`);
  const commands = commandsOf(readFileSync(join(project, 'README.md'), 'utf8'));
  expect(commands.map((command) => command.split(' ', 2).join(' '))).toEqual([
    ...['npm install', 'npm test', 'npm run', 'npm run', 'npm run', 'docker build', 'docker run'],
  ]);
  let last = '';
  for (const command of commands) {
    if (command === 'npm install') install(project);
    else {
      const outcome = await runCommand('sh', ['-c', command], { cwd: project });
      expect(outcome.code, `${command}\n${outcome.stdout}${outcome.stderr}`).toBe(0);
      last = outcome.stdout;
    }
  }
  expect(last).toMatch(/^HELLO [0-9A-F]+\n$/);
  await docker(['image', 'rm', 'hello']);
});
