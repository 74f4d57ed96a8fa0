import { readUint32, writeUint32 } from '../../base/bytes.ts';
import { ByteCollector } from '../byte-collector.ts';

/** HTTP/2 frame types (RFC 9113, section 6) that this client knows; others are ignored. */
export const FrameType = {
  data: 0,
  headers: 1,
  priority: 2,
  reset: 3,
  settings: 4,
  pushPromise: 5,
  ping: 6,
  goAway: 7,
  windowUpdate: 8,
  continuation: 9,
} as const;

export const FrameFlag = { endStream: 1, ack: 1, endHeaders: 4, padded: 8, priority: 32 } as const;

/** HTTP/2 error codes (RFC 9113, section 7). */
export const ErrorCode = {
  none: 0,
  protocol: 1,
  flowControl: 3,
  frameSize: 6,
  cancel: 8,
  compression: 9,
  enhanceYourCalm: 11,
} as const;
const head = 9;
/** Peers may not send longer ones unless they are allowed to. */
const maxFrame = 16_384;

export interface Http2Frame {
  readonly type: number;
  readonly flags: number;
  readonly streamId: number;
  readonly payload: Uint8Array;
}

/** The peer violated HTTP/2, and the connection cannot continue. The error code is sent to the peer. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  readonly code: number;

  constructor(message: string, code: number = ErrorCode.protocol) {
    super(message);
    this.code = code;
  }
}

export function encodeFrame(type: number, flags: number, streamId: number, payload: Uint8Array): Uint8Array {
  const frame = new Uint8Array(head + payload.length);
  // The type is the fourth byte; the length has only 24 bits.
  writeUint32(frame, 0, payload.length << 8);
  frame[3] = type;
  frame[4] = flags;
  writeUint32(frame, 5, streamId);
  frame.set(payload, head);
  return frame;
}

/** The payload of a frame that contains one 32-bit number. */
export function uint32(value: number): Uint8Array {
  const payload = new Uint8Array(4);
  writeUint32(payload, 0, value);
  return payload;
}

/** Splits a stream of bytes into frames; a payload is copied at most once. */
export class FrameSplitter {
  readonly #bytes = new ByteCollector();
  #wanted = head;

  /** Returns the frames that are now complete. Throws a {@link ProtocolError} for a frame that is too long. */
  push(chunk: Uint8Array): Http2Frame[] {
    const frames: Http2Frame[] = [];
    this.#bytes.push(chunk);
    if (this.#bytes.size >= this.#wanted) this.#bytes.push(this.#cut(this.#bytes.take(), frames));
    return frames;
  }

  /** Adds the complete frames in the bytes, and returns the rest. */
  #cut(bytes: Uint8Array, frames: Http2Frame[]): Uint8Array {
    for (let at = 0; ; at += this.#wanted) {
      const rest = bytes.length - at;
      this.#wanted = rest < head ? head : head + lengthAt(bytes, at);
      if (rest < this.#wanted) return bytes.subarray(at);
      frames.push(frameAt(bytes, at, this.#wanted));
    }
  }
}

function lengthAt(bytes: Uint8Array, at: number): number {
  const length = readUint32(bytes, at) >>> 8;
  if (length > maxFrame) throw new ProtocolError(`HTTP/2 frame of ${length} bytes`, ErrorCode.frameSize);
  return length;
}

function frameAt(bytes: Uint8Array, at: number, size: number): Http2Frame {
  const payload = bytes.subarray(at + head, at + size);
  return {
    type: bytes[at + 3]!,
    flags: bytes[at + 4]!,
    streamId: readUint32(bytes, at + 5) & 0x7fff_ffff,
    payload,
  };
}

/** The payload of a DATA or HEADERS frame without padding and priority. */
export function bodyOf({ type, flags, payload }: Http2Frame): Uint8Array {
  const padded = (flags & FrameFlag.padded) !== 0;
  const priority = type === FrameType.headers && (flags & FrameFlag.priority) !== 0;
  const start = (padded ? 1 : 0) + (priority ? 5 : 0);
  const end = payload.length - (padded ? (payload[0] ?? 0) : 0);
  if (end < start) throw new ProtocolError('HTTP/2 frame with more padding than payload');
  return payload.subarray(start, end);
}
