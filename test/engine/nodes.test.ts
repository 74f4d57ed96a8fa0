import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../../scripts/engine.mjs';
import {
  build,
  type CommandOptions,
  directory,
  docker,
  engine,
  nonce,
  runCli,
  runCommand,
  stepsOf,
} from './harness.ts';

let second: Engine;
beforeAll(async () => {
  if (process.getuid?.() === 0) second = await startEngine();
});
afterAll(() => second?.stop());

/** Two Docker Engines, of which one builds for another platform. */
function onBoth(context: string, args: readonly string[], options: CommandOptions = {}) {
  const addresses = [`linux/amd64=${engine.dockerHost}`, `linux/arm64=${second.env['DOCKER_HOST']}`];
  const flags = addresses.flatMap((address) => ['--addr', address]);
  return build(context, ['--platform', 'linux/amd64,linux/arm64', ...flags, ...args], options);
}

/** A context whose image has a file with the name of its platform. */
function context(): string {
  const dockerfile = 'FROM scratch\nARG TARGETARCH\nCOPY text /$TARGETARCH\n';
  return directory({ Dockerfile: dockerfile, text: nonce() });
}

async function indexOf(repository: string, tag = '1'): Promise<Response> {
  const accept = 'application/vnd.oci.image.index.v1+json';
  return fetch(`http://${engine.registry}/v2/${repository}/manifests/${tag}`, { headers: { accept } });
}

