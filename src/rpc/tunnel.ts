import { Duplex } from 'node:stream';
import { decodeBytesMessage, encodeBytesMessage } from './bytes-message.ts';
import type { BidiCall } from './channel.ts';

/** Well under the 4 MiB that a gRPC server takes by default. */
const maxChunk = 1 << 20;

/**
 * The byte stream in a bidi call of `BytesMessage`s (`Control.Session`). Pending writes are sent as one message,
 * because each HTTP/2 frame inside would otherwise take a message of its own.
 */
export function tunnel(call: BidiCall): Duplex {
  const messages = call.responses[Symbol.asyncIterator]();
  const send = async (data: Uint8Array, callback: (error?: Error | null) => void): Promise<void> => {
    try {
      for (let at = 0; at < data.length; at += maxChunk) {
        await call.send(encodeBytesMessage(data.subarray(at, at + maxChunk)));
      }
      callback();
    } catch (error) {
      callback(error as Error);
    }
  };
  const stream: Duplex = new Duplex({
    read: () => void readNext(messages, stream),
    write: (chunk: Buffer, _encoding, callback) => void send(chunk, callback),
    writev: (chunks, callback) =>
      void send(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer)), callback),
    final: (callback) => {
      call.endSend();
      callback();
    },
    destroy: (error, callback) => {
      call.cancel();
      callback(error);
    },
  });
  return stream;
}

async function readNext(messages: AsyncIterator<Uint8Array>, stream: Duplex): Promise<void> {
  try {
    for (;;) {
      const { done, value } = await messages.next();
      const data = done ? null : decodeBytesMessage(value);
      // An empty chunk would not wake the reader.
      if (data?.length === 0) continue;
      stream.push(data);
      return;
    }
  } catch (error) {
    stream.destroy(error as Error);
  }
}
