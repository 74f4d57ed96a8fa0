import { ErrorCode, FrameFlag, FrameType, type Http2Frame, ProtocolError } from './frames.ts';

/** The rules in RFC 9113, section 6, for a type of frame: the streams on which it is allowed, and its length. */
interface FrameRule {
  readonly name: string;
  /** Frames on stream 0 are about the connection. */
  readonly on: 'connection' | 'stream' | 'both';
  readonly length?: (length: number) => boolean;
}

const rules: Readonly<Record<number, FrameRule>> = {
  [FrameType.data]: { name: 'DATA', on: 'stream' },
  [FrameType.headers]: { name: 'HEADERS', on: 'stream' },
  [FrameType.priority]: { name: 'PRIORITY', on: 'stream', length: (length) => length === 5 },
  [FrameType.reset]: { name: 'RST_STREAM', on: 'stream', length: (length) => length === 4 },
  [FrameType.settings]: { name: 'SETTINGS', on: 'connection', length: (length) => length % 6 === 0 },
  [FrameType.pushPromise]: { name: 'PUSH_PROMISE', on: 'stream' },
  [FrameType.ping]: { name: 'PING', on: 'connection', length: (length) => length === 8 },
  [FrameType.goAway]: { name: 'GOAWAY', on: 'connection', length: (length) => length >= 8 },
  [FrameType.windowUpdate]: { name: 'WINDOW_UPDATE', on: 'both', length: (length) => length === 4 },
  [FrameType.continuation]: { name: 'CONTINUATION', on: 'stream' },
};

/**
 * Rejects a frame that is not allowed: on a stream that the client has not opened (`nextId` is the next one), or with
 * a wrong length for its type. Throws a {@link ProtocolError}.
 */
export function checkFrame({ type, flags, streamId, payload }: Http2Frame, nextId: number): void {
  const rule = rules[type];
  if (!rule) return;
  const { name, on, length } = rule;
  if (on !== 'both' && (streamId === 0) !== (on === 'connection'))
    throw new ProtocolError(`HTTP/2 ${name} on stream ${streamId}`);
  // A PRIORITY frame may refer to any stream.
  if (streamId !== 0 && type !== FrameType.priority && (streamId % 2 === 0 || streamId >= nextId))
    throw new ProtocolError(`HTTP/2 ${name} on stream ${streamId}, which was not opened`);
  const isAck = type === FrameType.settings && (flags & FrameFlag.ack) !== 0;
  if (length?.(payload.length) === false || (isAck && payload.length > 0))
    throw new ProtocolError(`HTTP/2 ${name} of ${payload.length} bytes`, ErrorCode.frameSize);
}
