import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, directory, docker, engine, nonce, type Outcome, runCli } from './harness.ts';
import { loginsOf, registryWithTokens } from './token-registry.ts';

const name = nonce();
const repository = `${engine.registry}/tools/${name}`;

/** A directory that is still there after the hook; the helper's is gone after a test. */
const scratch = mkdtempSync(join(tmpdir(), 'dockerfile-llb-tools-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function contextOf(arch: string): string {
  const dir = join(scratch, arch);
  mkdirSync(dir);
  writeFileSync(
    join(dir, 'Dockerfile'),
    `FROM scratch\nLABEL a="<${arch}>"\nCOPY Dockerfile /${arch}-${name}\n`,
  );
  return dir;
}

/** Three sources: images for two platforms with provenance, and one with Docker's media types. */
beforeAll(async () => {
  for (const arch of ['amd64', 'arm64', 'docker']) {
    const context = contextOf(arch);
    const types = arch === 'docker' ? ',oci-mediatypes=false' : ',oci-mediatypes=true';
    const output = `type=image,name=${repository}:${arch},push=true${types}`;
    const platform = `linux/${arch === 'docker' ? 'riscv64' : arch}`;
    const provenance = `--provenance=${arch === 'docker' ? 'false' : 'mode=min'}`;
    const built = await build(context, ['--platform', platform, '--output', output, provenance]);
    expect(built.code, built.stderr).toBe(0);
  }
});

function ours(args: readonly string[]): Promise<Outcome> {
  return runCli(['imagetools', ...args]);
}

/** The digest of an image, as docker buildx says it. */
async function digestOf(place: string): Promise<string> {
  return JSON.parse((await theirs(['inspect', '--format', '{{json .Manifest}}', place])).stdout).digest;
}

function theirs(args: readonly string[]): Promise<Outcome> {
  return docker(['buildx', 'imagetools', ...args]);
}

const at = (tag: string) => `${repository}:${tag}`;

describe('create makes the bytes that docker buildx makes', () => {
  test.each<readonly [string, readonly string[]]>([
    ['of two images', [at('amd64'), at('arm64')]],
    ['in another order', [at('arm64'), at('amd64')]],
    ['of one index', [at('amd64')]],
    ['of one image', [at('docker')]],
    ['of one image as it is', ['--prefer-index=false', at('docker')]],
    ['of OCI and Docker media types', [at('amd64'), at('docker')]],
    ['of the same image twice', [at('amd64'), at('amd64'), at('docker'), at('docker')]],
    ['for one platform', ['--platform', 'linux/arm64', at('amd64'), at('arm64')]],
    ['for two platforms', ['-p', 'linux/arm64,linux/riscv64', at('amd64'), at('arm64'), at('docker')]],
    [
      'with annotations',
      ['--annotation', 'index:b=2', '--annotation', 'index:a=<1>&', at('amd64'), at('docker')],
    ],
    [
      'with an annotation of a descriptor',
      ['--annotation', 'manifest-descriptor[linux/riscv64]:k=v', at('docker'), at('docker')],
    ],
  ])('%s', async (_name, args) => {
    const expected = await theirs(['create', '--dry-run', ...args]);
    expect(expected.code, expected.stderr).toBe(0);
    const made = await ours(['create', '--dry-run', ...args]);
    expect(made.code, made.stderr).toBe(0);
    expect(made.stdout).toBe(expected.stdout);
  });

  test('of a digest, and of a descriptor in a file', async () => {
    const digest = await digestOf(at('docker'));
    const descriptor = {
      mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
      digest,
      size: Buffer.byteLength((await theirs(['inspect', '--raw', at('docker')])).stdout),
      platform: { architecture: 'riscv64', os: 'linux', 'os.version': '1' },
    };
    const file = join(directory({ 'source.json': JSON.stringify(descriptor) }), 'source.json');
    for (const source of [[digest], ['-f', file]]) {
      const args = ['create', '--dry-run', '-t', repository, ...source];
      const expected = await theirs(args);
      expect(expected.code, expected.stderr).toBe(0);
      expect((await ours(args)).stdout).toBe(expected.stdout);
    }
  });
});

test('create pushes to several repositories and appends to what is there', async () => {
  const metadata = join(directory(), 'metadata.json');
  const target = `${engine.registry}/joined/${name}`;
  const first = await ours([
    'create',
    '-t',
    `${target}:1`,
    '-t',
    `${target}-b:1`,
    '--metadata-file',
    metadata,
    at('amd64'),
  ]);
  expect(first.code, first.stderr).toBe(0);
  expect(first.stderr).toContain(`pushing ${target}`);
  const second = await ours(['create', '--append', '-t', `${target}:1`, at('arm64'), at('docker')]);
  expect(second.code, second.stderr).toBe(0);
  const expected = await theirs(['create', '--dry-run', at('amd64'), at('arm64'), at('docker')]);
  expect((await theirs(['inspect', '--raw', `${target}:1`])).stdout).toBe(expected.stdout.trimEnd());
  const { 'image.name': names, 'containerimage.descriptor': descriptor } = JSON.parse(
    readFileSync(metadata, 'utf8'),
  );
  expect(names).toBe(`${target},${target}-b`);
  expect(await digestOf(`${target}-b:1`)).toBe(descriptor.digest);
  const pulled = await docker(['pull', '--platform', 'linux/arm64', `${target}:1`]);
  expect(pulled.code, pulled.stderr).toBe(0);
});

test('create copies to another registry, with a login', async () => {
  const password = `pw-${nonce()}`;
  const { host } = await registryWithTokens(password);
  const env = { DOCKER_CONFIG: loginsOf(host, password) };
  const refused = await runCli(['imagetools', 'create', '-t', `${host}/copy/${name}:1`, at('amd64')], {
    env: { DOCKER_CONFIG: directory() },
  });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(`docker login ${host}`);
  const copied = await runCli(
    ['imagetools', 'create', '-t', `${host}/copy/${name}:1`, at('amd64'), at('docker')],
    { env },
  );
  expect(copied.code, copied.stderr).toBe(0);
  const raw = await runCli(['imagetools', 'inspect', '--raw', `${host}/copy/${name}:1`], { env });
  expect(`${raw.stdout}\n`).toBe((await theirs(['create', '--dry-run', at('amd64'), at('docker')])).stdout);
});

test('inspect prints what docker buildx prints for templates', async () => {
  const target = `${engine.registry}/inspected/${name}`;
  await ours(['create', '-t', target, at('amd64'), at('arm64')]);
  for (const place of [target, at('amd64'), at('docker')])
    for (const format of [
      '{{json .Manifest}}',
      '{{.Name}}',
      '{{json .Provenance}}',
      '{{json .Image}}',
      '{{json .}}',
    ]) {
      const expected = await theirs(['inspect', '--format', format, place]);
      expect(expected.code, expected.stderr).toBe(0);
      const printed = await ours(['inspect', '--format', format, place]);
      expect(printed.code, printed.stderr).toBe(0);
      if (/Image|Prov|json \.}/.test(format))
        expect(JSON.parse(printed.stdout)).toEqual(JSON.parse(expected.stdout));
      else expect(printed.stdout.trim(), format).toBe(expected.stdout.trim());
    }
  const digest = await ours(['inspect', '--format', '{{.Manifest.Digest}}', target]);
  expect(digest.stdout.trim()).toBe(await digestOf(target));
  const one = await ours(['inspect', '--format', '{{(index .Image "linux/arm64").Architecture}}', target]);
  expect(one.stdout.trim()).toBe('arm64');
  const raw = await ours(['inspect', '--raw', target]);
  expect(raw.stdout).toBe((await theirs(['inspect', '--raw', target])).stdout);
});

