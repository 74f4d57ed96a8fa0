import { createHash } from 'node:crypto';
import { networkReason } from '../../base/network-reason.ts';
import { sourceKey } from '../../lock/source-key.ts';
import { registryFetch } from '../../registry/http/registry-fetch.ts';
import type { CliIo } from '../io.ts';

/** Maximum size of a download in bytes. */
const maxBytes = 16 * 2 ** 30;

/** Downloads a file and returns its checksum (`sha256:…`). Nothing is kept. */
export async function resolveHttp(url: string, { signal }: Pick<CliIo, 'signal'>): Promise<string> {
  try {
    const response = await registryFetch(new URL(url), { signal, isTransfer: true });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`the server answered ${response.status} ${response.statusText}`.trim());
    }
    return await checksumOf(response);
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
