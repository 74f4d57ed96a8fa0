import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folder } from '../cli/support.ts';

const read = (name: string) => parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

/** A program in place of Node that prints its arguments, one per line. */
function runCheckStep(inputs: Readonly<Record<string, string>>): readonly string[] {
  const { run } = read('action.yml').runs.steps.find(({ name }: { name: string }) => name === 'Check');
  const bin = folder({ node: '' });
  execFileSync('sh', ['-c', `printf '#!/bin/sh\\nprintf "<%%s>" "$@"; echo\\n' > node && chmod +x node`], {
    cwd: bin,
  });
  const env = {
    PATH: `${bin}:${process.env['PATH']}`,
    CHECK_COMMAND: 'cli.js',
    CHECK_LOG: join(bin, 'log'),
    CHECK_PATHS: '.\n',
    CHECK_ARGS: '',
    CHECK_THRESHOLD: 'error',
    CHECK_SARIF: 'false',
    ...inputs,
  };
  // As GitHub runs `shell: bash`.
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run];
  const printed = execFileSync('bash', args, { env, cwd: bin, encoding: 'utf8' }).trimEnd();
  const log = inputs['CHECK_SARIF'] === 'true' ? readFileSync(env.CHECK_LOG, 'utf8').trimEnd() : undefined;
  return log === undefined ? [printed] : [printed, log];
}

describe('action.yml', () => {
  test('passes paths and arguments as they are, and none of it is run', () => {
    expect(
      runCheckStep({
        CHECK_PATHS: 'a b\n$(touch x)\n\n-c',
        CHECK_ARGS: '--rule\nDL3006=off\n',
        CHECK_THRESHOLD: 'warning',
      }),
    ).toEqual([
      '<cli.js><check><--format><github><--failure-threshold><warning><--rule><DL3006=off><--><a b><$(touch x)><-c>',
    ]);
  });

  test('writes a SARIF log where that is wanted, whatever the findings are', () => {
    expect(runCheckStep({ CHECK_SARIF: 'true' })).toEqual([
      '<cli.js><check><--format><github><--failure-threshold><error><--><.>',
      '<cli.js><check><--no-fail><--format><sarif><--><.>',
    ]);
  });

  test('puts no input into a script', () => {
    const { steps } = read('action.yml').runs;
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});

test('the hooks of pre-commit run commands of the package on Dockerfiles', () => {
  const hooks = read('.pre-commit-hooks.yaml');
  expect(hooks.map(({ id, entry, language }: Record<string, string>) => [id, entry, language])).toEqual([
    ['dockerfile-llb-check', 'dockerfile-llb check', 'node'],
    ['dockerfile-llb-fmt', 'dockerfile-llb fmt', 'node'],
  ]);
  for (const { files, exclude } of hooks) {
    const takes = (name: string) => new RegExp(files).test(name) && !new RegExp(exclude).test(name);
    for (const name of ['Dockerfile', 'a/Dockerfile.dev', 'web.Dockerfile', 'Containerfile'])
      expect(takes(name)).toBe(true);
    for (const name of [
      'Dockerfile.dockerignore',
      'Dockerfile.lock',
      'web.Dockerfile.lock',
      'a/Dockerfile.j2',
      'Dockerfile.md',
      'Dockerfile~',
      'Dockerfile.dev.bak',
      'a/MyDockerfile',
      'docker-compose.yml',
    ])
      expect(takes(name)).toBe(false);
  }
});
