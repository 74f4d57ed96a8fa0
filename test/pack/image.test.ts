import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from 'tar-stream';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { parseNormalizedNamed, tagNameOnly } from '../../src/image/reference.ts';
import { readEngine } from '../../src/pack/engine.ts';
import { writeLayoutArchive, writeLayoutDirectory } from '../../src/pack/image/write-layout.ts';
import { pack, project } from './support.ts';

const frontend = {
  'frontend.ts': "import { serveFrontend } from 'dockerfile-llb/frontend';\nserveFrontend(null);",
};
const reference = tagNameOnly(parseNormalizedNamed('registry.example/team/frontend'));

async function packed() {
  const dir = project(frontend);
  const { image } = await pack(dir);
  return { dir, request: { image, references: [reference], signal: new AbortController().signal } };
}

function checkLayout(root: string, files: ReadonlyMap<string, Buffer>): void {
  expect(JSON.parse(String(files.get('oci-layout')))).toEqual({ imageLayoutVersion: '1.0.0' });
  expect(JSON.parse(String(files.get('index.json')))).toEqual({
    schemaVersion: 2,
    manifests: [
      {
        mediaType: 'application/vnd.oci.image.index.v1+json',
        digest: root,
        size: files.get(`blobs/${root.replace(':', '/')}`)?.length,
        annotations: {
          'io.containerd.image.name': 'registry.example/team/frontend:latest',
          'org.opencontainers.image.ref.name': 'latest',
        },
      },
    ],
  });
  const blobs = [...files].filter(([name]) => name.startsWith('blobs/'));
  expect(blobs.length).toBe(8);
  for (const [name, bytes] of blobs) expect(`blobs/${sha256(bytes).replace(':', '/')}`).toBe(name);
}

test('writes an OCI layout as an archive, which is the same each time', async () => {
  const { dir, request } = await packed();
  await writeLayoutArchive(join(dir, 'out.tar'), request);
  const files = new Map<string, Buffer>();
  const archive = extract();
  archive.end(readFileSync(join(dir, 'out.tar')));
  for await (const entry of archive) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    files.set(entry.header.name, Buffer.concat(chunks));
  }
  checkLayout(request.image.root.digest, files);
  const again = await packed();
  await writeLayoutArchive(join(again.dir, 'out.tar'), again.request);
  expect(readFileSync(join(again.dir, 'out.tar'))).toEqual(readFileSync(join(dir, 'out.tar')));
  expect(readdirSync(dir).sort()).toEqual(['frontend.ts', 'out.tar', 'package.json']);
});

test('writes an OCI layout as a directory, also a second time', async () => {
  const { dir, request } = await packed();
  const out = join(dir, 'deep/out');
  for (let i = 0; i < 2; i++) {
    await writeLayoutDirectory(out, request);
    const names = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const files = names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(out.length + 1), readFileSync(path)] as const;
    });
    checkLayout(request.image.root.digest, new Map(files));
  }
});

test('does not write into a directory with other files', async () => {
  const { dir, request } = await packed();
  await expect(writeLayoutDirectory(dir, request)).rejects.toThrow(
    `${dir} is neither empty nor an OCI image layout`,
  );
  expect(readdirSync(dir).sort()).toEqual(['frontend.ts', 'package.json']);
});

test('the engine is checked against its digests', () => {
  const dir = project({});
  expect(() => readEngine(dir)).toThrow('this installation of dockerfile-llb has no engine for frontends');
  mkdirSync(join(dir, 'engine'));
  const bytes = Buffer.from('layer');
  const layer = {
    platform: { os: 'linux', architecture: 'amd64' },
    file: 'linux-amd64.tar.gz',
    size: bytes.length,
    digest: sha256(bytes),
    diffId: sha256(bytes),
  };
  writeFileSync(join(dir, 'engine.json'), JSON.stringify({ version: '1', exports: {}, layers: [layer] }));
  writeFileSync(join(dir, layer.file), bytes);
  expect(readEngine(dir).layers[0]?.layer.descriptor.digest).toBe(layer.digest);
  writeFileSync(join(dir, layer.file), 'Layer');
  expect(() => readEngine(dir)).toThrow(/^linux-amd64\.tar\.gz of the engine is damaged/);
});
