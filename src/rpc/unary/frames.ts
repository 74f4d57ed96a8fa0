/** HTTP/2 frame types (RFC 9113, section 6) that this client knows; others are skipped. */
export const FrameType = {
  data: 0,
  headers: 1,
  reset: 3,
  settings: 4,
  pushPromise: 5,
  ping: 6,
  goAway: 7,
  windowUpdate: 8,
  continuation: 9,
} as const;

export const Flag = { endStream: 1, ack: 1, endHeaders: 4, padded: 8, priority: 32 } as const;

export interface Frame {
  readonly type: number;
  readonly flags: number;
  readonly streamId: number;
  readonly payload: Buffer;
}

/** A connection that does not keep to HTTP/2; it cannot go on. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

export function encodeFrame(type: number, flags: number, streamId: number, payload: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(HEAD + payload.length);
  frame.writeUIntBE(payload.length, 0, 3);
  frame[3] = type;
  frame[4] = flags;
  frame.writeUInt32BE(streamId, 5);
  frame.set(payload, HEAD);
  return frame;
}

/** The payload of frames that hold one number of 32 bits. */
export function uint32(value: number): Buffer {
  const payload = Buffer.allocUnsafe(4);
  payload.writeUInt32BE(value >>> 0);
  return payload;
}

/** Cuts a stream of bytes into frames; copies a payload at most once. */
export class FrameSplitter {
  #chunks: Buffer[] = [];
  #size = 0;
  #wanted = HEAD;

  /** Frames that became complete. Throws a {@link ProtocolError} for one that is longer than we allow. */
  push(chunk: Buffer): Frame[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const frames: Frame[] = [];
    while (this.#size >= this.#wanted) {
      const bytes = this.#joined();
      const length = bytes.readUIntBE(0, 3);
      if (length > MAX_FRAME) throw new ProtocolError(`HTTP/2 frame of ${length} bytes`);
      this.#wanted = HEAD + length;
      if (this.#size >= this.#wanted) frames.push(this.#take(bytes));
    }
    return frames;
  }

  #joined(): Buffer {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks, this.#size)];
    return this.#chunks[0]!;
  }

  #take(bytes: Buffer): Frame {
    const payload = bytes.subarray(HEAD, this.#wanted);
    const rest = bytes.subarray(this.#wanted);
    this.#chunks = [rest];
    this.#size = rest.length;
    this.#wanted = HEAD;
    return { type: bytes[3]!, flags: bytes[4]!, streamId: bytes.readUInt32BE(5) & 0x7fff_ffff, payload };
  }
}

/** The payload of a DATA or HEADERS frame without padding and priority. */
export function bodyOf({ type, flags, payload }: Frame): Buffer {
  const padded = (flags & Flag.padded) !== 0;
  const priority = type === FrameType.headers && (flags & Flag.priority) !== 0;
  const start = (padded ? 1 : 0) + (priority ? 5 : 0);
  const end = payload.length - (padded ? (payload[0] ?? 0) : 0);
  if (end < start) throw new ProtocolError('HTTP/2 frame with more padding than payload');
  return payload.subarray(start, end);
}

const HEAD = 9;
/** Peers may not send longer ones unless they are allowed to. */
const MAX_FRAME = 16_384;
