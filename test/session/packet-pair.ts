import { FrameReader, maxRequest } from '../../src/rpc/framing.ts';
import { MessageQueue } from '../../src/rpc/message-queue.ts';
import type { PacketStream } from '../../src/session/files/file-sender.ts';
import { decodePacket, encodePacket, type Packet, type PacketStat } from '../../src/session/files/packet.ts';

/** Two ends of a DiffCopy call; what one sends, the other gets. */
export function packetPair(): [PacketStream & { end(): void }, PacketStream & { end(): void }] {
  const toLeft = new MessageQueue();
  const toRight = new MessageQueue();
  const signal = new AbortController().signal;
  const end = (requests: MessageQueue, other: MessageQueue) => ({
    requests,
    send: async (message: Uint8Array) => other.push(Uint8Array.from(message)),
    sendFrames: async (frames: Uint8Array) => {
      for (const message of new FrameReader(maxRequest).push(Buffer.from(frames))) other.push(message);
      // The other side reads before the buffer is written again, or not: it has a copy.
      await new Promise((resolve) => setImmediate(resolve));
    },
    signal,
    end: () => other.end(),
  });
  return [end(toLeft, toRight), end(toRight, toLeft)];
}

/** A sender that says exactly what it is told, then answers requests with `content`; it ends when it is told of a failure. */
export async function playSender(
  stream: PacketStream & { end(): void },
  stats: readonly PacketStat[],
  content = 'data',
): Promise<Packet[]> {
  for (const stat of stats) await stream.send(encodePacket({ type: 'stat', stat }));
  await stream.send(encodePacket({ type: 'stat' }));
  const seen: Packet[] = [];
  for await (const message of stream.requests) {
    const packet = decodePacket(message);
    seen.push(packet);
    if (packet.type === 'req') {
      await stream.send(
        encodePacket({ type: 'data', id: packet.id, data: new TextEncoder().encode(content) }),
      );
      await stream.send(encodePacket({ type: 'data', id: packet.id, data: new Uint8Array(0) }));
    }
    if (packet.type === 'fin') await stream.send(encodePacket({ type: 'fin' }));
    if (packet.type === 'err') stream.end();
    if (packet.type === 'fin' || packet.type === 'err') return seen;
  }
  return seen;
}

export function stat(path: string, overrides: Partial<PacketStat> = {}): PacketStat {
  return {
    path,
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: 4n,
    modTime: 0n,
    linkname: '',
    devmajor: 0,
    devminor: 0,
    ...overrides,
  };
}

export const DIR = 0x8000_0000 + 0o755;
export const SYMLINK = 0x0800_0000 + 0o777;
