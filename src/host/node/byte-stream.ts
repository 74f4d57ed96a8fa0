import type { Readable, Writable } from 'node:stream';
import type { ByteStream } from '../byte-stream.ts';

/** A connection over two Node streams, or over one duplex stream. Closing it closes them. */
export function byteStreamOf(input: Readable, output: Writable = input as unknown as Writable): ByteStream {
  let closed = false;
  return {
    open({ onData, onEnd }) {
      const end = (error?: Error | null): void => {
        if (!closed) onEnd(error ?? undefined);
      };
      input.on('data', onData).on('end', () => end());
      for (const stream of new Set<Readable | Writable>([input, output])) {
        stream.on('error', end).on('close', () => end());
      }
    },
    write(bytes, onSent) {
      if (!closed && output.writable) output.write(bytes, (error) => error ?? onSent?.());
    },
    close() {
      closed = true;
      input.destroy();
      output.destroy();
    },
  };
}
