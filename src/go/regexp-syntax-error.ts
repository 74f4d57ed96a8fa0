/** A text that Go's package regexp would not compile. */
export class RegexpSyntaxError extends Error {
  override readonly name = 'RegexpSyntaxError';
}
