import { constants, copyFile, link } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../files/write-whole.ts';
import { isManifestType } from '../../image/media-types.ts';
import { layoutContent } from '../../registry/push/content-source.ts';
import { readManifestTree } from '../../registry/push/manifest-tree.ts';
import { putManifest } from '../../session/content/oci-index.ts';
import { makeDirs } from '../../session/files/make-dirs.ts';
import type { JoinedImage } from './node-image.ts';

/**
 * Stores an image whose parts are in layouts in the layout directory `root`, under `names` or else as `latest`. What
 * else the directory has stays.
 */
export async function storeInLayout(
  image: JoinedImage,
  root: string,
  names: readonly string[],
): Promise<void> {
  for (const { descriptor, location } of image.parts) {
    if (location.kind !== 'layout' || !isManifestType(descriptor.mediaType)) continue;
    const { path } = location.layout;
    const read = { source: layoutContent(path), registry: path, signal: undefined };
    const { manifests, blobs } = await readManifestTree(read, descriptor);
    const digests = [...blobs, ...manifests.map((manifest) => manifest.descriptor)].map(
      ({ digest }) => digest,
    );
    for (const digest of new Set(digests)) await takeBlob(path, root, digest);
  }
  const { digest, mediaType, size } = image.descriptor;
  await makeDirs(join(root, 'blobs', 'sha256'));
  await writeWhole(join(root, blobPath(digest)), image.bytes);
  const listed = names.map((name) => ({ kind: 'image', name }) as const);
  await putManifest(
    root,
    { mediaType, digest, size },
    listed.length > 0 ? listed : [{ kind: 'tag', tag: 'latest' }],
  );
}

/** The path of a blob in a layout. */
export function blobPath(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}

/** The blobs of a node are not changed any more, so a second name is as good as a copy. */
async function takeBlob(from: string, to: string, digest: string): Promise<void> {
  const source = join(from, blobPath(digest));
  const target = join(to, blobPath(digest));
  await makeDirs(join(target, '..'));
  await link(source, target).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') await copyOf(source, target);
  });
}

async function copyOf(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_EXCL).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
