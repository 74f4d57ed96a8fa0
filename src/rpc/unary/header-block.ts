import { ByteCollector } from '../byte-collector.ts';
import { ErrorCode, FrameFlag, FrameType, type Http2Frame, ProtocolError } from './frames.ts';

/** What a peer's header blocks and lists may hold. */
export const headerLimits = {
  /** Bytes of a list: names, values, and 32 for each pair, as RFC 9113 counts them. grpc-go's client takes as many. */
  list: 16 << 20,
  /** Frames of a block: four times as many as the largest block takes. */
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
 * Puts header blocks together out of a HEADERS frame and the CONTINUATION frames behind it. Throws a {@link ProtocolError}
 * for a block that another frame interrupts, and beyond {@link headerLimits}.
 */
export class HeaderBlocks {
  readonly #bytes = new ByteCollector();
  /** The HEADERS frame of a block that is not complete, and how many frames came. */
  #open: { readonly frame: Http2Frame; frames: number } | undefined;

  /** Anything but the rest of an open block interrupts it. */
  check({ type, streamId }: Http2Frame): void {
    const isRest = type === FrameType.continuation;
    if (this.#open && !isRest) throw new ProtocolError('HTTP/2 header block is not continued');
    if (isRest && this.#open?.frame.streamId !== streamId)
      throw new ProtocolError('HTTP/2 header block of another stream');
  }

  /** The block, when `part` of the frame completes it. */
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
