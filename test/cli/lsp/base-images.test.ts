import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CompletionItem, Hover, MarkupContent } from 'vscode-languageserver-protocol/node';
import { type FakeRegistry, startFakeRegistry } from '../../registry/fake-registry.ts';
import { bundleCommand } from './bundle-command.ts';
import { LspClient } from './lsp-client.ts';

let bundle = '';
let registry: FakeRegistry;

beforeAll(async () => {
  bundle = await bundleCommand();
});
afterAll(() => rmSync(bundle, { recursive: true }));
beforeEach(async () => {
  registry = await startFakeRegistry();
});
afterEach(() => registry.close());

const types = {
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
};

/** Adds an image for two platforms, and an attestation, under `base:1`. */
function addImage(): void {
  const platformImage = (architecture: string, user: string) => {
    const config = registry.add((digest) => `/v2/base/blobs/${digest}`, {
      os: 'linux',
      architecture,
      created: '2001-01-01T00:00:00Z',
      config: {
        Env: ['PATH=/bin', 'A=`b`'],
        User: user,
        WorkingDir: '/srv',
        Entrypoint: ['/bin/app'],
        Cmd: ['-x', 'y z'],
      },
      rootfs: { type: 'layers', diff_ids: [] },
    });
    const layer = (size: number) => ({ mediaType: types.layer, digest: `sha256:${'1'.repeat(64)}`, size });
    const digest = registry.add((name) => `/v2/base/manifests/${name}`, {
      schemaVersion: 2,
      mediaType: types.manifest,
      config: { mediaType: types.config, digest: config, size: 100 },
      layers: [layer(1_000_000), layer(500_000)],
    });
    return { mediaType: types.manifest, digest, size: 100, platform: { os: 'linux', architecture } };
  };
  const attestation = {
    mediaType: types.manifest,
    digest: `sha256:${'2'.repeat(64)}`,
    size: 1,
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
  };
  const manifests = [platformImage('amd64', 'amd'), platformImage('s390x', 'ibm'), attestation];
  registry.add(() => '/v2/base/manifests/1', { schemaVersion: 2, mediaType: types.index, manifests });
}

/** The hover at the name of the image in `FROM`. */
async function hover(
  initializationOptions: object,
  from = `FROM --platform=linux/s390x ${registry.host}/base:1`,
) {
  const client = new LspClient([process.execPath, join(bundle, 'command.cjs'), 'lsp', '--stdio']);
  await client.initialize({ initializationOptions });
  await client.open('untitled:a', `${from}\nRUN true\n`);
  const at = `0:${from.indexOf(registry.host)}`;
  const ask = async () => {
    const { contents } = await client.ask<Hover>('hover', 'untitled:a', at);
    return (contents as MarkupContent).value;
  };
  return { client, ask };
}

describe('the hover of FROM', () => {
  it('shows the config of the image for its platform, and asks the registry once', async () => {
    addImage();
    const { client, ask } = await hover({ trusted: true, images: true });
    const index = /Digest: `(sha256:[0-9a-f]{64})`/.exec(await ask())?.[1];
    const count = registry.requests.length;
    expect((await ask()).split('\n').slice(2, -1)).toEqual([
      '- ENV: `PATH=/bin`, `` A=`b` ``',
      '- USER: `ibm`',
      '- WORKDIR: `/srv`',
      '- ENTRYPOINT: `["/bin/app"]`',
      '- CMD: `["-x","y z"]`',
      '- Platform: `linux/s390x`',
      '- Other platforms: `linux/amd64`',
      `- Digest: \`${index}\``,
      '- Size: 1.5MB compressed, 2 layers',
    ]);
    expect((await ask()).split('\n').at(-1)).toMatch(/^- Created: \d+ years ago$/);
    expect(registry.requests).toHaveLength(count);
    expect(await client.end()).toBe(0);
  });

  it('says why an image is not known, and asks again', async () => {
    const { client, ask } = await hover({ trusted: true, images: true });
    expect(await ask()).toContain('Its config is not known: ');
    addImage();
    expect(await ask()).toContain('USER: `ibm`');
    expect(await client.end()).toBe(0);
  });

  it.each([{ images: true }, { trusted: false, images: true, codeLens: true }, { trusted: true }])(
    'asks no registry with %j',
    async (options) => {
      addImage();
      const { client, ask } = await hover(options);
      expect(await ask()).toBe(`Image \`${registry.host}/base:1\` for \`linux/s390x\``);
      expect(registry.requests).toEqual([]);
      expect(await client.end()).toBe(0);
    },
  );

  it.each([
    [{ trusted: true, images: true }, ['1.10', '1.9', '1']],
    [{ images: true }, []],
    [{ trusted: true }, []],
  ])('completes tags with %j', async (options, expected) => {
    registry.add(() => '/v2/base/tags/list', { name: 'base', tags: ['1', '1.9', 'edge', '1.10'] });
    const { client } = await hover(options);
    await client.open('untitled:b', `FROM ${registry.host}/base:1`);
    const items = await client.ask<CompletionItem[]>(
      'completion',
      'untitled:b',
      `0:${registry.host.length + 12}`,
    );
    expect(items.map(({ label }) => label)).toEqual(expected);
    expect(items.map(({ textEdit }) => textEdit?.newText)).toEqual(expected);
    expect(registry.requests).toHaveLength(expected.length > 0 ? 1 : 0);
    expect(await client.end()).toBe(0);
  });

  it('follows a change of the settings', async () => {
    addImage();
    const { client, ask } = await hover({ trusted: true, images: true });
    expect(await ask()).toContain('USER');
    const settings = { 'dockerfile-llb': { trusted: false } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    expect(await ask()).not.toContain('USER');
    expect(await client.end()).toBe(0);
  });
});
