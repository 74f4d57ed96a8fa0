import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Engine, startEngine } from '../../scripts/engine.mjs';
import { BuildkitClient } from '../../src/client/buildkit-client.ts';
import { build, type CommandOptions, directory, engine, nonce } from './harness.ts';
import { tcpRelay } from './tls-relay.ts';

let second: Engine;
beforeAll(async () => {
  if (process.getuid?.() === 0) second = await startEngine();
});
afterAll(() => second?.stop());

/** What the second node does before a build can go on, as its steps say it. */
const stages = [
  ['reads the Dockerfile', /load build definition/],
  ['reads the context', /load build context/],
  ['runs a step', /RUN echo started/],
] as const;

/** A build whose step on the second node lasts until it is cancelled. */
function slowContext(): string {
  const dockerfile = `FROM --platform=$BUILDPLATFORM ${engine.registry}/busybox AS work
ARG TARGETARCH
RUN echo started ${nonce()} && if [ "$TARGETARCH" = arm64 ]; then sleep 600; fi
FROM scratch
COPY text /
COPY --from=work /etc /etc
`;
  return directory({ Dockerfile: dockerfile, text: nonce() });
}

/** Runs `act` once, as soon as the second node is at a stage. */
function atStage(node: string, stage: RegExp, act: (send: (signal: NodeJS.Signals) => void) => void) {
  let isDone = false;
  const onOutput: CommandOptions['onOutput'] = (text, send) => {
    const lines = text.split('\n').filter((line) => line.includes(`[${node} `));
    if (isDone || !lines.some((line) => stage.test(line))) return;
    isDone = true;
    act(send);
  };
  return { onOutput };
}

function onBoth(context: string, address: string, args: readonly string[], options: CommandOptions = {}) {
  const addresses = [`linux/amd64=${engine.dockerHost}`, `linux/arm64=${address}`];
  const flags = addresses.flatMap((each) => ['--addr', each]);
  return build(context, ['--platform', 'linux/amd64,linux/arm64', ...flags, ...args], options);
}

async function statusOf(repository: string): Promise<number> {
  const accept = 'application/vnd.oci.image.index.v1+json';
  const url = `http://${engine.registry}/v2/${repository}/manifests/1`;
  return (await fetch(url, { headers: { accept } })).status;
}

/** Refs of the builds that run on a daemon. */
async function running(address: string): Promise<readonly string[]> {
  const client = await BuildkitClient.connect(address);
  const active = await client.history({ activeOnly: true });
  client.close();
  return active.map(({ ref }) => ref);
}

/** A registry that refuses what `isRefused` says, before the one of the tests. */
async function refusingRegistry(isRefused: (method: string, path: string) => boolean): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    if (isRefused(method, url)) {
      outgoing.writeHead(403, { 'content-type': 'application/json' });
      outgoing.end('{"errors":[{"code":"DENIED","message":"quota exceeded"}]}');
      return;
    }
    const upstream = httpRequest(`http://${engine.registry}${url}`, { method, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(outgoing);
    });
    incoming.pipe(upstream.on('error', () => outgoing.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe.skipIf(process.getuid?.() !== 0)('a build on two nodes', () => {
  test.each(stages)('names the node that is lost while it %s', async (_, stage) => {
    const relay = await tcpRelay(String(second.env['DOCKER_HOST']).replace('unix://', ''));
    onTestFinished(() => relay.close());
    const node = `127.0.0.1:${relay.port}`;
    const repository = `nodes/${nonce()}`;
    const args = ['--push', '-t', `${engine.registry}/${repository}:1`];
    const lost = atStage(node, stage, () => void relay.close());
    const built = await onBoth(slowContext(), `docker+tcp://${node}`, args, lost);
    expect(built.code, built.stderr).toBe(1);
    expect(built.stderr).toContain(`ERROR: node ${node}: lost the connection to the daemon`);
    expect(built.stderr).toContain('The work of docker.sock is done and stays in the cache there.');
    expect(await statusOf(repository)).toBe(404);
  });

  test.each(stages)('ends on both when it is interrupted while one %s', async (_, stage) => {
    const address = String(second.env['DOCKER_HOST']);
    const repository = `nodes/${nonce()}`;
    const args = ['--push', '-t', `${engine.registry}/${repository}:1`];
    const interrupted = atStage('docker.sock (2)', stage, (send) => send('SIGINT'));
    const built = await onBoth(slowContext(), address, args, interrupted);
    expect(built.code, built.stderr).toBe(130);
    for (const each of [engine.dockerHost, address])
      await expect.poll(() => running(each), { timeout: 30_000 }).toEqual([]);
    expect(await statusOf(repository)).toBe(404);
  });

  test('killed at any moment of its end, it leaves the whole image or none', async () => {
    const address = String(second.env['DOCKER_HOST']);
    const context = directory({ Dockerfile: 'FROM scratch\nCOPY text /\n', text: nonce() });
    for (const moment of [/exporting to/, /exporting manifest/, /pushing/]) {
      const repository = `nodes/${nonce()}`;
      const args = ['--push', '-t', `${engine.registry}/${repository}:1`];
      let isDone = false;
      await onBoth(context, address, args, {
        onOutput: (text, send) => {
          if (isDone || !moment.test(text)) return;
          isDone = true;
          send('SIGKILL');
        },
      });
      expect([200, 404]).toContain(await statusOf(repository));
      const again = await onBoth(context, address, args);
      expect(again.code, again.stderr).toBe(0);
      expect(await statusOf(repository)).toBe(200);
    }
  });

  test('moves no tag if a registry refuses the second push', async () => {
    const context = directory({ Dockerfile: 'FROM scratch\nCOPY text /\n', text: nonce() });
    const [first, denied] = [`nodes/${nonce()}`, `nodes/${nonce()}`];
    const registry = await refusingRegistry(
      (method, path) => method === 'POST' && path.startsWith(`/v2/${denied}/`),
    );
    const tags = [first, denied].flatMap((repository) => ['-t', `${registry}/${repository}:1`]);
    const built = await onBoth(context, String(second.env['DOCKER_HOST']), ['--push', ...tags]);
    expect(built.code).toBe(1);
    expect(built.stderr).toMatch(/ERROR: the registry \S+ refused the blob .*quota exceeded/);
    expect([await statusOf(first), await statusOf(denied)]).toEqual([404, 404]);
  });

  test('has no tag if the registry refuses the index', async () => {
    const context = directory({ Dockerfile: 'FROM scratch\nCOPY text /\n', text: nonce() });
    const repository = `nodes/${nonce()}`;
    const registry = await refusingRegistry(
      (method, path) => method === 'PUT' && path === `/v2/${repository}/manifests/1`,
    );
    const args = ['--push', '-t', `${registry}/${repository}:1`];
    const built = await onBoth(context, String(second.env['DOCKER_HOST']), args);
    expect(built.code).toBe(1);
    expect(built.stderr).toMatch(/refused the manifest sha256:\w+ as 1/);
    expect(await statusOf(repository)).toBe(404);
  });
});
