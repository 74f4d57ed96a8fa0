import { FrameBuffer } from './frame-buffer.ts';
import type { PacketStat } from './packet.ts';

/** Receivers accept messages of 4 MiB, and the length of a stat has three bytes. */
const largestStat = 2 << 20;

/** Sends packets that already have gRPC's prefix; resolves when the buffer can be reused. */
export type SendFrames = (frames: Uint8Array) => Promise<void>;

/**
 * Collects packets and sends many at a time: one buffer is filled while the other is being sent. If sending fails,
 * the next call that waits rejects.
 */
export class PacketBatch {
  readonly #send: SendFrames;
  #filling: FrameBuffer;
  #spare: FrameBuffer;
  #sending: Promise<void> = Promise.resolve();

  constructor(send: SendFrames, size: number) {
    this.#send = send;
    this.#filling = new FrameBuffer(size);
    this.#spare = new FrameBuffer(size);
  }

  async addStat(stat: PacketStat): Promise<void> {
    if (this.#filling.addStat(stat)) return;
    await this.flush();
    if (this.#filling.addStat(stat)) return;
    this.#filling = new FrameBuffer(largestStat);
    if (!this.#filling.addStat(stat))
      throw new Error(`the extended attributes of ${stat.path} are too large to be sent`);
  }

  /** Whether the stat was added; if not, use {@link addStat}. Avoids a promise per file. */
  tryStat(stat: PacketStat): boolean {
    return this.#filling.addStat(stat);
  }

  addLastStat(): Promise<void> {
    this.#filling.addLastStat();
    return this.flush();
  }

  /** Makes room for `size` bytes of content, or for as many as fit into a buffer. */
  async reserve(size: number): Promise<void> {
    if (this.#filling.room < size && !this.#filling.isEmpty) await this.flush();
  }

  /** The remaining room, for one packet. */
  begin(id: number, size: number): Buffer {
    return this.#filling.begin(id, Math.min(size, this.#filling.room));
  }

  commit(size: number): void {
    this.#filling.commit(size);
  }

  addEnd(id: number): void {
    this.#filling.addEnd(id);
  }

  /** Sends everything; resolves when an empty buffer is available. */
  async flush(): Promise<void> {
    await this.#sending;
    if (this.#filling.isEmpty) return;
    const full = this.#filling;
    this.#filling = this.#spare;
    this.#spare = full;
    this.#sending = this.#send(full.frames).then(() => full.clear());
    // The rejection is for the next caller that waits, which may come later.
    this.#sending.catch(() => {});
  }

  /** Resolves when everything is sent. */
  async drain(): Promise<void> {
    await this.flush();
    await this.#sending;
  }
}
