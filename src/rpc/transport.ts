import { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/**
 * The stream to hand to Node's HTTP/2 for a connection, and word of its end (`onEnd`, perhaps more than once).
 *
 * A duplex that is no socket is shielded: Node answers the end of such a stream with a shutdown of its own, and an
 * HTTP/2 frame that is written meanwhile trips an assertion that nobody can catch. Behind the shield the
 * stream never ends by itself; what arrives before the end is delivered first. Writes leave in a turn of their own:
 * an answer that arrives inside the write call (an in-memory pair) trips another assertion.
 */
export function openTransport(duplex: Duplex, onEnd: (error?: Error) => void): Duplex {
  duplex.on('error', onEnd);
  duplex.on('end', () => setImmediate(onEnd));
  duplex.on('close', () => setImmediate(onEnd));
  return isPlainSocket(duplex) ? duplex : shield(duplex);
}

/** Node's HTTP/2 server turns away a TLS socket on which another protocol was agreed, as before an HTTP Upgrade. */
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
      write(data.length === 1 ? data[0]! : Buffer.concat(data), () => callback());
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
