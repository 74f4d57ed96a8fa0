import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { directory, type Outcome, runCommand } from './harness.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** For a clone, `npm ci` and the build of the package. */
const timeout = 1_200_000;

/** A repository of a user, with the hooks of the commit that is checked out here. */
async function userRepository(files: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await runCommand('git', ['-C', checkout, 'rev-parse', 'HEAD'], {});
  const config = `repos:
  - repo: ${pathToFileURL(checkout).href}
    rev: ${stdout.trim()}
    hooks:
      - id: dockerfile-llb-check
        args: [--failure-threshold=warning]
      - id: dockerfile-llb-fmt
`;
  const cwd = directory({ ...files, '.pre-commit-config.yaml': config });
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
  ])
    await runCommand('git', args, { cwd });
  return cwd;
}

describe('.pre-commit-hooks.yaml', () => {
  it(
    'runs the hooks of a clean clone, which builds itself',
    async () => {
      const cwd = await userRepository({
        'web/Dockerfile': 'from scratch\nCOPY   a /\n',
        'Dockerfile.dev': 'FROM alpine:3 as base\n',
        'Dockerfile.dockerignore': 'from nothing\n',
        'notes.txt': 'from nothing\n',
      });
      const env = { PRE_COMMIT_HOME: directory(), npm_config_loglevel: undefined };
      const run = (id: string): Promise<Outcome> =>
        runCommand('pre-commit', ['run', '--all-files', '--verbose', '--color=never', id], { cwd, env });
      const check = await run('dockerfile-llb-check');
      expect(check).toMatchObject({ code: 1, stderr: '' });
      expect(check.stdout).toContain('Dockerfile.dev:1:1: warning: ');
      expect(check.stdout).toContain('[FromAsCasing]');
      expect(check.stdout).not.toContain('dockerignore');
      const format = await run('dockerfile-llb-fmt');
      expect(format.code).toBe(1);
      expect(format.stdout).toContain('files were modified by this hook');
      expect(readFileSync(join(cwd, 'web/Dockerfile'), 'utf8')).toBe('FROM scratch\nCOPY a /\n');
      expect(readFileSync(join(cwd, 'notes.txt'), 'utf8')).toBe('from nothing\n');
      // Both pass when there is nothing left to do.
      await runCommand('git', ['rm', '-qf', 'Dockerfile.dev'], { cwd });
      await runCommand('git', ['add', '.'], { cwd });
      for (const id of ['dockerfile-llb-check', 'dockerfile-llb-fmt'])
        expect(await run(id)).toMatchObject({ code: 0 });
    },
    timeout,
  );
});
