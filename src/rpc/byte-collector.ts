import { concatBytes } from '../base/bytes.ts';

/** Up to here, copying a chunk costs less than keeping it. */
const small = 4096;
const largestTail = 2 * small;

/**
 * Bytes that arrive in chunks of any size, until they are taken as one. Small chunks are copied together, since an object
 * for each of them would take many times the memory of their bytes; a large chunk is kept as it is.
 */
export class ByteCollector {
  #parts: Uint8Array[] = [];
  /** Small chunks that are not a part yet, and how much of the buffer they fill. */
  #tail: Uint8Array | undefined;
  #tailSize = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Objects that hold the bytes: what a test counts. */
  get parts(): number {
    return this.#parts.length + (this.#tail ? 1 : 0);
  }

  push(chunk: Uint8Array): void {
    this.#size += chunk.length;
    if (chunk.length >= small) {
      this.#closeTail();
      this.#parts.push(chunk);
    } else if (chunk.length > 0) this.#pushSmall(chunk);
  }

  /** All of the bytes; the collector is empty afterwards. Nothing is copied when they came as one large chunk. */
  take(): Uint8Array {
    this.#closeTail();
    const parts = this.#parts;
    const all = concatBytes(parts);
    this.#parts = [];
    this.#size = 0;
    return all;
  }

  #pushSmall(chunk: Uint8Array): void {
    if (this.#tailSize + chunk.length > largestTail) this.#closeTail();
    if (!this.#tail || this.#tail.length < this.#tailSize + chunk.length) this.#growTail(chunk.length);
    // Made just now, if it was not there.
    this.#tail!.set(chunk, this.#tailSize);
    this.#tailSize += chunk.length;
  }

  #growTail(more: number): void {
    const larger = new Uint8Array(Math.min(largestTail, Math.max(64, 2 * (this.#tailSize + more))));
    if (this.#tail) larger.set(this.#tail.subarray(0, this.#tailSize));
    this.#tail = larger;
  }

  #closeTail(): void {
    if (this.#tail) this.#parts.push(this.#tail.subarray(0, this.#tailSize));
    this.#tail = undefined;
    this.#tailSize = 0;
  }
}
