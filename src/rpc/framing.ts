import { RpcCode, RpcError } from './channel.ts';

/** A message with gRPC's five-byte prefix (not compressed). */
export function frameMessage(message: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(PREFIX + message.length);
  frame[0] = 0;
  frame.writeUInt32BE(message.length, 1);
  frame.set(message, PREFIX);
  return frame;
}

/** Cuts a stream of bytes into messages; copies a message at most once. */
export class FrameReader {
  readonly #maxLength: number;
  #chunks: Buffer[] = [];
  #size = 0;
  /** Bytes of the frame that is being read, its prefix included; 0 while the prefix is incomplete. */
  #wanted = 0;

  /** A message of more than `maxLength` bytes is refused as soon as its length is known. */
  constructor(maxLength = Number.POSITIVE_INFINITY) {
    this.#maxLength = maxLength;
  }

  /** Messages that became complete; throws an `RpcError` for a frame that we cannot read. */
  push(chunk: Buffer): Uint8Array[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const messages: Uint8Array[] = [];
    for (;;) {
      if (this.#wanted === 0) {
        if (this.#size < PREFIX) return messages;
        this.#wanted = PREFIX + this.#readLength();
      }
      if (this.#size < this.#wanted) return messages;
      messages.push(this.#take());
    }
  }

  /** Whether bytes of an incomplete message are waiting. */
  get pending(): boolean {
    return this.#size > 0;
  }

  #readLength(): number {
    if (this.#chunks[0]!.length < PREFIX) this.#chunks = [Buffer.concat(this.#chunks, this.#size)];
    const head = this.#chunks[0]!;
    if (head[0] !== 0) throw new RpcError('compressed messages are not supported', RpcCode.internal);
    const length = head.readUInt32BE(1);
    if (length > this.#maxLength) {
      const text = `grpc: received message larger than max (${length} vs. ${this.#maxLength})`;
      throw new RpcError(text, RpcCode.resourceExhausted);
    }
    return length;
  }

  #take(): Uint8Array {
    const all = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks, this.#size);
    const message = all.subarray(PREFIX, this.#wanted);
    const rest = all.subarray(this.#wanted);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#size = rest.length;
    this.#wanted = 0;
    return message;
  }
}

const PREFIX = 5;
