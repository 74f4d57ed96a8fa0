/** Bytes that are not a tar; the words are those of Go's archive/tar. */
export class TarError extends Error {
  override readonly name = 'TarError';
}

/** What Go says of most that is wrong. */
export function invalidHeader(): TarError {
  return new TarError('archive/tar: invalid tar header');
}
