import { sha256 } from '../../base/digest.ts';
import {
  jsonCount,
  jsonList,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
} from '../../base/json-shape.ts';
import { encodeText } from '../../base/text.ts';
import { goJsonIndent } from '../../go/json.ts';
import {
  annotationsJson,
  type ContentDescriptor,
  contentDescriptor,
  descriptorJson,
} from '../../image/descriptor.ts';
import type { StoredManifest } from './image-reader.ts';

/** An image index or a manifest list. */
export interface ImageIndex {
  readonly schemaVersion?: number | undefined;
  readonly mediaType?: string | undefined;
  readonly artifactType?: string | undefined;
  readonly manifests: readonly ContentDescriptor[];
  readonly subject?: ContentDescriptor | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

interface IndexJson extends Omit<ImageIndex, 'manifests'> {
  readonly manifests?: readonly ContentDescriptor[] | undefined;
}

/** The JSON shape of an index; one without manifests is not an index. */
export const imageIndexShape = jsonObject<IndexJson>({
  schemaVersion: jsonOptional(jsonCount),
  mediaType: jsonOptional(jsonText),
  artifactType: jsonOptional(jsonText),
  manifests: jsonOptional(jsonList(contentDescriptor)),
  subject: jsonOptional(contentDescriptor),
  annotations: jsonOptional(jsonRecord(jsonText)),
});

/** Writes an index as `docker buildx` does: indented by two spaces, in the order of Go's fields. */
export function writeImageIndex(index: ImageIndex, mediaType: string): StoredManifest {
  const text = goJsonIndent(
    {
      schemaVersion: index.schemaVersion ?? 2,
      mediaType: index.mediaType,
      artifactType: index.artifactType,
      manifests: index.manifests.map(descriptorJson),
      subject: index.subject && descriptorJson(index.subject),
      annotations: annotationsJson(index.annotations),
    },
    '  ',
  );
  const bytes = encodeText(text);
  const digest = sha256(bytes);
  return { descriptor: { mediaType, digest, size: bytes.length }, bytes };
}
