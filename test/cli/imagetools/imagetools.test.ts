import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startPushRegistry } from '../../registry/push/push-registry.ts';
import { push } from '../../registry/push/push-sample.ts';
import { sampleIndex } from '../../registry/push/sample-image.ts';
import { type CliOutcome, cli, folder } from '../support.ts';

const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';

/** A layout directory with these images, each tagged by its platform; `all` is an index of them. */
function layout(platforms: readonly string[], type = ociManifest): string {
  const dir = folder({ 'oci-layout': '{"imageLayoutVersion":"1.0.0"}' });
  mkdirSync(join(dir, 'blobs/sha256'), { recursive: true });
  const add = (mediaType: string, value: unknown) => {
    const bytes = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
    const hex = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(dir, 'blobs/sha256', hex), bytes);
    return { mediaType, digest: `sha256:${hex}`, size: bytes.length };
  };
  const images = platforms.map((architecture) => {
    const config = { os: 'linux', architecture, config: { Env: ['A=1'], Labels: { x: '\u001b[31m' } } };
    return {
      platform: { os: 'linux', architecture },
      tag: architecture,
      ...add(type, {
        schemaVersion: 2,
        mediaType: type,
        config: add('application/vnd.oci.image.config.v1+json', config),
        layers: [],
      }),
    };
  });
  const index = add(ociIndex, {
    schemaVersion: 2,
    mediaType: ociIndex,
    manifests: images.map(({ tag: _, ...image }) => image),
  });
  const broken = [
    { tag: 'text', ...add(ociManifest, 'no') },
    { tag: 'null', ...add(ociIndex, { schemaVersion: 2, mediaType: ociIndex, manifests: [null] }) },
    { tag: 'old', ...add(ociManifest, { fsLayers: [{}] }) },
    { tag: 'gone', mediaType: ociManifest, digest: `sha256:${'0'.repeat(64)}`, size: 3 },
  ];
  const manifests = [...images, { tag: 'all', ...index }, ...broken].map(({ tag, ...rest }) => ({
    ...rest,
    annotations: { 'org.opencontainers.image.ref.name': tag },
  }));
  writeFileSync(join(dir, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
  return dir;
}

function tools(...args: readonly string[]): Promise<CliOutcome> {
  return cli(['imagetools', ...args]);
}

describe('inspect', () => {
  it('shows the images of an index, cleaned for the terminal', async () => {
    const { stdout, code } = await tools('inspect', `oci-layout://${layout(['amd64', 'arm64'])}:all`);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}Platform: +linux\/arm64$/m);
    expect(stdout).toMatch(/^ {2}Env: +A=1$/m);
    expect(stdout).not.toContain('\u001b');
  });

  it.each([
    ['{{.Name', '{{ is not closed'],
    ['{{.Nothing}}', 'no field is called .Nothing'],
    ['{{range .Image}}x{{end}}', '{{range .Image}} is not recognized'],
    ['{{.}}', 'needs json'],
  ])('refuses the template %s', async (format, message) => {
    const { stderr, code } = await tools('inspect', '--format', format, 'oci-layout://nowhere');
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it.each([
    ['{{.Manifest.MediaType}}', ociIndex],
    ['{{(index .Image "linux/arm64").Architecture}}', 'arm64'],
    ['{{json (index .Image "linux/arm64").Config.Env}}', '[\n  "A=1"\n]'],
    ['{{json .Provenance}}', '{}'],
    ['{{.Manifest.Nothing}}', ''],
  ])('prints %s', async (format, expected) => {
    const { stdout } = await tools(
      'inspect',
      '--format',
      format,
      `oci-layout://${layout(['amd64', 'arm64'])}:all`,
    );
    expect(stdout).toBe(`${expected}\n`);
  });

  it('takes one of --raw and --format', async () => {
    const { stderr, code } = await tools('inspect', '--raw', '--format', 'json', 'x');
    expect(code).toBe(2);
    expect(stderr).toContain('cannot be used together');
  });

  it.each([
    ['text', 'is not an image: it is not JSON'],
    ['null', 'manifests[0] is not an object'],
    ['old', 'schema 1'],
    ['gone', 'cannot read the content sha256:000'],
    ['missing', 'does not exist'],
  ])('says what is wrong with %s', async (tag, message) => {
    const { stderr, code } = await tools('inspect', `oci-layout://${layout(['amd64'])}:${tag}`);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
});

describe('create', () => {
  it.each([
    [[], 'the sources are missing'],
    [['x'], 'has no name'],
    [['-t', 'oci-layout://x', 'x'], 'is a directory'],
    [['-t', `x@sha256:${'a'.repeat(64)}`, 'x'], 'has a digest'],
    [['-t', 'x', '--annotation', 'a=b', 'x'], 'cannot change the manifest'],
    [['-t', 'x', '--annotation', 'index-descriptor:a=b', 'x'], 'cannot change the index-descriptor'],
  ])('%j is a mistake', async (args, message) => {
    const { stderr, code } = await tools('create', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it.each([
    ['sha256:abc', 'is not a digest'],
    ['{"schemaVersion":2,"digest":"sha256:', 'it is not JSON'],
    [
      `{"schemaVersion":2,"digest":"sha256:${'a'.repeat(64)}"}`,
      'is a manifest or an index, not a descriptor',
    ],
    ['{"digest":"../../x"}', 'digest is not a digest'],
    [`sha256:${'a'.repeat(64)}`, 'name the repository that has'],
  ])('the source %s is a mistake', async (source, message) => {
    const { stderr, code } = await tools('create', '--dry-run', source);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });

  it('keeps one image as it is, and makes an index of it otherwise', async () => {
    const source = `oci-layout://${layout(['amd64'])}:amd64`;
    const plain = await tools('create', '--dry-run', '--prefer-index=false', source);
    expect(JSON.parse(plain.stdout).mediaType).toBe(ociManifest);
    const index = await tools('create', '--dry-run', source);
    expect(JSON.parse(index.stdout)).toMatchObject({
      mediaType: ociIndex,
      manifests: [{ mediaType: ociManifest, platform: { os: 'linux', architecture: 'amd64' } }],
    });
  });

  it('fails for a platform that no source has', async () => {
    const source = `oci-layout://${layout(['amd64'])}:all`;
    const { stderr, code } = await tools('create', '--dry-run', '-p', 'linux/s390x', source);
    expect(code).toBe(1);
    expect(stderr).toContain('wanted: linux/s390x');
  });

  it('warns of annotations that Docker media types cannot have', async () => {
    const source = `oci-layout://${layout(['amd64'], dockerManifest)}:amd64`;
    const { stderr } = await tools('create', '--dry-run', '--annotation', 'index:a=b', source);
    expect(stderr).toContain('--annotation has no effect');
  });

  it('asks the credential helper once, for reading and for pushing', async () => {
    const registry = await startPushRegistry();
    await push(sampleIndex(['amd64']), [`${registry.host}/one:1`]);
    registry.intercept = (request, response) => {
      if (!request.headers.authorization) {
        request.resume();
        response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end();
        return true;
      }
      const [, repository, name] = /^\/v2\/(.+)\/(?:blobs|manifests)\/(.*)$/.exec(request.url ?? '') ?? [];
      if (request.method !== 'GET') return false;
      const key = `${repository} ${name}`;
      response.end(registry.manifests.get(key)?.body ?? registry.blobs.get(key));
      return true;
    };
    const dir = folder({ 'config.json': '{"credsStore":"count"}' });
    const helper = '#!/bin/sh\necho asked >> "$ASKED"\necho \'{"Username":"me","Secret":"s"}\'\n';
    writeFileSync(join(dir, 'docker-credential-count'), helper, { mode: 0o755 });
    const asked = join(dir, 'asked');
    const env = { DOCKER_CONFIG: dir, PATH: `${dir}:/usr/bin:/bin`, ASKED: asked };
    const { code } = await cli(
      ['imagetools', 'create', '-t', `${registry.host}/two:1`, `${registry.host}/one:1`],
      { env },
    );
    expect(code).toBe(0);
    expect(registry.manifests.has('two 1')).toBe(true);
    expect(readFileSync(asked, 'utf8')).toBe('asked\n');
  });

  it('says where a digest may be if sources and tags are in several places', async () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const { stderr } = await tools(
      'create',
      '--dry-run',
      '-t',
      'r.test/a',
      `oci-layout://${layout(['amd64'])}:all`,
      digest,
    );
    expect(stderr).toContain('may be in any of oci-layout://');
    expect(stderr).toContain(`NAME@${digest}`);
  });
});