describe.skipIf(process.getuid?.() !== 0)('a build with two addresses', () => {
  test('pushes one index under all tags, and shows and records both nodes', async () => {
    const repository = `nodes/${nonce()}`;
    const image = `${engine.registry}/${repository}`;
    const out = directory();
    const files = ['--metadata-file', `${out}/meta.json`, '--iidfile', `${out}/iid`];
    const tags = ['-t', `${image}:1`, '-t', `${image}-again:2`];
    const annotation = ['--annotation', 'index:i=1', '--annotation', 'manifest-descriptor:d=2'];
    const built = await onBoth(context(), ['--push', ...tags, ...files, ...annotation]);
    expect(built.code, built.stderr).toBe(0);
    for (const name of ['docker.sock', 'docker.sock (2)'])
      expect(built.stderr).toContain(`[${name} internal] load build definition`);
    expect(built.stderr).toMatch(/pushing 127\.0\.0\.1:\d+\/nodes/);

    const meta = JSON.parse(readFileSync(`${out}/meta.json`, 'utf8'));
    const digest = meta['containerimage.digest'];
    expect(readFileSync(`${out}/iid`, 'utf8')).toBe(digest);
    expect(meta.nodes).toMatchObject([
      { name: 'docker.sock', platforms: ['linux/amd64'] },
      { name: 'docker.sock (2)', platforms: ['linux/arm64'] },
    ]);
    expect(Object.keys(meta)).toEqual(
      expect.arrayContaining([
        'buildx.build.provenance/linux/amd64',
        'buildx.build.provenance/linux/arm64',
        'buildx.build.ref',
      ]),
    );
    for (const response of [await indexOf(repository), await indexOf(`${repository}-again`, '2')]) {
      expect(response.headers.get('docker-content-digest')).toBe(digest);
      const { manifests, annotations } = (await response.json()) as {
        manifests: { platform: { architecture: string }; annotations: Record<string, string> }[];
        annotations: Record<string, string>;
      };
      expect(annotations).toEqual({ i: '1' });
      expect(manifests.map((each) => [each.platform.architecture, each.annotations['d']])).toEqual([
        ['amd64', '2'],
        ['unknown', undefined],
        ['arm64', '2'],
        ['unknown', undefined],
      ]);
    }
    const pulled = await docker(['pull', '-q', '--platform', 'linux/arm64', `${image}:1`]);
    expect(pulled.code, pulled.stderr).toBe(0);
  });

  test('takes an archive on standard input, and writes one to standard output', async () => {
    const dir = directory();
    const packed = await runCommand('tar', ['-cf', `${dir}/in.tar`, '-C', context(), '.'], {});
    expect(packed.code, packed.stderr).toBe(0);
    const input = readFileSync(`${dir}/in.tar`);
    const built = await onBoth('-', ['-o', `type=tar,dest=${dir}/out.tar`], { input });
    expect(built.code, built.stderr).toBe(0);
    const listed = await runCommand('tar', ['-tf', `${dir}/out.tar`], {});
    expect(listed.stdout).toBe('linux_amd64/\nlinux_amd64/amd64\nlinux_arm64/\nlinux_arm64/arm64\n');
  });

  test.each([
    ['type=registry', () => ({ to: `ref=${engine.registry}/nodes/${nonce()}:cache`, from: '' })],
    ['type=local', () => ({ to: `dest=${directory()}/cache`, from: 'src' })],
  ])('exports one cache of %s that serves both platforms', async (type, placeOf) => {
    const { to, from } = placeOf();
    const source = from === '' ? to : to.replace('dest', from);
    const dir = context();
    const exported = await onBoth(dir, ['--cache-to', `${type},${to},mode=max`, '-o', 'type=cacheonly']);
    expect(exported.code, exported.stderr).toBe(0);
    const { env } = second;
    const pruned = await runCli(['prune', '--all', '--force'], { env: { ...env, BUILDKIT_HOST: undefined } });
    expect(pruned.code, pruned.stderr).toBe(0);
    const args = ['--platform', 'linux/amd64,linux/arm64', '--cache-from', `${type},${source}`];
    const again = await build(dir, [...args, '--addr', String(env['DOCKER_HOST']), '-o', 'type=cacheonly']);
    expect(again.code, again.stderr).toBe(0);
    const { steps, cached } = stepsOf(again.stderr);
    expect([steps.length, cached.length], again.stderr).toEqual([2, 2]);
  });

  test('names the node of a step that fails, and pushes nothing', async () => {
    const dockerfile = 'FROM scratch\nARG TARGETARCH\nCOPY $TARGETARCH /\n';
    const repository = `nodes/${nonce()}`;
    const dir = directory({ Dockerfile: dockerfile, amd64: nonce() });
    const built = await onBoth(dir, ['--push', '-t', `${engine.registry}/${repository}:1`]);
    expect(built.code).toBe(1);
    expect(built.stderr).toMatch(/^ERROR: node docker\.sock \(2\): .*"\/arm64": not found$/m);
    expect(built.stderr).toContain('>>> COPY $TARGETARCH /');
    expect((await indexOf(repository)).status).toBe(404);
  });

  test('names an address that does not answer', async () => {
    const args = ['--addr', engine.dockerHost, '--addr', 'tcp://127.0.0.1:1'];
    const built = await build(context(), ['--platform', 'linux/amd64,linux/arm64', ...args]);
    expect(built.code).toBe(1);
    expect(built.stderr).toContain('tcp://127.0.0.1:1');
  });

  test('answers a question on the first, and says which daemons are idle', async () => {
    const asked = await onBoth(context(), ['--call', 'targets']);
    expect(asked.code, asked.stderr).toBe(0);
    const both = ['--addr', engine.dockerHost, '--addr', String(second.env['DOCKER_HOST'])];
    const built = await build(context(), [...both, '-o', 'type=cacheonly']);
    expect(built.code, built.stderr).toBe(0);
    expect(built.stderr).toContain(`${second.env['DOCKER_HOST']} takes no part in the build`);
  });

  test('interrupted, leaves no result', async () => {
    const out = directory();
    let isCalled = false;
    const kill: CommandOptions['onOutput'] = (text, send) => {
      if (isCalled || !text.includes('load build definition')) return;
      isCalled = true;
      send('SIGINT');
    };
    const built = await onBoth(context(), ['-o', `type=oci,dest=${out}/image.tar`], { onOutput: kill });
    expect(built.code).toBe(130);
    expect(existsSync(`${out}/image.tar`)).toBe(false);
  });

  test.each([
    [['--llb', '-'], '--llb works on one daemon'],
    [['--cache-mounts-from', 'type=local,src=x'], '--cache-mounts-from works on one daemon'],
    [['-o', 'type=docker,dest=image.tar'], 'an archive of type docker holds one platform'],
  ])('refuses %j', async (args, message) => {
    const built = await onBoth(context(), args, { cwd: directory(), input: 'x' });
    expect(built.code).not.toBe(0);
    expect(built.stderr).toContain(message);
  });
});
