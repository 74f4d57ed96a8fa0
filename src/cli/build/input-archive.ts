import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** An archive from standard input that one daemon reads as it comes, or several from a copy. */
export interface InputArchive {
  open(): AsyncIterable<Uint8Array>;
  /** Reads all of it into a file, so that it can be opened several times. */
  keep(): Promise<void>;
  /** Removes the copy. */
  dispose(): Promise<void>;
}

/** An archive that can be kept as long as it has not been opened. */
export function inputArchive(content: AsyncIterable<Uint8Array>): InputArchive {
  let directory: string | undefined;
  const copy = (): string => join(directory ?? '', 'context');
  return {
    open: () => (directory === undefined ? content : (createReadStream(copy()) as AsyncIterable<Uint8Array>)),
    keep: async () => {
      directory = await mkdtemp(join(tmpdir(), 'dockerfile-llb-context-'));
      await pipeline(content, createWriteStream(copy(), { mode: 0o600 }));
    },
    dispose: async () => {
      if (directory !== undefined) await rm(directory, { recursive: true, force: true });
    },
  };
}
