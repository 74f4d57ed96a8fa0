/** An image that a Dockerfile takes from a registry. */
export interface NamedImage {
  /** With its registry and its tag: `docker.io/library/alpine:latest`. */
  readonly ref: string;
  /** The value of `--platform`; undefined for the platform of the build. */
  readonly platform: string | undefined;
}
