import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../../scripts/engine.mjs';
import { build, type CommandOptions, directory, engine, nonce, runCommand } from './harness.ts';

let second: Engine;
beforeAll(async () => {
  if (process.getuid?.() === 0) second = await startEngine();
});
afterAll(() => second?.stop());

interface Node {
  readonly name: string;
  readonly at: string;
  readonly platform: string;
}

/** A builder that docker buildx makes of these nodes; returns the directory of buildx. */
async function create(...nodes: readonly Node[]): Promise<{ readonly BUILDX_CONFIG: string }> {
  const env = { BUILDX_CONFIG: directory() };
  for (const [i, { name, at, platform }] of nodes.entries()) {
    const append = i > 0 ? ['--append'] : [];
    const args = ['create', '--name', 'farm', ...append, '--node', name, '--driver', 'remote'];
    const created = await runCommand('docker', ['buildx', ...args, '--platform', platform, at], { env });
    expect(created.code, created.stderr).toBe(0);
  }
  return env;
}

const here = (): Node => ({ name: 'here', at: `unix://${engine.buildkitSocket}`, platform: 'linux/amd64' });
const there = (): Node => ({
  name: 'there',
  at: `unix://${second.env['DOCKERFILE_LLB_BUILDKIT_SOCKET']}`,
  platform: 'linux/arm64',
});
const gone: Node = { name: 'gone', at: 'unix:///nowhere/a.sock', platform: 'linux/arm64' };

function context(): string {
  return directory({ Dockerfile: 'FROM scratch\nARG TARGETARCH\nCOPY text /$TARGETARCH\n', text: nonce() });
}

const both = ['--platform', 'linux/amd64,linux/arm64'];

interface Index {
  readonly manifests: readonly { readonly platform: { readonly architecture: string } }[];
}

/** Builds an OCI layout of both platforms; returns the architectures of its images. */
async function buildLayout(args: readonly string[], options: CommandOptions) {
  const dest = join(directory(), 'layout');
  const output = ['-o', `type=oci,tar=false,dest=${dest}`, '--provenance=false'];
  const { code, stderr } = await build(context(), [...both, ...output, ...args], options);
  expect(code, stderr).toBe(0);
  const json = (path: string): Index => JSON.parse(readFileSync(join(dest, path), 'utf8'));
  const [entry] = JSON.parse(readFileSync(join(dest, 'index.json'), 'utf8')).manifests;
  const { manifests } = json(`blobs/sha256/${entry.digest.slice('sha256:'.length)}`);
  return { stderr, architectures: manifests.map(({ platform }) => platform.architecture) };
}

/**
 * A `kubectl` for builders on Kubernetes, without a cluster: the deployment of each node has one pod, which leads to the
 * socket of that name.
 */
function fakeKubectl(sockets: Readonly<Record<string, string>>): string {
  const bin = directory({
    kubectl: `#!${process.execPath}
const args = process.argv.slice(2);
const sockets = ${JSON.stringify(sockets)};
const name = args.find((arg) => arg.startsWith('--selector=app='))?.slice('--selector=app='.length);
if (args.includes('get')) {
  const pod = { metadata: { name }, spec: { containers: [{ name: 'buildkitd' }] }, status: { phase: 'Running' } };
  process.stdout.write(JSON.stringify({ items: [pod] }));
} else {
  const stream = require('node:net').connect(sockets[args[args.indexOf('-i') + 1]]);
  process.stdin.pipe(stream).pipe(process.stdout);
}
`,
  });
  chmodSync(join(bin, 'kubectl'), 0o755);
  return bin;
}

const kubeconfig = `apiVersion: v1
kind: Config
clusters: [{ name: c, cluster: { server: 'http://127.0.0.1:9' } }]
contexts: [{ name: x, context: { cluster: c, user: u } }]
current-context: x
users: [{ name: u, user: {} }]
`;

