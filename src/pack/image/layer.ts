import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { sha256 } from '../../base/digest.ts';
import type { ContentDescriptor } from '../../image/descriptor.ts';
import { ociTypes } from '../../image/media-types.ts';
import type { Repository } from '../../registry/push/content-source.ts';

/** The bytes of a blob, or how to read them. */
export type BlobContent =
  | { readonly bytes: Uint8Array }
  | {
      /** Reads them; the reader checks them. */
      open(signal?: AbortSignal): AsyncIterable<Uint8Array>;
      /** The repository that has them. */
      readonly holder: Repository;
    };

/** A layer of an image. */
export interface PackLayer {
  readonly descriptor: ContentDescriptor;
  /** Digest of the archive before it was compressed. */
  readonly diffId: string;
  /** For the history of the image. */
  readonly createdBy: string;
  readonly content: BlobContent;
}

/**
 * A layer with one file that everybody may read. It is not compressed: programs are small, and compressed bytes differ
 * between versions of Node and between processors.
 */
export async function fileLayer(name: string, content: Uint8Array): Promise<PackLayer> {
  const archive = pack();
  archive.entry({ name, mode: 0o644, mtime: new Date(0) }, Buffer.from(content));
  archive.finalize();
  const bytes = await buffer(archive);
  const digest = sha256(bytes);
  const descriptor = { mediaType: ociTypes.layer, digest, size: bytes.length };
  return { descriptor, diffId: digest, createdBy: 'dockerfile-llb pack', content: { bytes } };
}
