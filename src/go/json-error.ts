/** JSON that cannot be read as what was asked for; the message is that of Go's encoding/json. */
export class GoJsonError extends Error {
  override readonly name = 'GoJsonError';
}
