/**
 * Messages of the SSH agent protocol (RFC draft-ietf-sshm-ssh-agent) in a stream of chunks, each with its four-byte
 * length in front.
 */
export class SshAgentFrames {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #unwrap: (chunk: Uint8Array) => Uint8Array;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>, unwrap: (chunk: Uint8Array) => Uint8Array) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#unwrap = unwrap;
  }

  /** The next message, or undefined at the end. Throws for one that is too large. */
  async next(): Promise<Uint8Array | undefined> {
    for (;;) {
      const size = this.#buffer.length < 4 ? undefined : 4 + this.#buffer.readUInt32BE(0);
      if (size !== undefined && size > MAX_SIZE)
        throw new Error(`ssh agent message of ${size} bytes is too large`);
      if (size !== undefined && this.#buffer.length >= size) {
        const frame = this.#buffer.subarray(0, size);
        this.#buffer = this.#buffer.subarray(size);
        return frame;
      }
      const { done, value } = await this.#chunks.next();
      if (done) return undefined;
      this.#buffer = Buffer.concat([this.#buffer, this.#unwrap(value)]);
    }
  }
}

/** Whether a request only lists keys or signs. */
export function isReadOnlyRequest(frame: Uint8Array): boolean {
  return frame[4] === REQUEST_IDENTITIES || frame[4] === SIGN_REQUEST;
}

const REQUEST_IDENTITIES = 11;
const SIGN_REQUEST = 13;
/** OpenSSH's own limit. */
const MAX_SIZE = 256 << 10;
