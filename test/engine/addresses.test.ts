import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connectDaemon } from '../../src/client/connect/connect.ts';
import { listWorkers } from '../../src/client/workers.ts';
import { build, directory, engine, fromBusybox, nonce } from './harness.ts';

const none = { DOCKER_HOST: undefined, BUILDKIT_HOST: undefined };
const plain = `unix://${engine.buildkitSocket}`;

test.each([
  ['DOCKER_HOST', [], { ...none, DOCKER_HOST: engine.dockerHost }],
  ['--addr of Docker Engine', ['--addr', engine.dockerHost], none],
  ['BUILDKIT_HOST with plain gRPC', [], { ...none, BUILDKIT_HOST: plain }],
  ['--addr with plain gRPC', ['--addr', plain], none],
  [
    'BUILDKIT_HOST before DOCKER_HOST',
    [],
    { BUILDKIT_HOST: plain, DOCKER_HOST: 'unix:///nonexistent/docker.sock' },
  ],
])('a build on the daemon of %s', async (_name, args, env) => {
  const text = nonce();
  const context = directory({
    'a.txt': text,
    Dockerfile: `${fromBusybox()}\nCOPY a.txt /\nRUN cp a.txt b.txt\n`,
  });
  const dest = join(directory(), 'out');
  const outcome = await build(context, [...args, '--output', `type=local,dest=${dest}`], { env });
  expect(outcome.code, outcome.stderr).toBe(0);
  expect(readFileSync(join(dest, 'b.txt'), 'utf8')).toBe(text);
});

/** Node opens a pipe by its path as it opens a socket: so here sockets stand for the pipes of Windows. */
test.each([
  ['buildkit', engine.buildkitSocket],
  ['docker', engine.dockerHost.replace('unix://', '')],
] as const)('a named pipe of %s', async (kind, path) => {
  const endpoint = { kind: 'npipe', path } as const;
  const connection = await connectDaemon({ kind, endpoint, text: 'npipe:////./pipe/x', from: 'test' });
  try {
    expect((await listWorkers(connection.channel)).length).toBeGreaterThan(0);
  } finally {
    connection.close();
  }
});
