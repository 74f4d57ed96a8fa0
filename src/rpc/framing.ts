import { readUint32, writeUint32 } from '../base/bytes.ts';
import { ByteCollector } from './byte-collector.ts';
import { RpcCode, RpcError } from './channel.ts';

/** Maximum size in bytes of a message from a daemon (moby/buildkit v0.32.2 client/client.go). */
export const maxResponse = 16 << 20;
/**
 * Maximum size in bytes of a message in a session: grpc-go's default, which the reference uses (session/session.go).
 */
export const maxRequest = 4 << 20;
const prefix = 5;

/** Adds gRPC's five-byte prefix (not compressed). */
export function frameMessage(message: Uint8Array): Uint8Array {
  const frame = new Uint8Array(prefix + message.length);
  writeUint32(frame, 1, message.length);
  frame.set(message, prefix);
  return frame;
}

/** Splits a stream of bytes into messages. A message from large chunks is copied at most once. */
export class FrameReader {
  readonly #maxLength: number;
  readonly #bytes = new ByteCollector();
  /** Size of the frame that is being read, including its prefix; 0 while the prefix is incomplete. */
  #wanted = 0;
  /** The compression that the peer announced in `grpc-encoding`. */
  encoding: string | undefined;

  /** A message of more than `maxLength` bytes is rejected as soon as its length is known. */
  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  /** Returns the messages that are now complete. Throws an `RpcError` for a frame that cannot be read. */
  push(chunk: Uint8Array): Uint8Array[] {
    const messages: Uint8Array[] = [];
    if (this.#bytes.size === 0) this.#bytes.push(this.#cut(chunk, messages));
    else {
      this.#bytes.push(chunk);
      if (this.#bytes.size >= (this.#wanted || prefix))
        this.#bytes.push(this.#cut(this.#bytes.take(), messages));
    }
    return messages;
  }

  /** Whether there are bytes of an incomplete message. */
  get pending(): boolean {
    return this.#bytes.size > 0;
  }

  /** Adds the complete messages in the bytes, and returns the rest. */
  #cut(bytes: Uint8Array, messages: Uint8Array[]): Uint8Array {
    let at = 0;
    for (;;) {
      this.#wanted = bytes.length - at < prefix ? 0 : prefix + this.#readLength(bytes, at);
      if (this.#wanted === 0 || bytes.length - at < this.#wanted) return bytes.subarray(at);
      messages.push(bytes.subarray(at + prefix, at + this.#wanted));
      at += this.#wanted;
    }
  }

  /** The messages are those of grpc-go (vendor/google.golang.org/grpc/rpc_util.go). */
  #readLength(bytes: Uint8Array, at: number): number {
    const length = readUint32(bytes, at + 1);
    if (length > this.#maxLength) {
      const text = `grpc: received message larger than max (${length} vs. ${this.#maxLength})`;
      throw new RpcError(text, RpcCode.resourceExhausted);
    }
    const flag = bytes[at]!;
    if (flag > 1) throw new RpcError(`grpc: received unexpected payload format ${flag}`, RpcCode.internal);
    if (flag === 1) throw this.#compressed();
    return length;
  }

  #compressed(): RpcError {
    const { encoding } = this;
    if (!encoding || encoding === 'identity')
      return new RpcError('grpc: compressed flag set with identity or empty encoding', RpcCode.internal);
    const text = `grpc: Decompressor is not installed for grpc-encoding ${JSON.stringify(encoding)}`;
    return new RpcError(text, RpcCode.internal);
  }
}
