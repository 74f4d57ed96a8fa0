/** JSON that cannot be decoded as the requested type; the message is that of Go's encoding/json. */
export class GoJsonError extends Error {
  override readonly name = 'GoJsonError';
}
