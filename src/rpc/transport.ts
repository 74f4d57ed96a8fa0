import { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { firstOf } from '../base/list.ts';

/**
 * Returns the stream for Node's HTTP/2 on a connection, and reports its end with `onEnd` (possibly more than once).
 *
 * A duplex that is not a socket is wrapped. When such a stream ends, Node shuts it down, and an HTTP/2 frame written
 * in the meantime fails an assertion that nobody can catch. The wrapper never ends by itself, and everything that
 * arrives before the end is delivered first. Writes are sent in a separate turn, because a response that arrives
 * inside the write call (over an in-memory pair) fails another assertion.
 */
export function openTransport(duplex: Duplex, onEnd: (error?: Error) => void): Duplex {
  duplex.on('error', onEnd);
  duplex.on('end', () => setImmediate(onEnd));
  duplex.on('close', () => setImmediate(onEnd));
  return isPlainSocket(duplex) ? duplex : shield(duplex);
}

/** Node's HTTP/2 server rejects a TLS socket that negotiated another protocol, as before an HTTP Upgrade. */
function isPlainSocket(duplex: Duplex): boolean {
  if (!(duplex instanceof Socket)) return false;
  return !('alpnProtocol' in duplex) || duplex.alpnProtocol === 'h2';
}

function shield(inner: Duplex): Duplex {
  const write = (chunk: Buffer, done: () => void): void => {
    process.nextTick(() => {
      if (inner.destroyed || !inner.writable) done();
      else inner.write(chunk, done);
    });
  };
  const outer = new Duplex({
    read: () => inner.resume(),
    write: (chunk: Buffer, _encoding, callback) => write(chunk, () => callback()),
    writev: (chunks, callback) => {
      const data = chunks.map(({ chunk }) => chunk as Buffer);
      write(data.length === 1 ? firstOf(data) : Buffer.concat(data), () => callback());
    },
    destroy: (_error, callback) => {
      inner.destroy();
      callback(null);
    },
  });
  inner.on('data', (chunk: Buffer) => {
    if (!outer.push(chunk)) inner.pause();
  });
  return outer;
}