describe.skipIf(process.getuid?.() !== 0)('a build on a builder with several nodes', () => {
  test('goes through kubectl to the pods of the nodes', async () => {
    const config = {
      BUILDX_CONFIG: directory(),
      KUBECONFIG: join(directory({ config: kubeconfig }), 'config'),
    };
    for (const { name, platform } of [here(), there()]) {
      const append = name === 'there' ? ['--append'] : [];
      const args = ['create', '--name', 'kube', ...append, '--node', name, '--driver', 'kubernetes'];
      const created = await runCommand('docker', ['buildx', ...args, '--platform', platform], {
        env: config,
      });
      expect(created.code, created.stderr).toBe(0);
    }
    const socketOf = ({ at }: Node) => at.slice('unix://'.length);
    const bin = fakeKubectl({ here: socketOf(here()), there: socketOf(there()) });
    const env = { ...config, PATH: `${bin}${delimiter}${process.env['PATH']}` };
    const { architectures, stderr } = await buildLayout(['--builder', 'kube'], { env });
    expect(architectures).toEqual(['amd64', 'arm64']);
    expect(stderr).toContain('[there internal] load build definition');
    expect(readdirSync(join(config.BUILDX_CONFIG, 'refs/kube')).sort()).toEqual(['here', 'there']);
  });

  test('runs on the nodes that have the platforms, under the names of buildx', async () => {
    const env = await create(here(), there());
    const { architectures, stderr } = await buildLayout(['--builder', 'farm'], { env });
    expect(architectures).toEqual(['amd64', 'arm64']);
    for (const name of ['here', 'there'])
      expect(stderr).toContain(`[${name} internal] load build definition`);
    expect(readdirSync(join(env.BUILDX_CONFIG, 'refs/farm')).sort()).toEqual(['here', 'there']);
    const listed = await runCommand('docker', ['buildx', 'history', 'ls', '--builder', 'farm'], { env });
    expect(listed.stdout, listed.stderr).toMatch(/farm|Completed/);
  });

  test('uses BUILDX_BUILDER, and the builder that docker buildx use chose', async () => {
    const env = await create(here(), there());
    const named = await buildLayout([], { env: { ...env, BUILDX_BUILDER: 'farm' } });
    expect(named.stderr).toContain('[there internal] load build definition');
    const use = await runCommand('docker', ['buildx', 'use', 'farm'], { env });
    expect(use.code, use.stderr).toBe(0);
    const used = await buildLayout([], { env });
    expect(used.stderr).toContain('[there internal] load build definition');
  });

  test('connects only to the nodes that it needs', async () => {
    const env = await create(here(), gone);
    const args = ['--builder', 'farm', '--platform', 'linux/amd64', '-o', 'type=cacheonly'];
    const { code, stderr } = await build(context(), args, { env });
    expect(code, stderr).toBe(0);
    expect(stderr).not.toContain('gone');
  });

  test('names a node that cannot be reached, and builds its platforms elsewhere', async () => {
    const env = await create(here(), gone);
    const { architectures, stderr } = await buildLayout(['--builder', 'farm'], { env });
    expect(architectures).toEqual(['amd64', 'arm64']);
    expect(stderr).toContain('WARNING: the node gone cannot be used: could not connect to buildkitd');
  });

  test('fails if no node can be reached, with the reason of each', async () => {
    const env = await create(gone, { ...gone, name: 'lost', at: 'unix:///nowhere/b.sock' });
    const { code, stderr } = await build(context(), ['--builder', 'farm'], { env });
    expect(code).toBe(1);
    expect(stderr).toMatch(/none of the 2 nodes of the builder farm can be reached: gone: .*; lost: /);
  });

  test('pushes one index', async () => {
    const env = await create(here(), there());
    const repository = `builders/${nonce()}`;
    const args = [...both, '--builder', 'farm', '--push', '-t', `${engine.registry}/${repository}:1`];
    const { code, stderr } = await build(context(), [...args, '--provenance=false'], { env });
    expect(code, stderr).toBe(0);
    const accept =
      'application/vnd.oci.image.index.v1+json, application/vnd.docker.distribution.manifest.list.v2+json';
    const url = `http://${engine.registry}/v2/${repository}/manifests/1`;
    const index = (await (await fetch(url, { headers: { accept } })).json()) as Index;
    expect(index.manifests.map(({ platform }) => platform.architecture)).toEqual(['amd64', 'arm64']);
  });
});
