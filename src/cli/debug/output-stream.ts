import { Writable } from 'node:stream';

/** A stream whose text goes to an editor; writers wait while the editor does not read it. */
export function outputStream(output: (text: string) => Promise<void>): Writable {
  return new Writable({
    decodeStrings: false,
    write: (text: string | Buffer, _encoding, done) => void output(text.toString()).then(() => done(), done),
  });
}
