import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { connectDaemon } from '../../../src/client/connect/connect.ts';
import { findDaemon } from '../../../src/client/connect/find-daemon.ts';
import { Control } from '../../../src/proto/control-codec.ts';
import { serveHttp2, unaryHandler } from '../../../src/rpc/http2-server.ts';
import { buildxConfig } from './buildx-config.ts';

/**
 * A `kubectl` that lists these pods, and whose `exec` is a connection to a daemon that only answers Info. This test has no
 * cluster: it shows what is asked of kubectl.
 */
async function fakeKubectl(pods: unknown) {
  const dir = mkdtempSync(join(tmpdir(), 'kubectl-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const log = join(dir, 'log');
  const socket = join(dir, 'socket');
  await serveInfo(socket);
  writeFileSync(join(dir, 'pods.json'), typeof pods === 'string' ? pods : JSON.stringify(pods));
  writeFileSync(
    join(dir, 'kubectl'),
    `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
const args = process.argv.slice(2);
appendFileSync(${JSON.stringify(log)}, args.join(' ') + '\\n');
if (args.includes('get')) {
  const text = readFileSync(${JSON.stringify(join(dir, 'pods.json'))}, 'utf8');
  if (text.startsWith('error')) { process.stderr.write(text); process.exit(1); }
  process.stdout.write(text);
} else {
  const stream = require('node:net').connect(${JSON.stringify(socket)});
  process.stdin.pipe(stream).pipe(process.stdout);
}
`,
  );
  chmodSync(join(dir, 'kubectl'), 0o755);
  vi.stubEnv('PATH', `${dir}${delimiter}${process.env['PATH']}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  return { calls: () => readFileSync(log, 'utf8').trim().split('\n') };
}

async function serveInfo(path: string): Promise<void> {
  const sockets = new Set<Socket>();
  const info = new Map([[Control.info.path, unaryHandler(async () => new Uint8Array(0))]]);
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    serveHttp2(socket, info);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
}

const pod = (name: string, rest: object = {}) => ({
  metadata: { name, ...rest },
  spec: { containers: [{ name: 'buildkitd' }, { name: 'sidecar' }] },
  status: { phase: 'Running' },
});

/** Connects to the builder with the pods, and opens the second connection of a build. */
async function connect(DriverOpts: object, contextPath = '/home/me/app') {
  const Nodes = [
    { Name: 'kube0', Endpoint: 'kubernetes:///kube?deployment=kube0&kubeconfig=%2Fk', DriverOpts },
  ];
  const BUILDX_CONFIG = buildxConfig({ 'instances/kube': { Driver: 'kubernetes', Nodes } });
  const builder = { name: 'kube', from: '--builder' };
  const connection = await connectDaemon(findDaemon({ builder, env: { BUILDX_CONFIG }, contextPath }));
  onTestFinished(() => connection.close());
  const calls = await connection.openCalls?.();
  await calls?.unary(Control.info.path, new Uint8Array(0));
  calls?.close();
}

it('runs buildctl in the first container of a running pod, and stays with that pod', async () => {
  const gone = pod('p0', { deletionTimestamp: '2026-01-01T00:00:00Z' });
  const pending = { ...pod('p1'), status: { phase: 'Pending' } };
  const { calls } = await fakeKubectl({ items: [pod('p3'), gone, pod('p2'), pending] });
  await connect({ namespace: 'ci', loadbalance: 'random' });
  const [list, ...execs] = calls();
  expect(list).toBe('--kubeconfig=/k --namespace=ci get pods --selector=app=kube0 --output=json');
  expect(execs).toHaveLength(2);
  expect(execs[0]).toMatch(
    /^--kubeconfig=\/k --namespace=ci exec --container=buildkitd -i p[23] -- buildctl dial-stdio$/,
  );
  expect(execs[1]).toBe(execs[0]);
});

it('chooses the pod that buildx chooses for the context', async () => {
  const items = [...'abcdefgh'].map((name) => pod(name));
  const { calls } = await fakeKubectl({ items });
  await connect({});
  await connect({}, '/home/me/other');
  const pods = calls().flatMap((call) => / -i (\w) /.exec(call)?.[1] ?? []);
  expect(pods).toEqual(['e', 'e', 'c', 'c']);
});

it.each<readonly [string, unknown, string]>([
  ['without a running pod', { items: [] }, 'no pod of the deployment kube0 is running'],
  ['with an answer that is not a list', { items: {} }, 'cannot be read: items is not a list'],
  ['with another answer', 'hello', 'cannot be read: it is not JSON'],
  ['with an error', 'error: no context', 'kubectl failed: error: no context'],
])('fails %s', async (_, pods, message) => {
  await fakeKubectl(pods);
  await expect(connect({})).rejects.toMatchObject({
    code: 'connection-failed',
    message: expect.stringContaining(message),
    hint: expect.stringMatching(/\.$/),
  });
});

it('says how to start a deployment without pods', async () => {
  await fakeKubectl({ items: [] });
  await expect(connect({})).rejects.toMatchObject({
    hint: 'Start it with `docker buildx inspect --bootstrap kube`.',
    data: { status: 'inactive' },
  });
});

it('says that kubectl is missing', async () => {
  vi.stubEnv('PATH', '');
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(connect({})).rejects.toThrow('kubectl is not installed');
});
