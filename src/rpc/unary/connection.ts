import { afterTurn } from '#host/process';
import { bytesToLatin1, concatBytes, latin1ToBytes, readUint32 } from '../../base/bytes.ts';
import type { ByteStream } from '../../host/byte-stream.ts';
import { RpcCode, RpcError } from '../channel.ts';
import { codeFromReset } from '../status.ts';
import { type CallOwner, type ClientCall, streamWindow } from './call.ts';
import { checkFrame } from './check-frame.ts';
import {
  bodyOf,
  ErrorCode,
  encodeFrame,
  FrameFlag,
  FrameSplitter,
  FrameType,
  type Http2Frame,
  ProtocolError,
  uint32,
} from './frames.ts';
import { HeaderBlocks, headerLimits } from './header-block.ts';
import { encodeHeaders, HeaderDecoder, listSize } from './hpack.ts';
import { maxWindow, readSettings, Setting } from './settings.ts';

const preface = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';
/** The connection's window is this much short of its maximum at most. */
const windowStep = 1 << 24;
/** Answers that wait to be written; nghttp2 has the same limit. */
const maxOwed = 1000;
/** Bytes of a GOAWAY's text that are shown. */
const maxReason = 1000;
const nothing = new Uint8Array(0);

/** The client's side of one HTTP/2 connection (RFC 9113) for calls of any kind. */
export class UnaryConnection implements CallOwner {
  readonly closed: Promise<RpcError>;
  readonly #stream: Pick<ByteStream, 'write'>;
  readonly #splitter = new FrameSplitter();
  readonly #blocks = new HeaderBlocks();
  readonly #decoder = new HeaderDecoder(headerLimits.list);
  /** Calls that the peer knows, by stream number. */
  readonly #calls = new Map<number, ClientCall>();
  /** Calls that wait until the peer accepts more concurrent calls. */
  readonly #waiting: ClientCall[] = [];
  readonly #peer = {
    initialWindow: 65_535,
    maxFrame: 16_384,
    maxCalls: 100,
    maxHeaders: Number.POSITIVE_INFINITY,
  };
  #nextId = 1;
  #sendWindow = 65_535;
  /** Bytes that the peer has sent and for which the window has not been enlarged. */
  #received = 0;
  #greeted = false;
  /** Bytes that are sent with the next turn. */
  #outgoing: Uint8Array[] = [];
  /** Replies to the peer's frames that are not sent yet, and how many of them are sent with the next turn. */
  #owed = 0;
  #newlyOwed = 0;
  /** Why no more calls are accepted. */
  #leaving: RpcError | undefined;
  #failure: RpcError | undefined;
  #settleClosed: (error: RpcError) => void = () => {};
  /** Handlers by type of frame; other types are ignored. */
  readonly #handlers: Readonly<Record<number, (frame: Http2Frame) => void>> = {
    [FrameType.data]: (frame) => this.#onData(frame),
    [FrameType.headers]: (frame) => this.#onFragment(frame, bodyOf(frame)),
    [FrameType.reset]: (frame) => this.#onReset(frame),
    [FrameType.settings]: (frame) => this.#onSettings(frame),
    [FrameType.pushPromise]: () => {
      throw new ProtocolError('HTTP/2 push, which is disabled');
    },
    [FrameType.ping]: (frame) => this.#onPing(frame),
    [FrameType.goAway]: (frame) => this.#onGoAway(frame),
    [FrameType.windowUpdate]: (frame) => this.#onWindowUpdate(frame),
    [FrameType.continuation]: (frame) => this.#onFragment(frame, frame.payload),
  };

  constructor(stream: Pick<ByteStream, 'write'>) {
    this.#stream = stream;
    this.closed = new Promise((resolve) => (this.#settleClosed = resolve));
    this.#write(latin1ToBytes(preface));
    this.#send(FrameType.settings, 0, 0, ourSettings);
    this.#send(FrameType.windowUpdate, 0, 0, uint32(maxWindow - 65_535));
  }

  start(call: ClientCall): void {
    const over = this.#failure ?? this.#leaving;
    if (over) call.fail(over);
    else this.#waiting.push(call);
    this.#startWaiting();
  }

  onSettled(call: ClientCall, cancelled: boolean): void {
    const unfinished = !call.endSent || cancelled;
    if (this.#calls.delete(call.streamId) && unfinished)
      this.#send(FrameType.reset, 0, call.streamId, uint32(ErrorCode.cancel));
    this.#startWaiting();
    if (this.#leaving && this.#calls.size === 0) this.end(this.#leaving);
  }

  onUnsent(call: ClientCall): void {
    if (call.streamId !== 0) this.#sendBody(call);
  }

  onRead(call: ClientCall, size: number): void {
    if (!this.#failure) this.#send(FrameType.windowUpdate, 0, call.streamId, uint32(size));
  }

  /** Receives bytes from the peer. Anything that is not HTTP/2 ends the connection. */
  receive(chunk: Uint8Array): void {
    if (this.#failure) return;
    try {
      for (const frame of this.#splitter.push(chunk)) if (!this.#failure) this.#onFrame(frame);
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.#send(FrameType.goAway, 0, 0, concatBytes([uint32(0), uint32(error.code)]));
      this.#flush();
      this.end(new RpcError(error.message, RpcCode.unavailable, [], error));
    }
  }

  /** Fails all running and later calls; the first reason counts. */
  end(error: RpcError): void {
    if (this.#failure) return;
    this.#failure = error;
    for (const call of [...this.#calls.values(), ...this.#waiting.splice(0)]) call.fail(error);
    this.#settleClosed(error);
  }

  #onFrame(frame: Http2Frame): void {
    if (!this.#greeted && (frame.type !== FrameType.settings || (frame.flags & FrameFlag.ack) !== 0))
      throw new ProtocolError('the server does not speak HTTP/2');
    this.#blocks.check(frame);
    checkFrame(frame, this.#nextId);
    this.#handlers[frame.type]?.(frame);
  }

  #onData(frame: Http2Frame): void {
    const size = frame.payload.length;
    this.#received += size;
    if (this.#received >= windowStep) {
      this.#send(FrameType.windowUpdate, 0, 0, uint32(this.#received));
      this.#received = 0;
    }
    // The padding must be valid, even if the call has ended.
    const body = bodyOf(frame);
    this.#calls.get(frame.streamId)?.onData(body, size, (frame.flags & FrameFlag.endStream) !== 0);
  }

  #onFragment(frame: Http2Frame, part: Uint8Array): void {
    const block = this.#blocks.push(frame, part);
    if (!block) return;
    // A block must be decoded even if its call has ended, because it may change the table.
    const headers = this.#decoder.decode(block.bytes);
    this.#calls.get(block.streamId)?.onHeaders(headers, block.last);
  }

  #onSettings({ flags, payload }: Http2Frame): void {
    this.#greeted = true;
    if ((flags & FrameFlag.ack) !== 0) return;
    for (const [id, value] of readSettings(payload)) this.#applySetting(id, value);
    this.#answer(FrameType.settings, nothing);
    this.#startWaiting();
    this.#sendAll();
  }

  #applySetting(id: number, value: number): void {
    if (id === Setting.maxCalls) this.#peer.maxCalls = value;
    if (id === Setting.maxFrame) this.#peer.maxFrame = value;
    if (id === Setting.maxHeaders) this.#peer.maxHeaders = value;
    if (id !== Setting.initialWindow) return;
    for (const call of this.#calls.values())
      call.sendWindow = enlarged(call.sendWindow, value - this.#peer.initialWindow);
    this.#peer.initialWindow = value;
  }

  #onWindowUpdate({ streamId, payload }: Http2Frame): void {
    const more = readUint32(payload) & 0x7fff_ffff;
    const call = this.#calls.get(streamId);
    if (streamId === 0) {
      if (more === 0) throw new ProtocolError('HTTP/2 WINDOW_UPDATE of 0 bytes');
      this.#sendWindow = enlarged(this.#sendWindow, more);
    } else if (call && (more === 0 || call.sendWindow + more > maxWindow))
      call.fail(new RpcError(`server enlarged a window by ${more} bytes`, RpcCode.internal), true);
    else if (call) call.sendWindow += more;
    this.#sendAll();
  }

  #onPing({ flags, payload }: Http2Frame): void {
    if ((flags & FrameFlag.ack) === 0) this.#answer(FrameType.ping, payload);
  }

  /** Acknowledges a frame. A peer that causes replies faster than it reads them would fill our memory. */
  #answer(type: number, payload: Uint8Array): void {
    this.#newlyOwed++;
    if (++this.#owed > maxOwed)
      throw new ProtocolError(
        'HTTP/2 peer does not read the replies to its frames',
        ErrorCode.enhanceYourCalm,
      );
    this.#send(type, FrameFlag.ack, 0, payload);
  }

  #onReset({ streamId, payload }: Http2Frame): void {
    const code = readUint32(payload);
    const text = `stream ended with HTTP/2 error code ${code} before its status`;
    this.#calls.get(streamId)?.fail(new RpcError(text, codeFromReset(code)));
  }

  /** The peer accepts no more calls. Without an error, it still handles the calls up to the number that it sends. */
  #onGoAway({ payload }: Http2Frame): void {
    const last = readUint32(payload) & 0x7fff_ffff;
    const code = readUint32(payload, 4);
    const reason = bytesToLatin1(payload.subarray(8, 8 + maxReason)) || `HTTP/2 error code ${code}`;
    this.#leaving = new RpcError(`server ended the connection: ${reason}`, RpcCode.unavailable);
    const ignored = [...this.#calls.values()].filter((call) => call.streamId > last);
    for (const call of [...ignored, ...this.#waiting.splice(0)]) call.fail(this.#leaving);
    if (code !== 0 || this.#calls.size === 0) this.end(this.#leaving);
  }

  #startWaiting(): void {
    while (this.#waiting.length > 0 && this.#calls.size < this.#peer.maxCalls && !this.#failure) {
      const call = this.#waiting.shift()!;
      if (!call.settled) this.#open(call);
    }
  }

  #open(call: ClientCall): void {
    const { maxHeaders } = this.#peer;
    if (listSize(call.headers) > maxHeaders) {
      const text = `header list size to send violates the maximum size (${maxHeaders} bytes) set by server`;
      call.fail(new RpcError(text, RpcCode.internal));
      return;
    }
    call.streamId = this.#nextId;
    call.sendWindow = this.#peer.initialWindow;
    this.#nextId += 2;
    this.#calls.set(call.streamId, call);
    this.#sendHeaders(call.streamId, encodeHeaders(call.headers));
    this.#sendBody(call);
  }

  #sendHeaders(streamId: number, block: Uint8Array): void {
    const { maxFrame } = this.#peer;
    for (let at = 0; at < block.length; at += maxFrame) {
      const type = at === 0 ? FrameType.headers : FrameType.continuation;
      const flags = at + maxFrame >= block.length ? FrameFlag.endHeaders : 0;
      this.#send(type, flags, streamId, block.subarray(at, at + maxFrame));
    }
  }

  #sendAll(): void {
    for (const call of this.#calls.values()) this.#sendBody(call);
  }

  /** Sends as much of the request as both windows allow. */
  #sendBody(call: ClientCall): void {
    while (call.unsent) {
      const room = Math.min(this.#sendWindow, call.sendWindow, this.#peer.maxFrame);
      if (room <= 0) return;
      const part = call.unsent.subarray(0, room);
      const rest = call.unsent.subarray(part.length);
      call.unsent = rest.length > 0 ? rest : undefined;
      this.#sendWindow -= part.length;
      call.sendWindow -= part.length;
      call.endSent = call.sendEnded && call.unsent === undefined;
      this.#send(FrameType.data, call.endSent ? FrameFlag.endStream : 0, call.streamId, part);
    }
    if (call.sendEnded && !call.endSent) {
      call.endSent = true;
      this.#send(FrameType.data, FrameFlag.endStream, call.streamId, nothing);
    }
    call.onSent();
  }

  #send(type: number, flags: number, streamId: number, payload: Uint8Array): void {
    this.#write(encodeFrame(type, flags, streamId, payload));
  }

  /** Collects everything that is written in one turn into one write. */
  #write(bytes: Uint8Array): void {
    if (this.#outgoing.push(bytes) === 1) afterTurn(() => this.#flush());
  }

  #flush(): void {
    const bytes = concatBytes(this.#outgoing);
    const answers = this.#newlyOwed;
    this.#outgoing = [];
    this.#newlyOwed = 0;
    if (this.#failure || bytes.length === 0) return;
    this.#stream.write(bytes, () => {
      this.#owed -= answers;
    });
  }
}

/** A window after a change. A smaller initial size can make it negative. */
function enlarged(window: number, more: number): number {
  if (window + more <= maxWindow) return window + more;
  throw new ProtocolError('HTTP/2 window is larger than allowed', ErrorCode.flowControl);
}

/** No push; a response leaves at once: its length is limited by the call. */
const ourSettings = concatBytes(
  [
    [Setting.push, 0],
    [Setting.initialWindow, streamWindow],
    [Setting.maxHeaders, headerLimits.list],
  ].map(([id = 0, value = 0]) => concatBytes([Uint8Array.of(0, id), uint32(value)])),
);
