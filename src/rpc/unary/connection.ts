import type { Writable } from 'node:stream';
import { RpcCode, RpcError } from '../channel.ts';
import { codeFromReset } from '../status.ts';
import type { CallOwner, UnaryCall } from './call.ts';
import {
  bodyOf,
  encodeFrame,
  Flag,
  type Frame,
  FrameSplitter,
  FrameType,
  ProtocolError,
  uint32,
} from './frames.ts';
import { encodeHeaders, HeaderDecoder } from './hpack.ts';

/** The client's side of one HTTP/2 connection (RFC 9113) for calls that each send and receive one body. */
export class UnaryConnection implements CallOwner {
  readonly closed: Promise<RpcError>;
  readonly #output: Writable;
  readonly #splitter = new FrameSplitter();
  readonly #decoder = new HeaderDecoder();
  /** Calls that the peer knows of, by stream. */
  readonly #calls = new Map<number, UnaryCall>();
  /** Calls that wait until the peer takes more at once. */
  readonly #waiting: UnaryCall[] = [];
  readonly #peer = { initialWindow: 65_535, maxFrame: 16_384, maxCalls: 100 };
  #nextId = 1;
  #sendWindow = 65_535;
  /** Bytes that the peer sent and was not yet given room for again. */
  #received = 0;
  #greeted = false;
  /** Fragments of a header block that is not complete. */
  #block: { readonly frame: Frame; readonly parts: Buffer[]; size: number } | undefined;
  /** What leaves with the next turn. */
  #outgoing: Buffer[] = [];
  /** Why no more calls are taken. */
  #leaving: RpcError | undefined;
  #failure: RpcError | undefined;
  #settleClosed: (error: RpcError) => void = () => {};
  /** By type of frame; others are not for us. */
  readonly #handlers: Readonly<Record<number, (frame: Frame) => void>> = {
    [FrameType.data]: (frame) => this.#onData(frame),
    [FrameType.headers]: (frame) => this.#onFragment(frame, bodyOf(frame)),
    [FrameType.reset]: (frame) => this.#onReset(frame),
    [FrameType.settings]: (frame) => this.#onSettings(frame),
    [FrameType.pushPromise]: () => {
      throw new ProtocolError('HTTP/2 push, which was declined');
    },
    [FrameType.ping]: (frame) => this.#onPing(frame),
    [FrameType.goAway]: (frame) => this.#onGoAway(frame),
    [FrameType.windowUpdate]: (frame) => this.#onWindowUpdate(frame),
    [FrameType.continuation]: (frame) => this.#onFragment(frame, frame.payload),
  };

  constructor(output: Writable) {
    this.#output = output;
    this.closed = new Promise((resolve) => (this.#settleClosed = resolve));
    this.#write(Buffer.from(PREFACE, 'latin1'));
    this.#send(FrameType.settings, 0, 0, OUR_SETTINGS);
    this.#send(FrameType.windowUpdate, 0, 0, uint32(MAX_WINDOW - 65_535));
  }

  start(call: UnaryCall): void {
    const over = this.#failure ?? this.#leaving;
    if (over) call.fail(over);
    else this.#waiting.push(call);
    this.#startWaiting();
  }

  onSettled(call: UnaryCall, cancelled: boolean): void {
    const unfinished = call.unsent !== undefined || cancelled;
    if (this.#calls.delete(call.streamId) && unfinished)
      this.#send(FrameType.reset, 0, call.streamId, uint32(CANCEL));
    this.#startWaiting();
    if (this.#leaving && this.#calls.size === 0) this.end(this.#leaving);
  }

  /** Bytes of the peer; what is no HTTP/2 ends the connection. */
  receive(chunk: Buffer): void {
    if (this.#failure) return;
    try {
      for (const frame of this.#splitter.push(chunk)) this.#onFrame(frame);
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.end(new RpcError(error.message, RpcCode.unavailable, [], error));
    }
  }

  /** Fails what runs, and every later call; the first reason counts. */
  end(error: RpcError): void {
    if (this.#failure) return;
    this.#failure = error;
    for (const call of [...this.#calls.values(), ...this.#waiting.splice(0)]) call.fail(error);
    this.#settleClosed(error);
  }

  #onFrame(frame: Frame): void {
    if (!this.#greeted && frame.type !== FrameType.settings)
      throw new ProtocolError('what answers does not speak HTTP/2');
    if (this.#block && frame.type !== FrameType.continuation)
      throw new ProtocolError('HTTP/2 header block is not continued');
    this.#handlers[frame.type]?.(frame);
  }

  #onData(frame: Frame): void {
    this.#received += frame.payload.length;
    if (this.#received >= WINDOW_STEP) {
      this.#send(FrameType.windowUpdate, 0, 0, uint32(this.#received));
      this.#received = 0;
    }
    this.#calls.get(frame.streamId)?.onData(bodyOf(frame), (frame.flags & Flag.endStream) !== 0);
  }

  #onFragment(frame: Frame, part: Buffer): void {
    this.#block ??= { frame, parts: [], size: 0 };
    const block = this.#block;
    if (
      block.frame.streamId !== frame.streamId ||
      (frame === block.frame) !== (frame.type === FrameType.headers)
    )
      throw new ProtocolError('HTTP/2 header block of another stream');
    block.parts.push(part);
    block.size += part.length;
    if (block.size > MAX_HEADERS) throw new ProtocolError(`HTTP/2 header block of ${block.size} bytes`);
    if ((frame.flags & Flag.endHeaders) === 0) return;
    this.#block = undefined;
    // A block of a call that is over must be read as well: it may change the table.
    const headers = this.#decoder.decode(Buffer.concat(block.parts));
    const last = (block.frame.flags & Flag.endStream) !== 0;
    this.#calls.get(frame.streamId)?.onHeaders(headers, last);
  }

  #onSettings({ flags, payload }: Frame): void {
    this.#greeted = true;
    if ((flags & Flag.ack) !== 0) return;
    if (payload.length % 6 !== 0) throw new ProtocolError('HTTP/2 settings are cut off');
    for (let at = 0; at < payload.length; at += 6)
      this.#applySetting(payload.readUInt16BE(at), payload.readUInt32BE(at + 2));
    this.#send(FrameType.settings, Flag.ack, 0, NOTHING);
    this.#startWaiting();
    this.#sendAll();
  }

  #applySetting(id: number, value: number): void {
    if (id === Setting.maxCalls) this.#peer.maxCalls = value;
    if (id === Setting.maxFrame) this.#peer.maxFrame = value;
    if (id !== Setting.initialWindow) return;
    for (const call of this.#calls.values()) call.sendWindow += value - this.#peer.initialWindow;
    this.#peer.initialWindow = value;
  }

  #onWindowUpdate({ streamId, payload }: Frame): void {
    const call = this.#calls.get(streamId);
    if (payload.length !== 4) throw new ProtocolError('HTTP/2 window update is cut off');
    if (streamId === 0) this.#sendWindow += payload.readUInt32BE();
    else if (call) call.sendWindow += payload.readUInt32BE();
    this.#sendAll();
  }

  #onPing({ flags, payload }: Frame): void {
    if ((flags & Flag.ack) === 0) this.#send(FrameType.ping, Flag.ack, 0, payload);
  }

  #onReset({ streamId, payload }: Frame): void {
    const code = payload.length === 4 ? payload.readUInt32BE() : 0;
    const text = `stream ended with HTTP/2 error code ${code} before its status`;
    this.#calls.get(streamId)?.fail(new RpcError(text, codeFromReset(code)));
  }

  /** The peer takes no more calls; without an error it still answers those up to the number that it tells. */
  #onGoAway({ payload }: Frame): void {
    const code = payload.length >= 8 ? payload.readUInt32BE(4) : 0;
    const reason = payload.subarray(8).toString('latin1') || `HTTP/2 error code ${code}`;
    this.#leaving = new RpcError(`server ended the connection: ${reason}`, RpcCode.unavailable);
    const last = payload.length >= 4 ? payload.readUInt32BE() & 0x7fff_ffff : 0;
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

  #open(call: UnaryCall): void {
    call.streamId = this.#nextId;
    call.sendWindow = this.#peer.initialWindow;
    this.#nextId += 2;
    this.#calls.set(call.streamId, call);
    this.#sendHeaders(call.streamId, encodeHeaders(call.headers));
    this.#sendBody(call);
  }

  #sendHeaders(streamId: number, block: Buffer): void {
    const { maxFrame } = this.#peer;
    for (let at = 0; at < block.length; at += maxFrame) {
      const type = at === 0 ? FrameType.headers : FrameType.continuation;
      const flags = at + maxFrame >= block.length ? Flag.endHeaders : 0;
      this.#send(type, flags, streamId, block.subarray(at, at + maxFrame));
    }
  }

  #sendAll(): void {
    for (const call of this.#calls.values()) this.#sendBody(call);
  }

  /** As much of the request as both windows have room for. */
  #sendBody(call: UnaryCall): void {
    while (call.unsent) {
      const room = Math.min(this.#sendWindow, call.sendWindow, this.#peer.maxFrame);
      if (room <= 0) return;
      const part = call.unsent.subarray(0, room);
      const rest = call.unsent.subarray(part.length);
      call.unsent = rest.length > 0 ? rest : undefined;
      this.#sendWindow -= part.length;
      call.sendWindow -= part.length;
      this.#send(FrameType.data, call.unsent ? 0 : Flag.endStream, call.streamId, part);
    }
  }

  #send(type: number, flags: number, streamId: number, payload: Uint8Array): void {
    this.#write(encodeFrame(type, flags, streamId, payload));
  }

  /** What is written in one turn leaves in one piece. */
  #write(bytes: Buffer): void {
    if (this.#outgoing.push(bytes) === 1) process.nextTick(() => this.#flush());
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#outgoing);
    this.#outgoing = [];
    if (!this.#failure && this.#output.writable) this.#output.write(bytes);
  }
}

const PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';
const Setting = { push: 2, maxCalls: 3, initialWindow: 4, maxFrame: 5, maxHeaders: 6 } as const;
const MAX_WINDOW = 2 ** 31 - 1;
const MAX_HEADERS = 1 << 24;
/** The connection's window is this much short of its maximum at most. */
const WINDOW_STEP = 1 << 24;
const CANCEL = 8;
const NOTHING = new Uint8Array(0);

/** No push; as much of a response at once as there is: its length is limited by the call. */
const OUR_SETTINGS = Buffer.concat(
  [
    [Setting.push, 0],
    [Setting.initialWindow, MAX_WINDOW],
    [Setting.maxHeaders, MAX_HEADERS],
  ].map(([id, value]) => Buffer.concat([Buffer.of(0, id!), uint32(value!)])),
);
