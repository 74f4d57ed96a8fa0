import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Control } from '../../src/proto/control-codec.ts';
import { LLBBridge } from '../../src/proto/gateway-codec.ts';
import { platformCodec } from '../../src/proto/llb-codec.ts';
import { RpcCode, RpcError } from '../../src/rpc/channel.ts';
import { unaryHandler } from '../../src/rpc/http2-server.ts';
import type { RpcHandler } from '../../src/rpc/server-call.ts';
import { untilAborted } from '../client/fake-daemon.ts';
import { serveDaemon } from './daemon-socket.ts';
import { cli, folder } from './support.ts';

const worker = {
  ID: 'w1',
  Labels: { 'org.mobyproject.buildkit.worker.executor': 'containerd' },
  platforms: [platformCodec.encode({ OS: 'linux', Architecture: 'amd64' })],
};
const workers: [string, RpcHandler] = [
  Control.listWorkers.path,
  unaryHandler(async () => Control.listWorkers.response.encode({ record: [worker] })),
];

function refusing(message: string, code: number): RpcHandler {
  return async () => {
    throw new RpcError(message, code);
  };
}

/** Every command that asks for the history. */
const historyCommands = [
  ['ls'],
  ['inspect'],
  ['inspect', 'attachment', '--type', 'provenance'],
  ['logs'],
  ['trace'],
  ['export', '-o', '-'],
  ['rm', 'abcdef'],
];

function run(address: string, words: readonly string[]) {
  return cli([...words, '--addr', address], { env: { DOCKER_CONFIG: folder({}) } });
}

describe('Docker Engine 20.10, whose BuildKit is 0.8', () => {
  let address: string;
  /** What it had of LLB; it knew neither layouts nor anything of what came later. */
  const caps = ['source.image', 'source.local', 'source.git', 'source.http', 'exec.meta.base', 'file.base'];

  beforeEach(async () => {
    const enabled = (ID: string) => ({ ID, Enabled: true });
    const pong = { FrontendAPICaps: ['readfile', 'return'].map(enabled), LLBCaps: caps.map(enabled) };
    address = await serveDaemon(
      new Map<string, RpcHandler>([
        workers,
        [Control.session.path, untilAborted],
        [Control.status.path, untilAborted],
        [Control.solve.path, untilAborted],
        [LLBBridge.ping.path, unaryHandler(async () => LLBBridge.ping.response.encode(pong))],
        [LLBBridge.return.path, unaryHandler(async () => new Uint8Array(0))],
      ]),
    );
  });

  test.each(historyCommands)('history %s says what is missing, and who has it', async (...words) => {
    expect(await run(address, ['history', ...words])).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'ERROR: this daemon is too old: it does not support build history\nUpdate the daemon, or use another one: this needs BuildKit 0.11 or Docker Engine 23 or later.\n',
    });
  });

  test('workers are listed without what it does not tell', async () => {
    const { code, stdout } = await run(address, ['workers']);
    expect(code).toBe(0);
    expect(stdout).toContain('w1');
    expect(stdout).toContain('linux/amd64');
    expect(stdout).not.toContain('undefined');
  });

  test('an OCI layout as a context ends with what is missing, not with a request to a registry', async () => {
    const dir = folder({
      Dockerfile: 'FROM base\n',
      'layout/oci-layout': '{"imageLayoutVersion":"1.0.0"}',
      'layout/index.json': `{"schemaVersion":2,"manifests":[{"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"sha256:${'a'.repeat(64)}","size":2}]}`,
    });
    const words = ['build', dir, '--build-context', `base=oci-layout://${join(dir, 'layout')}`];
    const { code, stderr } = await run(address, [...words, '--progress', 'plain']);
    expect(code).toBe(1);
    expect(stderr).toContain('ERROR: this daemon is too old: it does not support oci-layout:// contexts\n');
    expect(stderr).toContain('this needs BuildKit 0.11 or Docker Engine 23 or later');
  });
});

/** BuildKit 0.8 and what Docker Engine 20.10 and later without the containerd image store make of it. */
describe('caches that a daemon cannot write', () => {
  test.each([
    [
      'unknown cache exporter: "local"',
      'This daemon cannot write caches of type=local: check the name, use --cache-to type=inline',
    ],
    [
      'specifying multiple cache exports is not supported currently',
      'This daemon writes one cache for each build: pass --cache-to only once',
    ],
  ])('%s', async (message, advice) => {
    const dir = folder({ 'graph.pb': '' });
    const address = await serveDaemon(
      new Map<string, RpcHandler>([
        workers,
        [Control.session.path, untilAborted],
        [Control.status.path, untilAborted],
        [Control.solve.path, refusing(message, RpcCode.unknown)],
      ]),
    );
    const words = ['build', dir, '--llb', join(dir, 'graph.pb'), '--progress', 'plain'];
    const { code, stderr } = await run(address, [...words, '--cache-to', `type=local,dest=${dir}/cache`]);
    expect(code).toBe(1);
    expect(stderr).toContain(`ERROR: ${message}\n${advice}`);
  });
});

describe('a daemon whose history is turned off', () => {
  const messages = [
    'build history is disabled',
    'history API is disabled',
    'history: disabled by configuration',
    'history is not enabled',
    'disabled: build history',
  ];

  test.each(historyCommands)('history %s says so, and how it is turned on', async (...words) => {
    const off = refusing('build history is disabled', RpcCode.failedPrecondition);
    const handlers: [string, RpcHandler][] = [
      [Control.listenBuildHistory.path, off],
      [Control.updateBuildHistory.path, off],
    ];
    const { code, stdout, stderr } = await run(await serveDaemon(new Map(handlers)), ['history', ...words]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('ERROR: this daemon keeps no build history: build history is disabled\n');
    expect(stderr).toContain('[history] section of buildkitd.toml');
  });

  test.each(messages)('by the words %j, whatever the code', async (message) => {
    for (const code of [RpcCode.unimplemented, RpcCode.unknown, RpcCode.unavailable]) {
      const handlers: [string, RpcHandler][] = [[Control.listenBuildHistory.path, refusing(message, code)]];
      const { stderr } = await run(await serveDaemon(new Map(handlers)), ['history', 'ls']);
      expect(stderr).toContain('keeps no build history');
    }
  });

  test('builds all the same, with a metadata file without provenance', async () => {
    const solved = { ExporterResponse: { 'containerimage.digest': `sha256:${'b'.repeat(64)}` } };
    const handlers: [string, RpcHandler][] = [
      workers,
      [Control.session.path, untilAborted],
      [Control.status.path, async () => {}],
      [Control.solve.path, unaryHandler(async () => Control.solve.response.encode(solved))],
      [Control.listenBuildHistory.path, refusing('build history is disabled', RpcCode.unknown)],
    ];
    const dir = folder({ 'graph.pb': '' });
    const file = join(dir, 'metadata.json');
    const address = await serveDaemon(new Map(handlers));
    const words = ['build', dir, '--llb', join(dir, 'graph.pb'), '--metadata-file', file];
    const { code, stderr } = await run(address, [...words, '--progress', 'plain']);
    expect(code, stderr).toBe(0);
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).not.toContain('buildx.build.provenance');
  });
});
