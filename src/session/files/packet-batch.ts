import { FrameBuffer } from './frame-buffer.ts';
import type { PacketStat } from './packet.ts';

/** Receivers take messages of 4 MiB; a stat has room for a length of three bytes. */
const largestStat = 2 << 20;

/** Sends packets that are framed already; resolves when the buffer may be written again. */
export type SendFrames = (frames: Uint8Array) => Promise<void>;

/**
 * Collects packets and sends many at a time: one buffer is filled while the other is on its way. What failed to be sent
 * rejects the next call that waits.
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

  /** Whether a stat was taken; when not, use {@link addStat}. Saves a promise for each file. */
  tryStat(stat: PacketStat): boolean {
    return this.#filling.addStat(stat);
  }

  addLastStat(): Promise<void> {
    this.#filling.addLastStat();
    return this.flush();
  }

  /** Makes room for `size` bytes of content, or as many as a buffer takes. */
  async reserve(size: number): Promise<void> {
    if (this.#filling.room < size && !this.#filling.isEmpty) await this.flush();
  }

  /** The room that is left, for one packet. */
  begin(id: number, size: number): Buffer {
    return this.#filling.begin(id, Math.min(size, this.#filling.room));
  }

  commit(size: number): void {
    this.#filling.commit(size);
  }

  addEnd(id: number): void {
    this.#filling.addEnd(id);
  }

  /** Sends what there is; resolves when there is an empty buffer to go on with. */
  async flush(): Promise<void> {
    await this.#sending;
    if (this.#filling.isEmpty) return;
    const full = this.#filling;
    this.#filling = this.#spare;
    this.#spare = full;
    this.#sending = this.#send(full.frames).then(() => full.clear());
    // It rejects for whoever waits next, which may be later than now.
    this.#sending.catch(() => {});
  }

  /** Resolves when all is sent. */
  async drain(): Promise<void> {
    await this.flush();
    await this.#sending;
  }
}
