import { RequestError } from './request-error.ts';

/** More things than this are not shown between two movements of a thread. */
const maxHandles = 100_000;

interface Handle<T> {
  readonly thread: number;
  readonly key: string;
  readonly value: T;
}

/** Numbers for what a client can ask about later. They are valid until the thread moves. */
export class Handles<T> {
  readonly #byNumber = new Map<number, Handle<T>>();
  readonly #byKey = new Map<string, number>();
  #last = 0;

  /** The number of a value; the same key of a thread has the same number. */
  numberOf(thread: number, name: string, value: T): number {
    const key = `${thread} ${name}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    if (this.#byNumber.size >= maxHandles) throw new RequestError('too many directories are open');
    const number = ++this.#last;
    this.#byNumber.set(number, { thread, key, value });
    this.#byKey.set(key, number);
    return number;
  }

  /** Throws a {@link RequestError} for a number that is not valid. */
  get(number: number): T {
    const found = this.#byNumber.get(number);
    if (found) return found.value;
    throw new RequestError(`${number} is not valid: the build has moved since it was shown`);
  }

  forget(thread: number): void {
    for (const [number, handle] of this.#byNumber)
      if (handle.thread === thread) {
        this.#byNumber.delete(number);
        this.#byKey.delete(handle.key);
      }
  }
}
