import { createHash } from 'node:crypto';
import { networkReason } from '../../base/network-reason.ts';
import { sourceKey } from '../../lock/source-key.ts';
import { fetchFile } from '../../registry/http/fetch-file.ts';
import type { CliIo } from '../io.ts';

/** Maximum size of a download in bytes. */
const maxBytes = 16 * 2 ** 30;

/** Downloads a file and returns its checksum (`sha256:…`). Nothing is kept. */
export async function resolveHttp(url: string, { signal }: Pick<CliIo, 'signal'>): Promise<string> {
  try {
    return await checksumOf(await fetchFile(url, { signal, isTransfer: true }));
  } catch (error) {
    signal.throwIfAborted();
    throw new Error(`cannot download ${sourceKey(url)}: ${networkReason(error)}`, { cause: error });
  }
}

async function checksumOf({ body }: Response): Promise<string> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > maxBytes) throw new Error(`it is larger than ${maxBytes / 2 ** 30} GiB`);
    hash.update(part);
  }
  return `sha256:${hash.digest('hex')}`;
}
