import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceRepositoryFile } from '../../../src/files/repository-file.ts';
import { cli, folder } from '../support.ts';

const untidy = 'from   alpine as a  \nrun  echo   hi\n';
const tidy = 'FROM alpine AS a\nRUN echo   hi\n';

test('fmt writes files, and only those that change', async () => {
  const dir = folder({ Dockerfile: untidy, 'sub/app.Dockerfile': tidy, 'sub/notes.txt': 'from  x\n' });
  const { code, stdout, stderr } = await cli(['fmt'], { cwd: dir });
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'Dockerfile: formatted\n' });
  expect(readFileSync(join(dir, 'Dockerfile'), 'utf8')).toBe(tidy);
  expect(readFileSync(join(dir, 'sub/notes.txt'), 'utf8')).toBe('from  x\n');
  expect(readdirSync(dir).sort()).toEqual(['Dockerfile', 'sub']);
});

test('--check writes nothing, and fails for a file that is not formatted', async () => {
  const dir = folder({ Dockerfile: untidy, 'app.Dockerfile': tidy });
  expect(await cli(['fmt', '--check', '.'], { cwd: dir })).toEqual({
    code: 1,
    stdout: 'Dockerfile: not formatted\n',
    stderr: '',
  });
  expect(readFileSync(join(dir, 'Dockerfile'), 'utf8')).toBe(untidy);
  expect((await cli(['fmt', '--check', 'app.Dockerfile'], { cwd: dir })).code).toBe(0);
});

test('--diff prints what patch understands', async () => {
  const latin1 = Buffer.from('# caf\xe9\r\nfrom  alpine\r\nrun x', 'latin1');
  const dir = folder({ Dockerfile: latin1 });
  const { code, stdout } = await cli(['fmt', '--diff', 'Dockerfile'], { cwd: dir });
  expect(code).toBe(0);
  expect(stdout).toContain('--- a/Dockerfile\n+++ b/Dockerfile\n@@');
  expect(stdout).toContain('\\ No newline at end of file');
  expect(readFileSync(join(dir, 'Dockerfile'))).toEqual(latin1);
});

test('what --diff prints, applied, is what fmt writes', async () => {
  const dir = folder({ Dockerfile: untidy, other: untidy });
  const { stdout } = await cli(['fmt', '--diff', 'Dockerfile'], { cwd: dir });
  const patched = spawnSync('git', ['apply', '-'], { cwd: dir, input: stdout });
  expect(patched.status, patched.stderr.toString()).toBe(0);
  expect(readFileSync(join(dir, 'Dockerfile'), 'utf8')).toBe(tidy);
});

test('standard input goes to standard output', async () => {
  expect(await cli(['fmt', '-'], { stdin: untidy })).toEqual({ code: 0, stdout: tidy, stderr: '' });
  expect((await cli(['fmt', '--check', '-'], { stdin: tidy })).code).toBe(0);
});

test('a file that does not parse is shown and left alone, and the others are formatted', async () => {
  const broken = 'from alpine\nrun <<EOF\nnever ended\n';
  const dir = folder({ 'a.Dockerfile': broken, 'b.Dockerfile': untidy });
  const { code, stderr } = await cli(['fmt'], { cwd: dir });
  expect(code).toBe(1);
  expect(stderr).toContain('a.Dockerfile:2');
  expect(stderr).toContain('unterminated heredoc');
  expect(readFileSync(join(dir, 'a.Dockerfile'), 'utf8')).toBe(broken);
  expect(readFileSync(join(dir, 'b.Dockerfile'), 'utf8')).toBe(tidy);
});

test('a file keeps its mode, and a link stays a link', async () => {
  const dir = folder({ 'real/Dockerfile': untidy });
  chmodSync(join(dir, 'real/Dockerfile'), 0o640);
  symlinkSync('real/Dockerfile', join(dir, 'Dockerfile'));
  expect((await cli(['fmt', 'Dockerfile'], { cwd: dir })).code).toBe(0);
  expect(lstatSync(join(dir, 'Dockerfile')).isSymbolicLink()).toBe(true);
  expect(statSync(join(dir, 'real/Dockerfile')).mode & 0o777).toBe(0o640);
  expect(readFileSync(join(dir, 'real/Dockerfile'), 'utf8')).toBe(tidy);
});

test('a file that changed meanwhile is not overwritten', async () => {
  const dir = folder({ Dockerfile: untidy });
  const path = join(dir, 'Dockerfile');
  writeFileSync(path, 'someone else');
  const file = { path, root: dir, shown: path };
  const written = replaceRepositoryFile(file, Buffer.from(untidy), Buffer.from(tidy));
  await expect(written).rejects.toThrow('not written (it changed meanwhile)');
  expect(readFileSync(path, 'utf8')).toBe('someone else');
  expect(readdirSync(dir)).toEqual(['Dockerfile']);
});

const oneLine = 'FROM alpine AS a\nRUN make && make install\nRUN true\nUSER b\n';
const twoLines = 'FROM alpine AS a\nRUN make \\\n    && make install\nRUN true\nUSER b\n';
const rerun = [
  'Dockerfile: --shell changes the digests of scripts; a build runs these steps again:',
  '  changed [2/3] RUN make && make install',
  '       to [2/3] RUN make     && make install',
  '    again [3/3] RUN true',
  '   config history of a',
  '',
].join('\n');

test('--shell lays out scripts, and says which steps a build would run again', async () => {
  const dir = folder({ Dockerfile: oneLine });
  expect(await cli(['fmt', '--shell'], { cwd: dir })).toEqual({
    code: 0,
    stdout: '',
    stderr: `${rerun}Dockerfile: formatted\n`,
  });
  expect(readFileSync(join(dir, 'Dockerfile'), 'utf8')).toBe(twoLines);
  expect(await cli(['fmt', '--shell', '--check'], { cwd: dir })).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(await cli(['fmt'], { cwd: dir })).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('--shell works with --check, --diff and standard input', async () => {
  const dir = folder({ Dockerfile: oneLine });
  const run = (...args: string[]) => cli(['fmt', '--shell', ...args], { cwd: dir, stdin: oneLine });
  expect(await run('--check')).toEqual({ code: 1, stdout: 'Dockerfile: not formatted\n', stderr: rerun });
  const diff = await run('--diff');
  expect(diff).toMatchObject({ code: 0, stderr: rerun });
  expect(diff.stdout).toContain('-RUN make && make install\n+RUN make \\\n+    && make install\n');
  expect(readFileSync(join(dir, 'Dockerfile'), 'utf8')).toBe(oneLine);
  expect(await run('-')).toEqual({ code: 0, stdout: twoLines, stderr: rerun });
  expect(await cli(['fmt', '-'], { cwd: dir, stdin: oneLine })).toEqual({
    code: 0,
    stdout: oneLine,
    stderr: '',
  });
});
