import { concatBytes } from '../base/bytes.ts';

/** Up to here, copying a chunk costs less than keeping it. */
const small = 4096;
const largestTail = 2 * small;

/**
 * Collects bytes from chunks of any size. Small chunks are copied together, because one object per chunk would take
 * many times the memory of its bytes; a large chunk is kept as it is.
 */
export class ByteCollector {
  #parts: Uint8Array[] = [];
  /** Small chunks that are not yet a part, and the number of bytes used in the buffer. */
  #tail: Uint8Array | undefined;
  #tailSize = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of objects that hold bytes; tests count them. */
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

  /** Returns all bytes and empties the collector. A single large chunk is returned without a copy. */
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
    // It exists: the code above creates it if necessary.
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
