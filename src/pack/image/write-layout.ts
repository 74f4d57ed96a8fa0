import { createWriteStream, existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pack } from 'tar-stream';
import { LibraryError } from '../../base/library-error.ts';
import { encodeText } from '../../base/text.ts';
import { temporaryName } from '../../files/temporary-name.ts';
import { writeWhole } from '../../files/write-whole.ts';
import type { ContentDescriptor } from '../../image/descriptor.ts';
import { type ImageReference, referenceString } from '../../image/reference.ts';
import { verifiedContent } from '../../registry/push/verified-content.ts';
import { imageContent } from './image-content.ts';
import type { PackedImage } from './pack-image.ts';

/** What is written, and the names that it gets in the layout. */
export interface LayoutRequest {
  readonly image: PackedImage;
  readonly references: readonly ImageReference[];
  readonly signal: AbortSignal;
}

/**
 * Writes an OCI image layout as an archive, which appears whole or not at all. The same image makes the same archive.
 */
export async function writeLayoutArchive(path: string, request: LayoutRequest): Promise<void> {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  const archive = pack();
  const written = pipeline(archive, createWriteStream(temporary, { flags: 'wx' }), {
    signal: request.signal,
  });
  try {
    await Promise.all([written, fillArchive(archive, request)]);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function fillArchive(archive: ReturnType<typeof pack>, request: LayoutRequest): Promise<void> {
  const mtime = new Date(0);
  for (const [name, bytes] of smallFiles(request)) archive.entry({ name, mtime }, Buffer.from(bytes));
  for (const [digest, { descriptor }] of request.image.parts) {
    const entry = archive.entry({ name: blobPath(digest), size: descriptor.size, mtime });
    await pipeline(Readable.from(chunksOf(request, descriptor)), entry);
  }
  archive.finalize();
}

/**
 * Writes an OCI image layout as a directory: a new or an empty one, or one that is a layout already. Its images are
 * then no longer listed, and their blobs stay.
 */
export async function writeLayoutDirectory(directory: string, request: LayoutRequest): Promise<void> {
  const { image } = request;
  if (
    existsSync(directory) &&
    readdirSync(directory).length > 0 &&
    !existsSync(join(directory, 'oci-layout'))
  )
    throw new LibraryError(`${directory} is neither empty nor an OCI image layout`, 'output-occupied', {
      hint: 'Choose another directory, or the name of an archive: a path that ends with .tar.',
    });
  await mkdir(join(directory, 'blobs/sha256'), { recursive: true });
  for (const [digest, { descriptor }] of image.parts) {
    const path = join(directory, blobPath(digest));
    if (!existsSync(path)) await writeBlob(path, request, descriptor);
  }
  for (const [name, bytes] of smallFiles(request)) await writeWhole(join(directory, name), bytes);
}

async function writeBlob(path: string, request: LayoutRequest, descriptor: ContentDescriptor): Promise<void> {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  try {
    await pipeline(
      Readable.from(chunksOf(request, descriptor)),
      createWriteStream(temporary, { flags: 'wx' }),
      {
        signal: request.signal,
      },
    );
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

function blobPath(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}

/** Content from a registry is checked like that of a push. */
function chunksOf(
  { image, signal }: LayoutRequest,
  descriptor: ContentDescriptor,
): AsyncIterable<Uint8Array> {
  return verifiedContent({ source: imageContent(image), registry: 'of the image', signal }, descriptor);
}

function smallFiles({ image, references }: LayoutRequest): readonly (readonly [string, Uint8Array])[] {
  const named = references.map((reference) => ({
    ...image.root,
    annotations: {
      'io.containerd.image.name': referenceString(reference),
      'org.opencontainers.image.ref.name': reference.tag,
    },
  }));
  const index = { schemaVersion: 2, manifests: named.length > 0 ? named : [image.root] };
  return [
    ['oci-layout', encodeText('{"imageLayoutVersion":"1.0.0"}')],
    ['index.json', encodeText(JSON.stringify(index))],
  ];
}
