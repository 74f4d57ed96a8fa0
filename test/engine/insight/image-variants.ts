import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { engine, runCommand } from '../harness.ts';

interface ImageManifest {
  readonly mediaType?: string;
  readonly config: { readonly digest: string };
  readonly layers: readonly { readonly mediaType: string }[];
}

/**
 * Pushes images that are busybox and one more layer, without a daemon: none of them knows the layer. `a` and `b` differ in
 * their labels alone, `c` has another layer. Returns their names.
 */
export async function pushVariants(name: string): Promise<Record<'a' | 'b' | 'c', string>> {
  const refs = ['a', 'b', 'c'].map((tag) =>
    pushVariant(name, { tag, layer: tag === 'c' ? 'other' : 'same', config: { Labels: { tag, name } } }),
  );
  const [a = '', b = '', c = ''] = await Promise.all(refs);
  return { a, b, c };
}

/** Pushes an image with these ONBUILD triggers, and returns its name. */
export function pushOnbuild(name: string, tag: string, triggers: readonly string[]): Promise<string> {
  return pushVariant(name, { tag, layer: 'same', config: { OnBuild: triggers } });
}

interface Variant {
  readonly tag: string;
  /** What is in its layer. */
  readonly layer: string;
  /** Added to the config of the container. */
  readonly config: object;
}

async function pushVariant(name: string, { tag, layer: content, config: added }: Variant): Promise<string> {
  const source = `http://${engine.registry}/v2/busybox`;
  const target = `http://${engine.registry}/v2/${name}`;
  const accept =
    'application/vnd.docker.distribution.manifest.v2+json,application/vnd.oci.image.manifest.v1+json';
  const manifest = (await (
    await fetch(`${source}/manifests/latest`, { headers: { accept } })
  ).json()) as ImageManifest;
  const config = (await (await fetch(`${source}/blobs/${manifest.config.digest}`)).json()) as {
    readonly rootfs: { readonly diff_ids: readonly string[] };
    readonly history?: readonly unknown[];
  };
  for (const layer of manifest.layers as readonly { readonly digest: string }[] & readonly unknown[])
    await push(target, Buffer.from(await (await fetch(`${source}/blobs/${layer.digest}`)).arrayBuffer()));
  const tar = await layerOf(`${name} ${content}`);
  const layer = { mediaType: manifest.layers[0]!.mediaType, ...(await push(target, gzipSync(tar))) };
  const own = {
    ...config,
    config: { ...(config as { config?: object }).config, ...added },
    rootfs: { type: 'layers', diff_ids: [...config.rootfs.diff_ids, sha256(tar)] },
    history: [...(config.history ?? []), { created_by: 'variant' }],
  };
  const pushed = await push(target, Buffer.from(JSON.stringify(own)));
  const body = {
    ...manifest,
    config: { ...manifest.config, ...pushed },
    layers: [...manifest.layers, layer],
  };
  const type = manifest.mediaType ?? 'application/vnd.docker.distribution.manifest.v2+json';
  await request(`${target}/manifests/${tag}`, 'PUT', Buffer.from(JSON.stringify(body)), type);
  return `${engine.registry}/${name}:${tag}`;
}

async function layerOf(content: string): Promise<Buffer> {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-variant-'));
  try {
    writeFileSync(join(dir, 'variant'), content);
    await runCommand('tar', ['-C', dir, '--mtime=@0', '-cf', join(dir, 'layer.tar'), 'variant'], {});
    const { readFileSync } = await import('node:fs');
    return readFileSync(join(dir, 'layer.tar'));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function push(target: string, bytes: Buffer): Promise<{ digest: string; size: number }> {
  const digest = sha256(bytes);
  const start = await fetch(`${target}/blobs/uploads/`, { method: 'POST' });
  const place = new URL(start.headers.get('location') ?? '', target);
  place.searchParams.set('digest', digest);
  await request(String(place), 'PUT', bytes, 'application/octet-stream');
  return { digest, size: bytes.length };
}

async function request(url: string, method: string, body: Buffer, type: string): Promise<void> {
  const response = await fetch(url, {
    method,
    body: new Uint8Array(body),
    headers: { 'content-type': type },
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
