import { expect, test } from 'vitest';
import { allCaps, createCapSet } from '../../src/llb/caps.ts';
import { marshal } from '../../src/llb/marshal.ts';
import { exec, run } from '../../src/llb/ops/exec.ts';
import type { ExecSpec } from '../../src/llb/ops/exec-spec.ts';
import { mkdir } from '../../src/llb/ops/file/actions.ts';
import { file } from '../../src/llb/ops/file/file.ts';
import { image, local } from '../../src/llb/ops/source.ts';
import { definitionToJson } from '../../src/llb/print.ts';
import {
  type State,
  scratch,
  withDir,
  withEnv,
  withHostname,
  withNetwork,
  withPlatform,
  withUser,
} from '../../src/llb/state.ts';

const platform = { os: 'linux', architecture: 'amd64' };
const defaults = { platform, caps: allCaps() };
const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const alpine = withEnv(
  image('alpine@sha256:cb08c83412df22d36ee4e334815ad36c161f6f7cb7e0f63427d3a4c07df77fcd', { platform }),
  'PATH',
  path,
);
const shell = (command: string) => ['/bin/sh', '-c', command];

function lastOp(state: State, marshalDefaults: Parameters<typeof marshal>[1] = defaults) {
  return definitionToJson(marshal(state, marshalDefaults)).at(-2)!;
}

const meta = (state: State, marshalDefaults?: typeof defaults) =>
  (lastOp(state, marshalDefaults).op['exec'] as { meta: Record<string, unknown> }).meta;
const mounts = (spec: Omit<ExecSpec, 'args'>) =>
  (lastOp(run(alpine, { args: ['x'], ...spec })).op['exec'] as { mounts: unknown[] }).mounts;
const capsOf = (state: State) => Object.keys(lastOp(state).metadata['caps'] as object);

test('digests recorded from the reference: every kind of mount, then network and security', () => {
  const base = image(
    'docker.io/library/alpine:latest@sha256:cb08c83412df22d36ee4e334815ad36c161f6f7cb7e0f63427d3a4c07df77fcd',
    { platform },
  );
  const root = withEnv(base, 'PATH', path);
  const tools = run(root, { args: shell('touch /tool') });
  const context = local('context', { sessionId: 'conformance-session', sharedKeyHint: 'context' });
  const owner = { user: { id: 1000 }, group: { id: 1000 } };
  const cache = file(scratch(), [mkdir('/cache', 0o700, { owner })]);
  const stage = withEnv(root, 'ID', 'pkgs');
  const secret = { uid: 0, gid: 0, mode: 0o400, optional: true };
  const made = run(stage, {
    args: shell('make all'),
    mounts: [
      {
        target: '/root/.cache',
        source: cache,
        sourcePath: '/cache',
        cache: { id: 'ns1/pkgs', sharing: 'locked' },
      },
      { target: '/tool', source: tools, sourcePath: '/tool', noOutput: true },
      { target: '/ctx', source: context, readonly: true },
      { target: '/scratch', source: undefined, tmpfs: { size: 64n << 20n } },
    ],
    secrets: [
      { ...secret, id: 'token', target: '/run/secrets/token', uid: 5, mode: 0o440, optional: false },
      { ...secret, id: 'key', env: 'KEY' },
    ],
    ssh: [{ id: 'deploy', uid: 0, gid: 0, mode: 0o600, optional: false }],
  });
  expect(lastOp(made).digest).toBe('sha256:2449e436deb006156a32fe85ebffc6406bcbc509a42fad0d597b2cc616d83897');
  const shared = { id: 'ns1//x', sharing: 'shared' } as const;
  const offline = run(made, {
    args: shell('true'),
    mounts: [{ target: '/x', source: tools, sourcePath: '/tool', readonly: true, cache: shared }],
    network: 'none',
  });
  expect(lastOp(offline).digest).toBe(
    'sha256:3a516da7b07dfdc830b985d1128aa905ff4031166240545ca97e55505abbff41',
  );
  const privileged = run(offline, { args: shell('id'), network: 'host', security: 'insecure' });
  expect(lastOp(privileged).digest).toBe(
    'sha256:506b33b603f7baa5e1d415688c10d792725a27e36c8568195886cc9a71f6f489',
  );
});

test('the process sees what the state says', () => {
  const state = withHostname(withUser(withDir(withDir(alpine, '/a'), '../b'), 'me'), 'box');
  const spec: ExecSpec = {
    args: ['x'],
    extraHosts: [{ host: 'h', ip: '::1' }],
    ulimits: [{ name: 'nofile', soft: -1n, hard: 1n << 40n }],
    cgroupParent: 'parent',
    validExitCodes: [0, 3],
    proxyEnv: { httpProxy: 'p', httpsProxy: '', ftpProxy: '', noProxy: 'n', allProxy: '' },
  };
  expect(meta(run(state, spec))).toEqual({
    args: ['x'],
    env: [`PATH=${path}`],
    cwd: '/b',
    user: 'me',
    proxy_env: { http_proxy: 'p', no_proxy: 'n' },
    extraHosts: [{ Host: 'h', IP: '::1' }],
    hostname: 'box',
    ulimit: [{ Name: 'nofile', Soft: -1, Hard: 2 ** 40 }],
    cgroupParent: 'parent',
    removeMountStubsRecursive: true,
    validExitCodes: [0, 3],
  });
});

