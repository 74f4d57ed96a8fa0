import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findDockerfiles } from '../../../src/cli/check/find-dockerfiles.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'find-dockerfiles-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

async function found(names: readonly string[], cwd: string): Promise<readonly string[]> {
  const { files, failures } = await findDockerfiles(names, cwd);
  expect(failures).toEqual([]);
  return files.map(({ shown }) => shown);
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

test('knows Dockerfiles by their names', async () => {
  const wanted = [
    'Containerfile',
    'Dockerfile',
    'Dockerfile-alpine',
    'Dockerfile.dev',
    'Dockerfile.example',
    'Dockerfile.golang',
    'Dockerfile_old_debian',
    'a/Containerfile.x',
    'a/web.Dockerfile',
    'dockerfile',
  ];
  const others = [
    ...['Dockerfile.dockerignore', 'Dockerfile.md', 'dockerfile.yml', 'Dockerfile.yaml', 'Dockerfile.json'],
    ...[
      'Dockerfiles.txt',
      'mydockerfile',
      'Dockerfile.j2',
      'Dockerfile.tt',
      'Dockerfile.tmpl',
      'a.Dockerfile.erb',
    ],
    ...[
      'Dockerfile.bak',
      'Dockerfile.bak2',
      'Dockerfile.bak.2024',
      'Dockerfile-bak',
      'Dockerfile.old',
      'Dockerfile~',
    ],
    ...[
      'Dockerfile.orig',
      'Dockerfile.rej',
      'Dockerfile.swp',
      '.Dockerfile.swp',
      '#Dockerfile#',
      '.#web.Dockerfile',
    ],
    ...['._web.Dockerfile', 'Dockerfile.save', 'Dockerfile.tmp', 'Dockerfile.rpmnew', 'Dockerfile.LOCAL.123'],
    ...['web.Dockerfile.dockerignore', 'web.Dockerfile~', 'Dockerfile.go', 'Dockerfile.sh', 'dockerfile.ts'],
  ];
  write(Object.fromEntries([...wanted, ...others].map((name) => [name, ''])));
  expect(await found(['.'], root)).toEqual(wanted);
});

test('looks into files whose names do not tell', async () => {
  write({
    'Dockerfile.php': '# syntax=docker/dockerfile:1\r\n\n  from php:8\n',
    'Dockerfile.env': 'ARG A\nFROM a:$A\n',
    'Dockerfile.txt': '\ufeffFROM a\n',
    'dockerfile.go': 'package dockerfile\n\n// FROM a\n',
    'dockerfile.py': 'x = """\nFROM a\n"""\n',
    'dockerfile.sh': '#!/bin/sh\nfromage\n',
    'Dockerfile.js': '',
  });
  expect(await found(['.'], root)).toEqual(['Dockerfile.env', 'Dockerfile.php', 'Dockerfile.txt']);
  expect(await found(['dockerfile.go'], root)).toEqual(['dockerfile.go']);
});

test('a directory without Dockerfiles is an error, unless that is allowed', async () => {
  write({
    'a/Dockerfile': '',
    'b/readme.md': '',
    'c/Dockerfile.bak': '',
    'd/.gitignore': 'Dockerfile\n',
    'd/Dockerfile': '',
  });
  for (const name of ['b', 'c', 'd'])
    await expect(findDockerfiles(['a', name], root)).rejects.toThrow(
      `${name}: no Dockerfile in this directory or below it`,
    );
  const { files } = await findDockerfiles(['a', 'b', 'c', 'd'], root, { allowEmpty: true });
  expect(files.map(({ shown }) => shown)).toEqual(['a/Dockerfile']);
});

test('honours ignore files, the inner ones last', async () => {
  write({
    '.gitignore': 'out/\n*.old.Dockerfile\n/sub/deep\n',
    'out/Dockerfile': '',
    'a.old.Dockerfile': '',
    'sub/.gitignore': '!b.old.Dockerfile\n',
    'sub/b.old.Dockerfile': '',
    'sub/c.old.Dockerfile/Dockerfile': '',
    'sub/deep/Dockerfile': '',
    'node_modules/Dockerfile': '',
    '.git/Dockerfile': '',
    '.devcontainer/Dockerfile': '',
  });
  expect(await found(['.'], root)).toEqual(['.devcontainer/Dockerfile', 'sub/b.old.Dockerfile']);
  expect(await found(['sub'], root)).toEqual(['sub/b.old.Dockerfile']);
});

test('finds nothing in a directory that is ignored, or lies below one', async () => {
  write({
    '.git/HEAD': '',
    '.gitignore': 'out\n/sub/*/deep/\n',
    'out/a/Dockerfile': '',
    'sub/out/Dockerfile': '',
    'sub/x/deep/er/Dockerfile': '',
    'sub/x/shallow/Dockerfile': '',
  });
  for (const name of ['out', 'out/a', 'sub/out', 'sub/x/deep', 'sub/x/deep/er'])
    await expect(findDockerfiles([name], root)).rejects.toThrow(`${name}: no Dockerfile in this directory`);
  expect(await found(['sub/x', 'sub/x/shallow'], root)).toEqual(['sub/x/shallow/Dockerfile']);
  // A file that is named is wanted.
  expect(await found(['out/a/Dockerfile'], root)).toEqual(['out/a/Dockerfile']);
});

test('takes files as they are, and each once', async () => {
  write({ '.gitignore': 'x\n', x: '', 'sub/Dockerfile': '' });
  expect(await found(['x', 'sub', 'sub/Dockerfile'], root)).toEqual(['x', 'sub/Dockerfile']);
});

test('refuses what is not there', async () => {
  await expect(findDockerfiles(['nowhere'], root)).rejects.toThrow('nowhere: no such file or directory');
});
