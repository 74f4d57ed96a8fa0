/** A malformed glob pattern, with the text of Go's path.ErrBadPattern. */
export class GoPatternError extends Error {
  override readonly name = 'GoPatternError';

  constructor() {
    super('syntax error in pattern');
  }
}
