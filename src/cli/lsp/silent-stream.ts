import { Writable } from 'node:stream';

/** A stream that discards the output of commands, because standard output belongs to the protocol. */
export function silentStream(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
