/** A request that cannot be carried out. The client shows the message, and the session continues. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
}
