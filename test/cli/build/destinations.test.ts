import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { cli, folder } from '../support.ts';

const nobody = ['--addr', 'unix:///nowhere.sock'];
const build = (args: readonly string[], cwd: string) => cli(['build', '.', ...nobody, ...args], { cwd });

describe('a result that could not be written ends before the build', () => {
  it.each([
    [['--metadata-file', 'sub'], '--metadata-file sub: cannot be written: it is a directory'],
    [['--iidfile', 'sub'], '--iidfile sub: cannot be written: it is a directory'],
    [['--iidfile', 'new/'], '--iidfile new/: cannot be written: it is a directory'],
    [['--iidfile', 'new/.'], '--iidfile new/.: cannot be written: it is a directory'],
    [['--metadata-file', 'new/'], '--metadata-file new/: cannot be written: it is a directory'],
    [['-o', 'type=tar,dest=new/'], '--output type=tar,dest=new/: cannot be written: it is a directory'],
    [['-o', 'type=oci,dest=new/'], '--output type=oci,dest=new/: cannot be written: it is a directory'],
    [['--iidfile', 'none/id'], '/none: no such file or directory'],
    [['--metadata-file', 'Dockerfile/x'], '/Dockerfile: not a directory'],
  ])('%j', async (args, message) => {
    const dir = folder({ Dockerfile: 'FROM scratch\n', 'sub/x': '' });
    const outcome = await build(args, dir);
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });
});

describe('two results at one place', () => {
  it.each([
    [['-o', 'type=tar,dest=o.tar', '-o', 'type=oci,dest=./o.tar']],
    [['-o', 'type=tar,dest=o.tar', '-o', 'type=tar,dest=link/o.tar']],
    [['-o', 'type=tar,dest=o.tar', '--metadata-file', 'o.tar']],
    [['--iidfile', 'x', '--metadata-file', './x']],
    [['-o', 'out', '-o', 'type=local,dest=out/']],
    [['-o', 'type=oci,dest=out,tar=false', '-o', 'out']],
  ])('%j are refused', async (args) => {
    const dir = folder({ Dockerfile: 'FROM scratch\n' });
    symlinkSync('.', join(dir, 'link'));
    const outcome = await build(args, dir);
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining('write to the same place') });
  });

  test('are no mistake when it is a device', async () => {
    const dir = folder({ Dockerfile: 'FROM scratch\n' });
    const args = ['-o', 'type=tar,dest=/dev/null', '-o', 'type=oci,dest=/dev/null'];
    expect((await build(args, dir)).stderr).toContain('could not connect');
  });
});

describe('an attribute that is not known', () => {
  it.each([
    [['--cache-to', 'type=local,dest=c,mode=bogus'], 'mode=bogus: not min or max'],
    [['--cache-from', 'type=registry,ref=x,bogus=1'], 'no attribute "bogus"'],
    [['--attest', 'type=provenance,mode=bogus'], 'mode=bogus'],
    [['--provenance', 'mode=bogus'], '--provenance mode=bogus'],
    [['-o', 'type=tar,dest=x.tar,foo=bar'], 'no attribute "foo"'],
  ])('%j is refused', async (args, message) => {
    const outcome = await build(args, folder({ Dockerfile: 'FROM scratch\n' }));
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });
});

describe('a git context with a wrong query', () => {
  it.each([
    ['git://h/app.git?bogus=1', 'unexpected query "bogus"'],
    ['git://h/app.git?keep-git-dir=maybe', 'invalid keep-git-dir value: "maybe"'],
    ['git://h/app.git?branch=main#v1', 'ref conflicts: "v1" vs "refs/heads/main"'],
    ['git@h:app.git?bogus=1', 'unexpected query "bogus"'],
    ['ssh://git@h/app.git?tag=a&branch=b', 'branch conflicts with tag'],
    ['github.com/o/app?submodules=x', 'invalid submodules value: "x"'],
  ])('%s', async (url, message) => {
    const dir = folder({ Dockerfile: 'FROM scratch\n' });
    for (const args of [[url], ['.', '--build-context', `src=${url}`]]) {
      const outcome = await cli(['build', ...args, ...nobody], { cwd: dir });
      expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
    }
  });
});

describe('a file that cannot be read is named', () => {
  const here = { Dockerfile: 'FROM scratch\n', 'sub/x': '', file: '' };

  it.each([
    [['--secret', 'id=t,src=DIR/sub'], 'secret DIR/sub is a directory'],
    [['--secret', 'id=t,src=DIR/none'], 'stat DIR/none: no such file or directory'],
    [['--secret', 'id=t,src=DIR/file/x'], 'stat DIR/file/x: not a directory'],
    [['--llb', 'sub'], '--llb sub: cannot be read (is a directory)'],
    [['--source-policy-file', 'sub'], '--source-policy-file sub: cannot be read (is a directory)'],
    [['-f', 'file/x'], 'file is not a directory'],
  ])('%j', async (args, message) => {
    const dir = folder(here);
    const outcome = await build(
      args.map((word) => word.replace('DIR', dir)),
      dir,
    );
    expect(outcome.stderr).toContain(message.replace('DIR', dir));
    expect(outcome.code).toBe(2);
  });
});
