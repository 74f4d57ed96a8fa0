import { ByteCollector } from '../../rpc/byte-collector.ts';

const lengthBytes = 4;
const requestIdentities = 11;
const signRequest = 13;
/** The limit of OpenSSH. */
const maxSize = 256 << 10;

/**
 * Splits a stream of chunks into messages of the SSH agent protocol (RFC draft-ietf-sshm-ssh-agent), each with its
 * four-byte length.
 */
export class SshAgentFrames {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #unwrap: (chunk: Uint8Array) => Uint8Array;
  readonly #bytes = new ByteCollector();
  /** Size of the current message, including its length; 4 until that is known. */
  #wanted = lengthBytes;

  constructor(chunks: AsyncIterable<Uint8Array>, unwrap: (chunk: Uint8Array) => Uint8Array) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#unwrap = unwrap;
  }

  /** The next message, or undefined at the end. Throws if a message is too large. */
  async next(): Promise<Uint8Array | undefined> {
    for (;;) {
      const frame = this.#cut();
      if (frame) return frame;
      const { done, value } = await this.#chunks.next();
      if (done) return undefined;
      this.#bytes.push(this.#unwrap(value));
    }
  }

  #cut(): Uint8Array | undefined {
    if (this.#bytes.size < this.#wanted) return undefined;
    const bytes = this.#bytes.take();
    this.#wanted = lengthBytes + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
    if (this.#wanted > maxSize) throw new Error(`ssh agent message of ${this.#wanted} bytes is too large`);
    const complete = bytes.length >= this.#wanted;
    const frame = complete ? bytes.subarray(0, this.#wanted) : undefined;
    this.#bytes.push(complete ? bytes.subarray(this.#wanted) : bytes);
    if (complete) this.#wanted = lengthBytes;
    return frame;
  }
}

/** Whether a request only lists keys or signs. */
export function isReadOnlyRequest(frame: Uint8Array): boolean {
  return frame[4] === requestIdentities || frame[4] === signRequest;
}
