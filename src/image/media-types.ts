/** Media types of the OCI image-spec v1.1. */
export const ociTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar',
  gzipLayer: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const;

/** Media types of the Docker image manifest, version 2, schema 2. */
export const dockerTypes = {
  list: 'application/vnd.docker.distribution.manifest.list.v2+json',
  manifest: 'application/vnd.docker.distribution.manifest.v2+json',
  layer: 'application/vnd.docker.image.rootfs.diff.tar',
  gzipLayer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
} as const;

const indexTypes: readonly string[] = [ociTypes.index, dockerTypes.list];

/** The media types of what names other content, as a registry is asked for them. */
export const manifestTypes: readonly string[] = [...indexTypes, ociTypes.manifest, dockerTypes.manifest];

/** Whether content of this media type names manifests. */
export function isIndexType(mediaType: string): boolean {
  return indexTypes.includes(mediaType);
}

/** Whether content of this media type names other content: an index or a manifest. */
export function isManifestType(mediaType: string): boolean {
  return manifestTypes.includes(mediaType);
}
