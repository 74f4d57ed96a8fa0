/** The body of an answer has more bytes than are read of it. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/**
 * The body of an answer. It is counted while it comes: one of more than `limit` bytes is cancelled and rejects with a
 * {@link BodyTooLargeError}, before a byte is read if it says so itself.
 */
export async function readBody(response: Response, limit: number): Promise<Uint8Array> {
  const said = response.headers.get('content-length');
  if (said !== null && Number(said) > limit) {
    await response.body?.cancel();
    throw tooLarge(limit);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    // Leaving the loop cancels the body.
    if (size > limit) throw tooLarge(limit);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(limit: number): BodyTooLargeError {
  return new BodyTooLargeError(`it is larger than ${limit} bytes`);
}
