import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { build, cliFile, directory, fromBusybox, nonce, runCommand } from './harness.ts';

/** A file system of its own that is too small, or cannot be written to. */
function fileSystem(options: string): string {
  const dir = directory();
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', dir]);
  onTestFinished(() => void execFileSync('umount', [dir]));
  return dir;
}

/** Three megabytes in two files, which no compression makes smaller. */
function context(): string {
  return directory({
    'big/one': randomBytes(1_500_000),
    'big/two': randomBytes(1_500_000),
    Dockerfile: 'FROM scratch\nCOPY big /big\n',
  });
}

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}

describe('a full disk is named with the file that did not fit, and no half file stays', () => {
  test.each<[string, (dir: string) => string, string]>([
    ['a folder', (dir) => `type=local,dest=${dir}/out`, 'out/big/(one|two)'],
    ['an archive', (dir) => `type=tar,dest=${dir}/out.tar`, 'out.tar'],
    ['a layout', (dir) => `type=oci,tar=false,dest=${dir}/out`, 'out/ingest/.*'],
  ])('%s', async (_, output, path) => {
    const dir = fileSystem('size=2m');
    const outcome = await build(context(), ['--output', output(dir)]);
    expect(outcome.code).toBe(1);
    const reason = `ERROR: .*could not write ${dir}/${path}: no space left on device`;
    expect(outcome.stderr).toMatch(new RegExp(reason));
    // What arrived whole may stay: files of a folder, blobs that no index names yet.
    expect(filesBelow(dir).filter((name) => !/^(one|two|[0-9a-f]{64})$/.test(name))).toEqual([]);
  });
});

test('a place that is read-only is named', async () => {
  const dir = fileSystem('size=2m,ro');
  for (const output of [`type=local,dest=${dir}/out`, `type=tar,dest=${dir}/sub/out.tar`]) {
    const outcome = await build(context(), ['--output', output]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(/ERROR: .*could not write \S*\/(out|sub): read-only file system/);
  }
});

test('a folder for the id is refused at once, and the daemon is let go', async () => {
  const dir = directory({ Dockerfile: 'FROM scratch\n' });
  const outcome = await build(dir, ['--iidfile', dir]);
  expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining('it is a directory') });
});

test('more files than may be open at once arrive all the same, in both directions', async () => {
  const text = nonce();
  const names = Array.from({ length: 300 }, (_, i) => `dir/${i}`);
  const dir = directory({
    ...Object.fromEntries(names.map((name) => [name, text])),
    Dockerfile: 'FROM scratch\nCOPY dir /\n',
  });
  const dest = directory();
  mkdirSync(`${dest}/out`);
  const command = [process.execPath, cliFile, 'build', '--progress', 'plain', '-o', `${dest}/out`, dir];
  const outcome = await runCommand('sh', ['-c', 'ulimit -n 64; exec "$@"', 'sh', ...command], {});
  expect(outcome.code, outcome.stderr).toBe(0);
  expect(readdirSync(`${dest}/out`)).toHaveLength(300);
});

test('a name that is not UTF-8 goes into an archive, not into a folder', async () => {
  const dir = directory({
    Dockerfile: `${fromBusybox('made')}\nRUN mkdir /o && touch "/o/caf$(printf '\\351')${nonce()}"\nFROM scratch\nCOPY --from=made /o /\n`,
  });
  const dest = directory();
  const folder = await build(dir, ['-o', `${dest}/out`]);
  expect(folder.code).toBe(1);
  expect(folder.stderr).toMatch(/a name that is not valid UTF-8; use type=tar/);
  const archive = await build(dir, ['-o', `type=tar,dest=${dest}/out.tar`]);
  expect(archive.code, archive.stderr).toBe(0);
  expect((await runCommand('tar', ['-tf', `${dest}/out.tar`], {})).stdout).toMatch(/^caf\\351/);
});
