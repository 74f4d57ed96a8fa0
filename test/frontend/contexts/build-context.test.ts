import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { resolveBuildContext } from '../../../src/frontend/contexts/build-context.ts';
import { marshal } from '../../../src/llb/marshal.ts';
import { local } from '../../../src/llb/ops/source.ts';
import { memoryFrontend } from '../memory-build.ts';
import type { MemoryDaemon } from '../memory-gateway.ts';
import { sourcesOf, stepNames } from '../source-ops.ts';

async function resolve(daemon: MemoryDaemon) {
  const build = memoryFrontend(daemon);
  const context = await resolveBuildContext(build);
  return { ...context, calls: build.gateway.calls };
}

describe('resolveBuildContext', () => {
  test('a local directory', async () => {
    expect(await resolve({})).toEqual({
      remote: undefined,
      dockerfile: { kind: 'local', localName: 'dockerfile', filename: 'Dockerfile' },
      calls: ['inputs'],
    });
    expect((await resolve({ missingCaps: ['frontend.inputs'] })).calls).toEqual([]);
  });

  test('a git repository', async () => {
    const { remote, dockerfile, calls } = await resolve({
      options: {
        context: 'https://example.com/r.git#main:sub',
        filename: 'd/Dockerfile',
        'build-arg:BUILDKIT_CONTEXT_KEEP_GIT_DIR': '1',
        'build-arg:SOURCE_DATE_EPOCH': 'context',
      },
    });
    expect(calls).toEqual([]);
    expect(dockerfile).toMatchObject({ kind: 'state', filename: 'd/Dockerfile' });
    expect(sourcesOf(remote!)).toMatchObject([
      {
        identifier: 'git://example.com/r.git#main:sub',
        attrs: { 'git.keepgitdir': 'true', 'git.mtime': 'commit' },
      },
    ]);
    expect(stepNames(remote!)).toEqual(['[internal] load git source https://example.com/r.git#main:sub']);
  });

  test('the Dockerfile of a remote context may be local', async () => {
    const { dockerfile } = await resolve({
      options: { context: 'https://example.com/r.git', dockerfilekey: 'mine' },
    });
    expect(dockerfile).toEqual({ kind: 'local', localName: 'mine', filename: 'Dockerfile' });
  });

  test('a download that is no archive is the Dockerfile', async () => {
    const url = 'http://example.com/Dockerfile';
    const { remote, dockerfile, calls } = await resolve({
      options: { context: url, contextsubdir: 'sub' },
      files: { [url]: { context: 'FROM scratch' } },
    });
    expect(calls).toEqual([`solve ${url}`, 'read context']);
    expect(dockerfile).toMatchObject({ kind: 'state', filename: 'context' });
    // The subdirectory is copied out of it, as of any context.
    expect(marshal(remote!).def).toHaveLength(3);
  });

  test('an archive is unpacked', async () => {
    const url = 'https://example.com/c.tar.gz';
    const { remote, dockerfile } = await resolve({
      options: { context: url },
      files: { [url]: { context: new Uint8Array(gzipSync('x')) } },
    });
    expect(dockerfile).toMatchObject({ kind: 'state', filename: 'Dockerfile' });
    expect(marshal(remote!).def).toHaveLength(3);
  });

  test('a download that fails', async () => {
    const daemon = { options: { context: 'https://example.com/c' } };
    await expect(resolve(daemon)).rejects.toThrow('failed to read downloaded context: open context');
  });

  test('a git URL with a wrong query', async () => {
    const daemon = { options: { context: 'https://example.com/r.git?x=1' } };
    await expect(resolve(daemon)).rejects.toThrow('unexpected query "x"');
  });

  test('inputs', async () => {
    const definition = marshal(local('remote', { sessionId: 's' }));
    const inputs = new Map([
      ['context', definition],
      ['dockerfile', definition],
    ]);
    const { remote, dockerfile } = await resolve({ inputs });
    expect(sourcesOf(remote!)).toEqual([{ identifier: 'local://remote', attrs: { 'local.session': 's' } }]);
    expect(dockerfile).toMatchObject({ kind: 'state', filename: 'Dockerfile' });
  });
});
