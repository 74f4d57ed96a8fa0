import { ByteCollector } from '../byte-collector.ts';
import { ErrorCode, FrameFlag, FrameType, type Http2Frame, ProtocolError } from './frames.ts';

/** Limits for the header blocks and lists of a peer. */
export const headerLimits = {
  /**
   * Size of a list in bytes, as RFC 9113 counts them: names, values, and 32 for each pair. The limit is that of
   * grpc-go's client.
   */
  list: 16 << 20,
  /** Frames per block: four times as many as the largest block needs. */
  frames: 4096,
} as const;

/** A complete header block. */
export interface HeaderBlock {
  readonly streamId: number;
  readonly bytes: Uint8Array;
  /** Nothing follows on the stream. */
  readonly last: boolean;
}

/**
 * Assembles header blocks from a HEADERS frame and its CONTINUATION frames. Throws a {@link ProtocolError} if another
 * frame interrupts a block, and beyond {@link headerLimits}.
 */
export class HeaderBlocks {
  readonly #bytes = new ByteCollector();
  /** The HEADERS frame of an incomplete block, and the number of frames so far. */
  #open: { readonly frame: Http2Frame; frames: number } | undefined;

  /** Rejects any frame that interrupts an open block. */
  check({ type, streamId }: Http2Frame): void {
    const isRest = type === FrameType.continuation;
    if (this.#open && !isRest) throw new ProtocolError('HTTP/2 header block is not continued');
    if (isRest && this.#open?.frame.streamId !== streamId)
      throw new ProtocolError('HTTP/2 header block of another stream');
  }

  /** Returns the block if `part` completes it. */
  push(frame: Http2Frame, part: Uint8Array): HeaderBlock | undefined {
    this.#open ??= { frame, frames: 0 };
    const open = this.#open;
    this.#bytes.push(part);
    if (++open.frames > headerLimits.frames || this.#bytes.size > headerLimits.list)
      throw new ProtocolError('HTTP/2 header block is too large', ErrorCode.enhanceYourCalm);
    if ((frame.flags & FrameFlag.endHeaders) === 0) return undefined;
    this.#open = undefined;
    const last = (open.frame.flags & FrameFlag.endStream) !== 0;
    return { streamId: frame.streamId, bytes: this.#bytes.take(), last };
  }
}
