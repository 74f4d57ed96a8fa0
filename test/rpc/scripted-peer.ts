import type { Duplex } from 'node:stream';
import { byteStreamOf } from '../../src/host/node/byte-stream.ts';
import { encodeFrame, FrameSplitter, FrameType, type Http2Frame } from '../../src/rpc/unary/frames.ts';
import { encodeHeaders } from '../../src/rpc/unary/hpack.ts';
import { createUnaryChannel, type UnaryChannel } from '../../src/rpc/unary/unary-channel.ts';
import { joinedPair } from './pair.ts';

/** A client of ours whose peer says what the test says. */
export interface ScriptedPeer {
  readonly channel: UnaryChannel;
  readonly clientSide: Duplex;
  readonly serverSide: Duplex;
  say(...frames: readonly Uint8Array[]): void;
  /** Frames of the client, once it has read all that was said. */
  heard(): Promise<readonly Http2Frame[]>;
}

/** The peer has greeted with empty settings, unless `greet` is false. */
export function scriptedPeer(greet = true): ScriptedPeer {
  const [clientSide, serverSide] = joinedPair();
  const channel = createUnaryChannel(byteStreamOf(clientSide));
  const written: Buffer[] = [];
  serverSide.on('data', (chunk: Buffer) => written.push(chunk));
  const say = (...frames: readonly Uint8Array[]): void => void serverSide.write(Buffer.concat(frames));
  if (greet) say(encodeFrame(FrameType.settings, 0, 0, new Uint8Array(0)));
  const heard = async () => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    return new FrameSplitter().push(Buffer.concat(written).subarray(PREFACE_LENGTH));
  };
  return { channel, clientSide, serverSide, say, heard };
}

export function headersFrame(flags: number, ...pairs: [string, string][]): Uint8Array {
  return encodeFrame(FrameType.headers, flags, 1, encodeHeaders(pairs));
}

const PREFACE_LENGTH = 24;
