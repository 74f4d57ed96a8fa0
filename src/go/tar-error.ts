/** Bytes that are not a tar archive; the messages are those of Go's archive/tar. */
export class TarError extends Error {
  override readonly name = 'TarError';
}

/** Go's message for most errors. */
export function invalidHeader(): TarError {
  return new TarError('archive/tar: invalid tar header');
}
