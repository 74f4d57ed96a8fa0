/** A registry that could not be reached, refused, or answered with what is no image. Names host and image. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
  /** HTTP status; undefined when there was no answer. */
  readonly status: number | undefined;

  constructor(message: string, status?: number, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.status = status;
  }
}