test('inspect shows platforms, configs, attestations and annotations', async () => {
  const target = `${engine.registry}/shown/${name}`;
  await ours(['create', '-t', target, '--annotation', 'index:team=tools', at('amd64'), at('arm64')]);
  const { stdout } = await ours(['inspect', target]);
  expect(stdout).toMatch(new RegExp(`^Name: +${target}:latest$`, 'm'));
  expect(stdout).toMatch(/^Annotations: +team=tools$/m);
  expect(stdout).toMatch(/^ {2}Platform: +linux\/amd64$/m);
  expect(stdout).toMatch(/^ {2}Platform: +linux\/arm64$/m);
  expect(stdout).toMatch(/^ {2}Labels: +a=<amd64>$/m);
  expect(stdout).toMatch(/^ {2}Layers: +1, /m);
  expect(stdout).toMatch(/^ {2}Attestations: +https:\/\/slsa\.dev\/provenance\//m);
});

test('an image that is not there, and a layout directory', async () => {
  const missing = await ours(['inspect', `${engine.registry}/nothing/${name}`]);
  expect(missing.code).toBe(1);
  expect(missing.stderr).toContain(engine.registry);
  const dir = join(directory(), 'image');
  const context = directory({ Dockerfile: `FROM scratch\nCOPY Dockerfile /${name}\n` });
  const built = await build(context, ['--output', `type=oci,tar=false,dest=${dir}`, '--provenance=false']);
  expect(built.code, built.stderr).toBe(0);
  const shown = await ours(['inspect', `oci-layout://${dir}`]);
  expect(shown.stdout, shown.stderr).toMatch(/^Platform: +linux\//m);
  const pushed = await ours([
    'create',
    '-t',
    `${engine.registry}/from-layout/${name}`,
    `oci-layout://${dir}`,
  ]);
  expect(pushed.code, pushed.stderr).toBe(0);
  const pulled = await docker(['pull', `${engine.registry}/from-layout/${name}`]);
  expect(pulled.code, pulled.stderr).toBe(0);
});
