import { type FileHandle, open, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { isOpenFilePath } from '../../files/pipe.ts';
import { temporaryName } from '../../files/temporary-name.ts';
import { writeAll } from '../../files/write-all.ts';
import { writeFailure } from '../../session/files/local-path.ts';
import { makeDirs } from '../../session/files/make-dirs.ts';
import type { OutputSink } from '../../session/services/file-send.ts';

/**
 * A file (and its directory) that gets its name when it is complete, so that a failed build leaves an existing file
 * unchanged.
 */
export async function openFileSink(path: string): Promise<OutputSink> {
  // Devices and pipes, such as /dev/stdout or a process substitution, are written to directly.
  const special =
    isOpenFilePath(path) ||
    (await stat(path).then(
      (found) => !found.isFile(),
      () => false,
    ));
  const temporary = special ? path : join(dirname(path), temporaryName(basename(path)));
  await makeDirs(dirname(path));
  const fail = (error: unknown): never => {
    throw writeFailure(path, error);
  };
  const handle: FileHandle = await open(temporary, special ? 'w' : 'wx', 0o666).catch(fail);
  return {
    write: (data) => writeAll(handle, data).catch(fail),
    finish: async () => {
      await handle.close().catch(fail);
      if (!special) await rename(temporary, path).catch(fail);
    },
    discard: async () => {
      await handle.close();
      if (!special) await unlink(temporary);
    },
  };
}

/** A stream that is not closed afterwards: standard output. */
export function openStreamSink(stream: Writable): OutputSink {
  let failure: Error | undefined;
  stream.on('error', (error) => (failure = error));
  return {
    write: (data) =>
      new Promise((resolve, reject) => {
        if (failure) reject(failure);
        else stream.write(data, (error) => (error ? reject(error) : resolve()));
      }),
    finish: async () => {},
    discard: async () => {},
  };
}
