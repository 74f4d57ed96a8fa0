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
    'Dockerfile.dev',
    'a/Containerfile.x',
    'a/web.Dockerfile',
    'dockerfile',
  ];
  const others = [
    'Dockerfile.dockerignore',
    'Dockerfile.md',
    'Dockerfiles.txt',
    'mydockerfile',
    'Dockerfile.j2',
  ];
  write(Object.fromEntries([...wanted, ...others].map((name) => [name, ''])));
  expect(await found(['.'], root)).toEqual(wanted);
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

test('takes files as they are, and each once', async () => {
  write({ '.gitignore': 'x\n', x: '', 'sub/Dockerfile': '' });
  expect(await found(['x', 'sub', 'sub/Dockerfile'], root)).toEqual(['x', 'sub/Dockerfile']);
});

test('refuses what is not there', async () => {
  await expect(findDockerfiles(['nowhere'], root)).rejects.toThrow('nowhere: no such file or directory');
});
