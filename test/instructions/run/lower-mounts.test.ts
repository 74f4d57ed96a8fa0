import { describe, expect, it } from 'vitest';
import type { StageSource } from '../../../src/instructions/shared/stage-context.ts';
import { Cap } from '../../../src/llb/cap-ids.ts';
import { image } from '../../../src/llb/ops/source.ts';
import { scratch } from '../../../src/llb/state.ts';
import { capsWithout, lastOp, lowerOnContext, opsOf } from '../lowered-ops.ts';
import { messageOf } from '../message-of.ts';
import type { TestStageOptions } from '../stage-context.ts';

const empty: StageSource = { ready: true, state: scratch(), usePath: () => {} };

/** The mounts beside the root of a RUN with one `--mount`. */
function mountsOf(mount: string, options: TestStageOptions = {}) {
  const stage = lowerOnContext(`RUN --mount=${mount} x`, { sources: [empty], ...options });
  return lastOp(stage).exec.mounts.slice(1);
}

describe('mounts of RUN', () => {
  const cache = { input: -1, output: -1, mountType: 'CACHE' };
  const tmpfs = { input: -1, output: -1, mountType: 'TMPFS' };

  it.each<[mount: string, expected: Record<string, unknown>, options?: TestStageOptions]>([
    ['target=/b', { dest: '/b', readonly: true, output: -1 }],
    ['target=/b/../c,source=../x', { dest: '/b/../c', selector: '/x', readonly: true, output: -1 }],
    ['target=b,rw', { dest: '/b', output: -1 }],
    ['target=b,rw', { dest: '/b', output: 1 }, { caps: capsWithout(Cap.execMountBindReadWriteNoOutput) }],
    ['type=tmpfs,target=/t', { dest: '/t', ...tmpfs, TmpfsOpt: {} }],
    ['type=tmpfs,target=/t,size=1k,ro', { dest: '/t', ...tmpfs, readonly: true, TmpfsOpt: { size: 1024 } }],
    ['type=cache,target=/c/', { dest: '/c/', ...cache, cacheOpt: { ID: '//c' } }],
    [
      'type=cache,target=c,sharing=private,id=i,source=/s',
      { dest: '/c', ...cache, selector: '/s', cacheOpt: { ID: 'ns/i', sharing: 'PRIVATE' } },
      { cacheIdNamespace: 'ns' },
    ],
  ])('%j', (mount, expected, options) => {
    expect(mountsOf(mount, options)).toEqual([expected]);
  });

  it('puts a directory with the wanted owner behind a cache', () => {
    const stage = lowerOnContext('RUN --mount=type=cache,target=/c,uid=5,mode=1770 x', { sources: [empty] });
    const [made] = opsOf(stage);
    const owner = { user: { byID: 5 }, group: { byID: 0 } };
    expect(made!.op.file).toMatchObject({
      actions: [{ mkdir: { path: '/cache', mode: 0o770, owner, timestamp: -1 } }],
    });
    expect(made!.metadata.description).toEqual({
      'llb.customname': '[internal] setting cache mount permissions',
    });
    expect(lastOp(stage).exec.mounts[1]).toMatchObject({ dest: '/c', selector: '/cache' });
  });

  it('starts from the stage or image that from names, and notes what is used of it', () => {
    const used: string[] = [];
    const usePath = (path: string) => void used.push(path);
    const busybox = { ready: true, state: image('busybox'), usePath };
    const text = 'RUN --mount=target=/a,source=s --mount=from=b,target=/b,source=x/../y x';
    const stage = lowerOnContext(text, { sources: [empty, busybox] });
    expect(
      opsOf(stage)
        .slice(0, -1)
        .map(({ op }) => op.source),
    ).toMatchObject([
      { identifier: 'local://context' },
      { identifier: 'docker-image://docker.io/library/busybox:latest' },
    ]);
    expect([used, stage.contextPaths, stage.ownPaths]).toEqual([['x/../y'], ['/s'], ['/']]);
  });

  it('counts a tmpfs from nowhere as a use of the context, other types as none', () => {
    const types = ['tmpfs,target=/t', 'secret,id=a', 'ssh', 'cache,target=/c'];
    const flags = types.map((type) => `--mount=type=${type}`).join(' ');
    const stage = lowerOnContext(`RUN ${flags} x`, { sources: types.map(() => empty) });
    expect(stage.contextPaths).toEqual(['/']);
  });

  it('tells of secrets and agents', () => {
    const flags = ['secret,id=a', 'secret,target=/x/b,required', 'ssh', 'ssh,id=k,required'];
    const stage = lowerOnContext(`RUN ${flags.map((flag) => `--mount=type=${flag}`).join(' ')} x`);
    expect([stage.notedSecrets, stage.notedSsh]).toEqual([
      ['a?', 'b'],
      ['default?', 'k'],
    ]);
  });

  it.each<[mount: string, message: string, options?: TestStageOptions]>([
    ['type=bind', 'invalid mount target "/"'],
    ['type=cache,target=/', 'invalid mount target "/"'],
    ['target=..', 'invalid mount target "/"'],
    ['type=ssh,src=a', 'ssh does not support source'],
    [
      'from=late,target=/x',
      'cannot mount from stage "late" to "/x", stage needs to be defined before current command',
      { sources: [{ ...empty, ready: false }] },
    ],
  ])('refuses %j', (mount, message, options) => {
    expect(messageOf(() => mountsOf(mount, options))).toBe(message);
  });
});

