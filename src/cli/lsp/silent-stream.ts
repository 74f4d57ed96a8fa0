import { Writable } from 'node:stream';

/** A stream for commands whose output nobody reads: standard output belongs to the protocol. */
export function silentStream(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
