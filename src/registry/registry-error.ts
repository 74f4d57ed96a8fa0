/**
 * A registry could not be reached, refused the request, or returned something that is not an image. The message names
 * host and image.
 */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
  /** HTTP status; undefined if there was no response. */
  readonly status: number | undefined;

  constructor(message: string, status?: number, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.status = status;
  }
}
