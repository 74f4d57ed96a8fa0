import {
  type JsonShape,
  jsonCount,
  jsonList,
  jsonObject,
  jsonOptional,
  jsonText,
} from '../base/json-shape.ts';
import { contentDigest } from './content-digest.ts';

/** A manifest or a blob (OCI image-spec, descriptor.md). Other fields of its JSON are of no interest here. */
export interface ContentDescriptor {
  readonly mediaType: string;
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  /** Where else the content is; only layers that must not be pushed have these. */
  readonly urls?: readonly string[] | undefined;
}

/** The JSON shape of a descriptor. */
export const contentDescriptor: JsonShape<ContentDescriptor> = jsonObject<ContentDescriptor>({
  mediaType: jsonText,
  digest: contentDigest,
  size: jsonCount,
  urls: jsonOptional(jsonList(jsonText)),
});

const manifestTypes: ReadonlySet<string> = new Set([
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
]);

/** Whether content of this media type names other content: an index or a manifest. */
export function isManifestType(mediaType: string): boolean {
  return manifestTypes.has(mediaType);
}