test('mounts stand in the order of their targets, outputs are numbered in it', () => {
  const { root, mounts: after } = exec(alpine, {
    args: ['x'],
    mounts: [
      { target: '/z', source: scratch() },
      { target: '/a', source: alpine, readonly: true },
      { target: '/m', source: alpine, sourcePath: '/sub' },
    ],
  });
  expect(lastOp(root).op['exec']).toMatchObject({
    mounts: [
      { dest: '/' },
      { dest: '/a', readonly: true, output: -1 },
      { dest: '/m', selector: '/sub', output: 1 },
      { dest: '/z', input: -1, output: 2 },
    ],
  });
  expect(after.get('/z')!.output).toMatchObject({ index: 2 });
  expect(after.get('/a')!.output).toBe(alpine.output);
});

test.each([
  ['a string', 'make all'],
  ['nothing', undefined],
])('args that are %s are a TypeError before anything is encoded', (_, args) => {
  const spec = { args } as unknown as ExecSpec;
  const message = "args of a process must be an array: ['sh', '-c', 'make']";
  expect(() => run(alpine, spec)).toThrow(new TypeError(message));
  expect(() => exec(alpine, spec)).toThrow(new TypeError(message));
});

test('a read-only root comes out as it went in', () => {
  expect(run(alpine, { args: ['x'], readonlyRoot: true }).output).toBe(alpine.output);
});

test('equal inputs stand once', () => {
  const twin = run(alpine, { args: ['same'] });
  const other = run(alpine, { args: ['same'] });
  const op = lastOp(run(twin, { args: ['x'], mounts: [{ target: '/o', source: other, noOutput: true }] })).op;
  expect(op['inputs']).toHaveLength(1);
  expect(op['exec']).toMatchObject({ mounts: [{ dest: '/' }, { dest: '/o', output: -1 }] });
});

test('a content cache is said in the mount', () => {
  expect(mounts({ mounts: [{ target: '/c', source: alpine, contentCache: 'off' }] })[1]).toMatchObject({
    contentCache: 'OFF',
  });
});

test.each<[string, Omit<ExecSpec, 'args'>, readonly string[]]>([
  ['devices', { devices: [{ name: 'gpu', optional: true }] }, ['exec.meta.cdi']],
  ['ulimits', { ulimits: [{ name: 'core', soft: 0n, hard: 0n }] }, ['exec.meta.ulimit']],
  ['exit codes', { validExitCodes: [1] }, ['exec.validexitcode']],
  ['resources', { constraints: { linuxResources: { memory: 1n } } }, ['exec.meta.linux.resources']],
  [
    'content cache',
    { mounts: [{ target: '/c', source: alpine, contentCache: 'on' }] },
    ['exec.mount.cache.content'],
  ],
  [
    'unlimited tmpfs',
    { mounts: [{ target: '/t', source: undefined, tmpfs: { size: 0n } }] },
    ['exec.mount.tmpfs'],
  ],
])('%s need a capability', (_what, spec, added) => {
  const plain = ['exec.meta.base', 'exec.meta.setsdefaultpath', 'exec.mount.bind'];
  expect(capsOf(run(alpine, { args: ['x'], ...spec }))).toEqual([...plain, ...added].sort());
});

test.each([
  ['linux', [`PATH=${path}`]],
  ['windows', undefined],
])('a daemon that sets no PATH gets one, but on Windows: %s', (os, env) => {
  const bare = image('x', { platform: { os, architecture: 'amd64' } });
  const old = { platform: { os, architecture: 'amd64' }, caps: createCapSet([]) };
  const op = lastOp(run(bare, { args: ['x'] }), old);
  expect((op.op['exec'] as { meta: { env?: string[] } }).meta.env).toEqual(env);
  expect(op.metadata['caps']).not.toHaveProperty('exec.meta.setsdefaultpath');
});

test('the platform is the step’s own, else the state’s, else the default', () => {
  const arm = { os: 'linux', architecture: 'arm64' };
  const of = (state: State) => (lastOp(state).op['platform'] as { Architecture: string }).Architecture;
  expect(of(run(scratch(), { args: ['x'] }))).toBe('amd64');
  expect(of(run(withPlatform(scratch(), arm), { args: ['x'] }))).toBe('arm64');
  expect(of(run(withPlatform(scratch(), arm), { args: ['x'], constraints: { platform } }))).toBe('amd64');
});

test('a socket of its own is not replaced; the state’s network is kept', () => {
  const ssh = [{ id: 'a', uid: 0, gid: 0, mode: 0o600, optional: true }];
  const own = withNetwork(withEnv(alpine, 'SSH_AUTH_SOCK', '/mine'), 'host');
  const op = lastOp(run(own, { args: ['x'], ssh })).op['exec'];
  expect(op).toMatchObject({
    network: 'HOST',
    meta: { env: [`PATH=${path}`, 'SSH_AUTH_SOCK=/mine'] },
    mounts: [{ dest: '/' }, { dest: '/run/buildkit/ssh_agent.0', mountType: 'SSH', SSHOpt: { mode: 0o600 } }],
  });
});

test.each<[string, ExecSpec]>([
  ['arguments are required', { args: [] }],
  [
    'tmpfs mounts must use scratch',
    { args: ['x'], mounts: [{ target: '/t', source: alpine, tmpfs: { size: 0n } }] },
  ],
])('%s', (message, spec) => {
  expect(() => marshal(run(alpine, spec), defaults)).toThrow(message);
});
