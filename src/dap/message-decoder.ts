import { concatBytes } from '../base/bytes.ts';
import { decodeText } from '../base/text.ts';

/** A client that does not follow the protocol. Where the next message starts is unknown, so the session ends. */
export class BadMessageError extends Error {
  override readonly name = 'BadMessageError';
}

/** The size of a message, in bytes. Clients send small requests; a breakpoint has about 60 bytes. */
export const maxMessage = 4 << 20;

/** The size of the header of a message, in bytes. */
const maxHeader = 4096;

/** Finds the messages in a stream: a header with `Content-Length`, an empty line, and JSON. */
export class MessageDecoder {
  #header: Uint8Array = new Uint8Array();
  #body: Uint8Array | undefined;
  #filled = 0;

  /** The messages that end in these bytes. Throws a {@link BadMessageError}. */
  *push(bytes: Uint8Array): Generator<unknown, void> {
    let rest = bytes;
    while (rest.length > 0) {
      rest = this.#body ? this.#readBody(this.#body, rest) : this.#readHeader(rest);
      if (this.#body?.length !== this.#filled) continue;
      const body = this.#body;
      this.#body = undefined;
      yield parseBody(body);
    }
  }

  /** Returns what follows the header; nothing if the header does not end in these bytes. */
  #readHeader(bytes: Uint8Array): Uint8Array {
    const before = this.#header.length;
    const header = concatBytes([this.#header, bytes.subarray(0, maxHeader - before)]);
    const end = endOfHeader(header);
    if (end !== undefined) {
      this.#header = new Uint8Array();
      this.#body = new Uint8Array(lengthIn(decodeText(header.subarray(0, end))));
      this.#filled = 0;
      return bytes.subarray(end - before);
    }
    if (header.length === maxHeader)
      throw new BadMessageError(`the header of a message has more than ${maxHeader} bytes`);
    this.#header = header;
    return new Uint8Array();
  }

  #readBody(body: Uint8Array, bytes: Uint8Array): Uint8Array {
    const part = bytes.subarray(0, body.length - this.#filled);
    body.set(part, this.#filled);
    this.#filled += part.length;
    return bytes.subarray(part.length);
  }
}

/** The index after the empty line. */
function endOfHeader(header: Uint8Array): number | undefined {
  const index = Buffer.from(header.buffer, header.byteOffset, header.length).indexOf('\r\n\r\n');
  return index < 0 ? undefined : index + 4;
}

/** Other fields are allowed and ignored. */
function lengthIn(header: string): number {
  const lengths: string[] = [];
  for (const line of header.trimEnd().split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon < 1) throw new BadMessageError('the header of a message has a line without a field name');
    if (line.slice(0, colon).toLowerCase() === 'content-length') lengths.push(line.slice(colon + 1).trim());
  }
  const [length = '', ...more] = lengths;
  if (more.length > 0 || !/^\d+$/.test(length))
    throw new BadMessageError('the header of a message does not contain one Content-Length with a number');
  if (Number(length) > maxMessage)
    throw new BadMessageError(`a message has ${length} bytes; the limit is ${maxMessage}`);
  return Number(length);
}

function parseBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(decodeText(body));
  } catch {
    throw new BadMessageError('a message is not JSON');
  }
}
