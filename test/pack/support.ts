import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { ociTypes } from '../../src/image/media-types.ts';
import type { Engine } from '../../src/pack/engine.ts';
import { type PackedFrontend, type PackRequest, packFrontend } from '../../src/pack/pack-frontend.ts';

/** A directory with these files that is gone after the test. */
export function project(files: Readonly<Record<string, string>>): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'dockerfile-llb-pack-')));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ 'package.json': '{}', ...files })) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

function engineLayer(architecture: string): Engine['layers'][number] {
  const bytes = Buffer.from(`engine for ${architecture}`);
  const descriptor = { mediaType: ociTypes.gzipLayer, digest: sha256(bytes), size: bytes.length };
  const diffId = sha256(Buffer.from(`unpacked ${architecture}`));
  return {
    platform: { os: 'linux', architecture },
    layer: { descriptor, diffId, createdBy: 'engine', content: { bytes } },
  };
}

/** Stands for the real engine, which not every machine can build. */
export const engine: Engine = {
  version: '0.0.0',
  exports: {
    frontend: ['serveFrontend', 'dockerfileFrontend', 'imageResult', 'llb', 'openBuild'],
    dockerfile: ['parseDockerfile'],
    llb: ['image', 'marshal'],
  },
  layers: [engineLayer('amd64'), engineLayer('arm64')],
};

/** Packs `frontend.ts` of a project. */
export function pack(dir: string, request: Partial<PackRequest> = {}): Promise<PackedFrontend> {
  return packFrontend({
    file: join(dir, 'frontend.ts'),
    runtime: undefined,
    engine,
    nodeBase: async () => ({ reference: 'node', images: [] }),
    ...request,
  });
}

/** The bytes of a part of the image. */
export function bytesOf({ image }: PackedFrontend, digest: string): Buffer {
  const content = image.parts.get(digest)?.content;
  if (!content || !('bytes' in content)) throw new Error(`${digest} is not here`);
  return Buffer.from(content.bytes);
}

interface Json {
  readonly [key: string]: never;
}

/** The JSON of a part of the image. */
export function jsonOf<T = Json>(packed: PackedFrontend, digest: string): T {
  return JSON.parse(bytesOf(packed, digest).toString());
}
