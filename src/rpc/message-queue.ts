/** About what an object for bytes takes. */
const overhead = 128;

export interface MessageQueueEvents {
  /** The reader has fallen behind: stop feeding until `onResume`. */
  readonly onPause?: () => void;
  readonly onResume?: () => void;
  /** The reader stopped before the end. */
  readonly onAbandon?: () => void;
}

/**
 * A queue between a transport that pushes messages and one reader that pulls them. It holds about `limit` bytes
 * before it asks the transport to pause. Iterate it once.
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

  /** The reader gets everything that was pushed before, and then the end or `error`. Only the first call counts. */
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
