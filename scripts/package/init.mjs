import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/run.mjs';

/**
 * Starts a project with the installed command, and follows its README word by word, up to where it needs a registry and a
 * daemon: test/engine/init.test.ts follows the rest.
 */
export async function checkInit({ directory, env }, global) {
  const parent = join(directory, 'init');
  mkdirSync(parent);
  await run(join(global.directory, 'bin/dockerfile-llb'), ['init', 'frontend', 'my-frontend'], {
    cwd: parent,
    env,
  });
  const cwd = join(parent, 'my-frontend');
  const commands = readFileSync(join(cwd, 'README.md'), 'utf8').split('\n').filter(isLocalCommand);
  if (commands.length !== 4) throw new Error(`the README of a new project has other commands: ${commands}`);
  let last = '';
  for (const command of commands) last = (await run('sh', ['-c', command.trim()], { cwd, env })).stdout;
  for (const line of ['frontend.ts runs on the small engine', 'linux/amd64', 'linux/arm64'])
    if (!last.includes(line)) throw new Error(`npm run pack prints ${last}`);
  return { summary: commands.map((command) => command.trim()).join(', ') };
}

function isLocalCommand(line) {
  return line.startsWith('    npm ') && !line.includes('--push');
}
