import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  linkSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getAttributeSync, setAttributeSync } from '@napi-rs/xattr';
import { describe, expect, onTestFinished, test } from 'vitest';
import { build, directory, docker, engine, fromBusybox, nonce, runCommand, stepsOf } from './harness.ts';

/** A context in which everything is that makes sending one hard; its text is new to the daemon. */
async function oddContext(): Promise<string> {
  const text = nonce();
  const deep = Array.from({ length: 60 }, (_, i) => `level-${i}`).join('/');
  const dir = directory({
    'plain.txt': text,
    empty: '',
    'sub/a.txt': 'a',
    'sub.txt': 'sorted by bytes, not by path',
    'sub-x/b.txt': 'b',
    'empty-dir': null,
    [`${deep}/leaf`]: 'deep',
    [`${'n'.repeat(250)}.txt`]: 'long name',
    'with space, comma\nand newline': 'odd name',
    'ünïcödé/文件': 'not ascii',
    'mode.sh': '#!/bin/sh\n',
    'first-name': 'hard link',
    'z-excluded/in': 'excluded folder',
    'logs/x.log': 'excluded',
    'logs/keep.log': 'kept by an exception',
    '.hidden': 'hidden',
    '.dockerignore': '**/*.log\n!logs/keep.log\nz-excluded\nexcluded-name\n# comment\n\n/sub/none\n',
    Dockerfile: `${fromBusybox()}\nCOPY . /all/\nRUN cd /all && find . -exec ls -ldn {} + | sed 's/  */ /g' > /list && find . -type f -exec sha256sum {} + > /sums\n`,
  });
  chmodSync(`${dir}/mode.sh`, 0o4755);
  chmodSync(`${dir}/empty-dir`, 0o1777);
  linkSync(`${dir}/first-name`, `${dir}/second-name`);
  linkSync(`${dir}/first-name`, `${dir}/sub/third-name`);
  writeFileSync(`${dir}/excluded-name`, 'another hard link');
  linkSync(`${dir}/excluded-name`, `${dir}/f-linked-to-excluded`);
  symlinkSync('sub/a.txt', `${dir}/link`);
  symlinkSync('nowhere', `${dir}/dangling`);
  symlinkSync('/etc/passwd', `${dir}/absolute`);
  symlinkSync('../../../../etc/passwd', `${dir}/climbing`);
  symlinkSync('loop-b', `${dir}/loop-a`);
  symlinkSync('loop-a', `${dir}/loop-b`);
  symlinkSync('..', `${dir}/sub/up`);
  writeFileSync(`${dir}/sparse`, 'x');
  truncateSync(`${dir}/sparse`, 20_000_000);
  utimesSync(`${dir}/plain.txt`, 1, 1.5);
  execFileSync('mkfifo', [`${dir}/pipe`]);
  execFileSync('mknod', [`${dir}/device`, 'c', '1', '3']);
  const server = createServer().listen(`${dir}/socket`);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return dir;
}

function theirs(dir: string) {
  const options = ['--builder', 'default', '--progress', 'plain', '--output', 'type=cacheonly'];
  return docker(['buildx', 'build', ...options, dir]);
}

describe('the context of docker buildx build and ours are one', () => {
  test.each(['buildx first', 'ours first'])('%s: the other finds every step cached', async (order) => {
    const dir = await oddContext();
    const clients = [theirs, (context: string) => build(context)];
    if (order === 'ours first') clients.reverse();
    const first = await clients[0]!(dir);
    expect(first.code, first.stderr).toBe(0);
    expect(stepsOf(first.stderr).cached).toEqual([]);
    const second = await clients[1]!(dir);
    expect(second.code, second.stderr).toBe(0);
    const { steps, cached } = stepsOf(second.stderr);
    expect(steps).toHaveLength(2);
    expect(cached, second.stderr).toEqual(steps);
  });

  test('and hold what is on disk', async () => {
    const dir = await oddContext();
    const dest = join(directory(), 'out');
    const outcome = await build(dir, ['--output', `type=local,dest=${dest}`]);
    expect(outcome.code, outcome.stderr).toBe(0);
    const list = readFileSync(`${dest}/list`, 'utf8');
    for (const wanted of [
      /^-rwsr-xr-x .* \.\/mode\.sh$/m,
      /^drwxrwxrwt .* \.\/empty-dir$/m,
      /^p.* \.\/pipe$/m,
    ])
      expect(list).toMatch(wanted);
    expect(list).toMatch(/^crw.* 1, 3 .*\.\/device$/m);
    expect(list).toMatch(/ 3 0 0 .*\.\/second-name$/m);
    expect(list).toContain('./climbing -> ../../../../etc/passwd');
    expect(list).not.toMatch(/x\.log|z-excluded|excluded-name$/m);
    // What links lead to outside of the context does not come along.
    expect(readFileSync(`${dest}/sums`, 'utf8')).not.toContain('passwd');
  });
});

