/** About what an object for bytes takes. */
const overhead = 128;

export interface MessageQueueEvents {
  /** The reader fell behind: stop feeding until `onResume`. */
  readonly onPause?: () => void;
  readonly onResume?: () => void;
  /** The reader left before the end. */
  readonly onAbandon?: () => void;
}

/**
 * Messages between a transport that pushes and one reader that pulls. Holds about `limit` bytes before it asks the
 * transport to pause. Iterable once.
 */
export class MessageQueue implements AsyncIterable<Uint8Array> {
  readonly #events: MessageQueueEvents;
  readonly #limit: number;
  readonly #items: Uint8Array[] = [];
  #head = 0;
  #bytes = 0;
  #paused = false;
  #ended = false;
  #error: unknown;
  #wake: (() => void) | undefined;

  constructor(events: MessageQueueEvents = {}, limit = 1 << 20) {
    this.#events = events;
    this.#limit = limit;
  }

  push(message: Uint8Array): void {
    if (this.#ended) return;
    this.#items.push(message);
    this.#bytes += costOf(message);
    if (!this.#paused && this.#bytes > this.#limit) {
      this.#paused = true;
      this.#events.onPause?.();
    }
    this.#signal();
  }

  /** What was pushed before is still delivered, then the reader ends or gets `error`. Only the first call counts. */
  end(error?: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#error = error;
    this.#signal();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, void> {
    let finished = false;
    try {
      for (;;) {
        const item = this.#shift();
        if (item) yield item;
        else if (this.#ended) break;
        else await new Promise<void>((resolve) => (this.#wake = resolve));
      }
      finished = true;
    } finally {
      if (!finished) this.#abandon();
    }
    if (this.#error !== undefined) throw this.#error;
  }

  #shift(): Uint8Array | undefined {
    const item = this.#items[this.#head];
    if (!item) return undefined;
    this.#head++;
    this.#bytes -= costOf(item);
    if (this.#head > 1024 || this.#head === this.#items.length) {
      this.#items.splice(0, this.#head);
      this.#head = 0;
    }
    if (this.#paused && this.#bytes <= this.#limit / 2) {
      this.#paused = false;
      this.#events.onResume?.();
    }
    return item;
  }

  #abandon(): void {
    const running = !this.#ended;
    this.#ended = true;
    this.#items.length = 0;
    if (running) this.#events.onAbandon?.();
  }

  #signal(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }
}

/** An empty message takes memory too. */
function costOf(message: Uint8Array): number {
  return message.length + overhead;
}
