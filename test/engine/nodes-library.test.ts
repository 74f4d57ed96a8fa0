import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../../scripts/engine.mjs';
import { BuildkitClient } from '../../src/client/buildkit-client.ts';
import { parseOutput } from '../../src/client/specs/parse-output.ts';
import { parsePlatform } from '../../src/image/platform.ts';
import { build } from '../../src/library/build.ts';
import { directory, docker, engine, nonce, runCommand } from './harness.ts';

let second: Engine;
let clients: readonly BuildkitClient[];
beforeAll(async () => {
  if (process.getuid?.() !== 0) return;
  second = await startEngine();
  const addresses = [engine.dockerHost, second.env['DOCKER_HOST']];
  clients = await Promise.all(addresses.map((address) => BuildkitClient.connect(address)));
});
afterAll(async () => {
  for (const client of clients ?? []) client.close();
  await second?.stop();
});

/** Two Docker Engines, of which one builds for another platform. */
function nodes() {
  const platforms = ['linux/amd64', 'linux/arm64'].map(parsePlatform);
  return clients.map((client, i) => ({ name: `node${i}`, client, platforms: platforms.slice(i, i + 1) }));
}

/** A context whose image has a file with the name of its platform. */
function context(): { readonly path: string; readonly text: string } {
  const text = nonce();
  const dockerfile = 'FROM scratch\nARG TARGETARCH\nCOPY text /$TARGETARCH\nCMD ["/"]\n';
  return { path: directory({ Dockerfile: dockerfile, text }), text };
}

async function indexIn(repository: string): Promise<Response> {
  const accept = 'application/vnd.oci.image.index.v1+json';
  return fetch(`http://${engine.registry}/v2/${repository}/manifests/1`, { headers: { accept } });
}

/** What a platform of the image has at a path. */
async function contentOf(image: string, architecture: string): Promise<string> {
  const pulled = await docker(['pull', '-q', '--platform', `linux/${architecture}`, image]);
  expect(pulled.code, pulled.stderr).toBe(0);
  const made = await docker(['create', '--platform', `linux/${architecture}`, image]);
  const id = made.stdout.trim();
  const dir = directory();
  const copied = await docker(['cp', `${id}:/${architecture}`, join(dir, 'out')]);
  await docker(['rm', id]);
  expect(copied.code, copied.stderr).toBe(0);
  return readFileSync(join(dir, 'out'), 'utf8');
}

describe.skipIf(process.getuid?.() !== 0)('a build on two Docker Engines', () => {
  test('pushes one index with the image of each', async () => {
    const { path, text } = context();
    const repository = `nodes/${nonce()}`;
    const image = `${engine.registry}/${repository}:1`;
    const { exporterResponse, nodes: built } = await build(nodes(), {
      locals: { context: path },
      exports: [parseOutput(`type=registry,name=${image},annotation-index.made=here`)],
      options: { 'attest:provenance': 'mode=min' },
    });
    const index = await indexIn(repository);
    expect(index.headers.get('docker-content-digest')).toBe(exporterResponse.get('containerimage.digest'));
    const { manifests, annotations } = (await index.json()) as {
      manifests: { platform: { architecture: string } }[];
      annotations: Record<string, string>;
    };
    const architectures = manifests.map(({ platform }) => platform.architecture);
    expect(architectures).toEqual(['amd64', 'unknown', 'arm64', 'unknown']);
    expect(annotations).toEqual({ made: 'here' });
    expect(built.map(({ node, ref }) => [node, ref.length])).toEqual([
      ['node0', 25],
      ['node1', 25],
    ]);
    for (const architecture of ['amd64', 'arm64']) expect(await contentOf(image, architecture)).toBe(text);
  });

  test('writes one archive that Docker loads, and one of files', async () => {
    const { path, text } = context();
    const out = directory();
    const image = `loaded-${nonce()}:1`;
    const { exporterResponse } = await build(nodes(), {
      locals: { context: path },
      exports: [
        parseOutput(`type=oci,tar=false,dest=${out}/layout`),
        parseOutput(`type=oci,dest=${out}/image.tar,name=${image}`),
        parseOutput(`type=tar,dest=${out}/files.tar`),
        parseOutput(`type=local,dest=${out}/files`),
      ],
    });
    const loaded = await docker(['load', '-i', `${out}/image.tar`]);
    expect(loaded.code, loaded.stderr).toBe(0);
    const shown = await docker(['image', 'inspect', '--format', '{{.Id}}', image]);
    expect(shown.code, shown.stderr).toBe(0);
    expect(readdirSync(`${out}/layout`).sort()).toEqual(['blobs', 'index.json', 'oci-layout']);
    const layout = JSON.parse(readFileSync(`${out}/layout/index.json`, 'utf8'));
    expect(layout.manifests[0].digest).toBe(exporterResponse.get('containerimage.digest'));
    const listed = await runCommand('tar', ['-tf', `${out}/files.tar`], {});
    expect(listed.stdout.split('\n').filter((name) => !name.endsWith('/'))).toEqual([
      'linux_amd64/amd64',
      'linux_arm64/arm64',
      '',
    ]);
    expect(readFileSync(`${out}/files/linux_amd64/amd64`, 'utf8')).toBe(text);
    expect(readFileSync(`${out}/files/linux_arm64/arm64`, 'utf8')).toBe(text);
  });

  test('a failed build is named, and nothing is pushed', async () => {
    const dockerfile = 'FROM scratch\nARG TARGETARCH\nCOPY $TARGETARCH /\n';
    const repository = `nodes/${nonce()}`;
    const failed = build(nodes(), {
      locals: { context: directory({ Dockerfile: dockerfile, amd64: nonce() }) },
      exports: [parseOutput(`type=registry,name=${engine.registry}/${repository}:1`)],
    });
    await expect(failed).rejects.toMatchObject({
      name: 'NodeError',
      message: expect.stringMatching(/^node node1: .*"\/arm64": not found/),
      cause: { line: 3 },
    });
    expect((await indexIn(repository)).status).toBe(404);
  });
});
