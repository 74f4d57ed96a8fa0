/** The digest that a reference resolves to (the index of a multi-platform image) and the config for one platform. */
export interface ImageMetadata {
  /** `sha256:…`; empty if it is not known, so that the image is used unpinned. */
  readonly digest: string;
  /** The image config from the registry, as JSON; `parseImageConfig` reads it. */
  readonly config: Uint8Array;
}
