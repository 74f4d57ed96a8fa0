import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { makeDirs } from '../../src/session/files/make-dirs.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'make-dirs-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
});

it('makes what is missing, and leaves what is there', async () => {
  await Promise.all([makeDirs(join(dir, 'a/b/c')), makeDirs(join(dir, 'a/b/d'))]);
  expect(statSync(join(dir, 'a/b/c')).isDirectory()).toBe(true);
  symlinkSync('a', join(dir, 'link'));
  await makeDirs(join(dir, 'link'));
  await makeDirs(join(dir, 'link/e'), 0o700);
  expect(statSync(join(dir, 'a/e')).mode & 0o777).toBe(0o700);
});

it('names what stands in its way', async () => {
  writeFileSync(join(dir, 'file'), '');
  symlinkSync('nowhere', join(dir, 'dangling'));
  await expect(makeDirs(join(dir, 'file'))).rejects.toThrow(`could not write ${dir}/file: not a directory`);
  await expect(makeDirs(join(dir, 'file/x'))).rejects.toThrow(`could not write ${dir}/file: not a directory`);
  await expect(makeDirs(join(dir, 'dangling/x'))).rejects.toThrow('dangling: file exists');
});

// Node's own `mkdir` never comes back from there.
it('ends below a directory that takes none', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const source =
    "import { makeDirs } from './src/session/files/make-dirs.ts';\n" +
    "makeDirs('/proc/nope/x').catch((error) => console.log(error.message));";
  const stdin = { contents: source, resolveDir: root };
  const { outputFiles } = buildSync({ stdin, bundle: true, platform: 'node', format: 'cjs', write: false });
  const run = spawnSync(process.execPath, ['-'], {
    input: outputFiles[0]!.text,
    timeout: 20_000,
    encoding: 'utf8',
  });
  expect(run.stdout).toBe('could not write /proc/nope: no such file or directory\n');
});