describe('secrets and agents of RUN', () => {
  const file = (dest: string, secretOpt: Record<string, unknown>) => ({
    input: -1,
    dest,
    mountType: 'SECRET',
    secretOpt,
  });
  const variable = { ID: 'a', name: 'E', optional: true };

  it.each<[mount: string, secretEnv: unknown, mounts: readonly unknown[]]>([
    ['id=a', undefined, [file('/run/secrets/a', { ID: 'a', mode: 0o400, optional: true })]],
    ['src=x/y', undefined, [file('/run/secrets/y', { ID: 'x/y', mode: 0o400, optional: true })]],
    ['target=/d/f', undefined, [file('/d/f', { ID: 'f', mode: 0o400, optional: true })]],
    ['id=a,target=t,required,uid=1,gid=2', undefined, [file('t', { ID: 'a', uid: 1, gid: 2, mode: 0o400 })]],
    ['id=a,mode=777', undefined, [file('/run/secrets/a', { ID: 'a', mode: 0o777, optional: true })]],
    ['id=a,env=E', [variable], []],
    ['id=a,env=E,required', [{ ID: 'a', name: 'E' }], []],
    ['id=a,target=/t,env=E', [variable], [file('/t', { ID: 'a', mode: 0o400, optional: true })]],
  ])('secret %j', (mount, secretEnv, mounts) => {
    const { exec } = lastOp(lowerOnContext(`RUN --mount=type=secret,${mount} x`));
    expect(exec.secretenv).toEqual(secretEnv);
    expect(exec.mounts.slice(1)).toEqual(mounts);
  });

  it.each<[mount: string, dest: string, opt: Record<string, unknown>]>([
    ['type=ssh', '/run/buildkit/ssh_agent.0', { mode: 0o600, optional: true }],
    ['type=ssh,id=k,target=/a,required', '/a', { ID: 'k', mode: 0o600 }],
    [
      'type=ssh,uid=1,gid=2,mode=0666',
      '/run/buildkit/ssh_agent.0',
      { uid: 1, gid: 2, mode: 0o666, optional: true },
    ],
  ])('agent %j', (mount, dest, opt) => {
    expect(mountsOf(mount)).toEqual([{ input: -1, dest, mountType: 'SSH', SSHOpt: opt }]);
  });
});