describe('extended attributes', () => {
  /** A new folder each time, so that no earlier transfer of its files counts. */
  function context(attribute: string, text: string): string {
    const Dockerfile = `${fromBusybox()}\nCOPY file tool /\nRUN cp -a /file /copy\n`;
    const dir = directory({ file: text, tool: text, Dockerfile });
    setAttributeSync(`${dir}/file`, 'user.test', attribute);
    // The right to use raw sockets.
    const capability = Buffer.from('0100000200200000000000000000000000000000', 'hex');
    setAttributeSync(`${dir}/tool`, 'security.capability', capability);
    return dir;
  }

  test('count for the cache as they do for docker buildx build', async () => {
    const text = nonce();
    const first = await theirs(context('one', text));
    expect(stepsOf(first.stderr).cached, first.stderr).toEqual([]);
    const same = await build(context('one', text));
    expect(stepsOf(same.stderr).cached, same.stderr).toEqual(stepsOf(same.stderr).steps);
    const other = await build(context('two', text));
    expect(stepsOf(other.stderr).cached, other.stderr).toEqual([]);
    const theirOther = await theirs(context('two', text));
    expect(stepsOf(theirOther.stderr).cached).toEqual(stepsOf(theirOther.stderr).steps);
  });

  test('come back with type=local', async () => {
    const dest = join(directory(), 'out');
    const outcome = await build(context('there and back', nonce()), ['-o', dest]);
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(getAttributeSync(`${dest}/file`, 'user.test')?.toString()).toBe('there and back');
  });
});

test('any number of named contexts, each with its own ignore file', async () => {
  const names = ['one', 'two', 'three', 'four', 'five'];
  const text = nonce();
  const folders = names.map((name) =>
    directory({ [`${name}.txt`]: text, 'left-out': 'x', '.dockerignore': 'left-out\n' }),
  );
  const copies = names.map((name) => `COPY --from=${name} . /${name}/`).join('\n');
  const dir = directory({ Dockerfile: `FROM scratch\n${copies}\n` });
  const dest = join(directory(), 'out');
  const args = names.flatMap((name, i) => ['--build-context', `${name}=${folders[i]}`]);
  const outcome = await build(dir, [...args, '--output', `type=local,dest=${dest}`]);
  expect(outcome.code, outcome.stderr).toBe(0);
  for (const name of names) expect(readFileSync(`${dest}/${name}/${name}.txt`, 'utf8')).toBe(text);
  const listing = execFileSync('ls', ['-A', `${dest}/one`], { encoding: 'utf8' });
  expect(listing.trim().split('\n').sort()).toEqual(['.dockerignore', 'one.txt']);
});

test('over the Engine and over a plain gRPC address alike', async () => {
  const text = nonce();
  const dir = directory({
    'large.bin': Buffer.alloc(5_000_000, text),
    Dockerfile: 'FROM scratch\nCOPY large.bin /\n',
  });
  const dest = join(directory(), 'out');
  const env = { BUILDKIT_HOST: `unix://${engine.buildkitSocket}` };
  const outcome = await build(dir, ['--output', `type=local,dest=${dest}`], { env });
  expect(outcome.code, outcome.stderr).toBe(0);
  expect(readFileSync(`${dest}/large.bin`).equals(readFileSync(`${dir}/large.bin`))).toBe(true);
});

describe('a context that cannot be read', () => {
  test('because a name is not UTF-8 names the file', async () => {
    const dir = directory({ Dockerfile: 'FROM scratch\nCOPY . /\n' });
    writeFileSync(Buffer.concat([Buffer.from(`${dir}/caf`), Buffer.of(0xe9)]), '');
    const outcome = await build(dir);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(
      'the name "caf\ufffd" is not valid UTF-8: rename the file, or leave it out',
    );
  });

  test("because files are the owner's alone names the file", async () => {
    const dir = directory({ 'sub/secret.txt': nonce(), Dockerfile: 'FROM scratch\nCOPY . /\n' });
    chmodSync(`${dir}/sub/secret.txt`, 0);
    const outcome = await asOwner(dir);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(
      `could not read sub/secret.txt: open ${dir}/sub/secret.txt: permission denied`,
    );
  });

  test("because a folder is the owner's alone names the folder, unless it is ignored", async () => {
    const dir = directory({ 'sub/x': nonce(), Dockerfile: 'FROM scratch\nCOPY . /\n' });
    chmodSync(`${dir}/sub`, 0);
    const outcome = await asOwner(dir);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(`open ${dir}/sub: permission denied`);
    writeFileSync(`${dir}/.dockerignore`, 'sub\n');
    const ignored = await asOwner(dir);
    expect(ignored.code, ignored.stderr).toBe(0);
  });

  /** Root without the right to read everything. */
  function asOwner(dir: string) {
    const cli = fileURLToPath(new URL('../../dist/bin/dockerfile-llb.js', import.meta.url));
    const drop = ['--bounding-set', '-dac_override,-dac_read_search'];
    return runCommand('setpriv', [...drop, process.execPath, cli, 'build', '--progress', 'plain', dir], {});
  }
});
