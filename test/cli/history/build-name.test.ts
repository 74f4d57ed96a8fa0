import { describe, expect, it } from 'vitest';
import { buildName } from '../../../src/cli/history/build-name.ts';
import type { LocalState } from '../../../src/client/history/local-state.ts';
import type { BuildRecord } from '../../../src/record/build-record.ts';

const record = (frontendAttrs: Record<string, string>) => ({ frontendAttrs }) as unknown as BuildRecord;
const state = (LocalPath: string, DockerfilePath = ''): LocalState => ({
  Target: 'default',
  LocalPath,
  DockerfilePath,
});

/** Names as docker/buildx v0.36.1 util/history gives them. */
describe('the name of a build', () => {
  it.each([
    [{}, undefined, ''],
    [{ 'build-arg:BUILDKIT_BUILD_NAME': 'foobar' }, state('/tmp/project'), 'foobar'],
    [
      {},
      state('/tmp/project', '/tmp/project/deploy/Dockerfile.release'),
      'project/deploy/Dockerfile.release',
    ],
    [{}, state('/tmp/project', '/tmp/project/Dockerfile'), 'project'],
    [{ filename: 'Dockerfile' }, state('/tmp/project'), 'project'],
    [{ filename: 'x.Dockerfile' }, state('/tmp/project', '/other/x.Dockerfile'), 'other/x.Dockerfile'],
    [{ filename: 'Dockerfile', target: 't' }, state('/tmp/проект'), 'проект (t)'],
    [
      { 'input:context': 'https://github.com/docker/buildx.git?ref=main' },
      undefined,
      'https://github.com/docker/buildx.git#main',
    ],
    [
      { 'vcs:source': 'https://github.com/docker/buildx.git?ref=main' },
      undefined,
      'https://github.com/docker/buildx.git#main',
    ],
    [{ 'vcs:localdir:context': 'subdir' }, undefined, 'subdir'],
    [
      { filename: 'Dockerfile.release', 'vcs:localdir:dockerfile': 'deploy' },
      undefined,
      'deploy/Dockerfile.release',
    ],
    [{ target: 'release' }, undefined, 'release'],
    [{ context: 'subdir', target: 'release' }, state('/tmp/project', '/tmp/project/D'), 'subdir (release)'],
    [
      { filename: 'Dockerfile.release', 'vcs:localdir:dockerfile': 'deploy' },
      state('https://github.com/docker/buildx.git', '/tmp/project/ignored/Dockerfile'),
      'deploy/Dockerfile.release',
    ],
    [
      { context: 'https://h/app.git#main:sub' },
      state('https://h/app.git#main:sub'),
      'https://h/app.git#main:sub',
    ],
    [{}, state('-', '-'), ''],
  ])('%j with %j is %s', (attrs, kept, name) => {
    expect(buildName(record(attrs as Record<string, string>), kept)).toBe(name);
  });
});
