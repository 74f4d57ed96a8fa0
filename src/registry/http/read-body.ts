/** A response body exceeds the limit. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/**
 * Reads a response body. If it exceeds `limit` bytes, it is cancelled, and the promise rejects with a {@link
 * BodyTooLargeError}; if the headers already say so, no byte is read.
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
