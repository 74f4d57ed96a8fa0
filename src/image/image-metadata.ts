/** Digest of what the reference names (the index of a multi-platform image) and the config for one platform. */
export interface ImageMetadata {
  /** `sha256:…`; '' when it is not known, and the image is used unpinned. */
  readonly digest: string;
  /** The image config as the registry has it, JSON: `parseImageConfig` reads it. */
  readonly config: Uint8Array;
}
