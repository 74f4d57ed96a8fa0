import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
