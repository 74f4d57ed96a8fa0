import { fromBase64, toBase64 } from '../../src/base/base64.ts';
import { concatBytes } from '../../src/base/bytes.ts';
import { decodeText, encodeText } from '../../src/base/text.ts';
import type { PlaygroundState } from './playground-state.ts';
import { printState, readState } from './state-schema.ts';

/** Thrown when a link cannot be created or read. The message is for the user. */
export class ShareError extends Error {
  override readonly name = 'ShareError';
}

/** The most characters of a packed state, and the most bytes of an unpacked one. */
export const maxPacked = 64 * 1024;
export const maxUnpacked = 1024 * 1024;

/** The state as the fragment of a link, without `#`. Throws a {@link ShareError} for a state that is too large. */
export async function packState(state: PlaygroundState): Promise<string> {
  const bytes = encodeText(printState(state));
  if (bytes.length > maxUnpacked)
    throw new ShareError('The files are too large for a link: 1 MB is the limit.');
  const packed = await collect(
    new Blob([bytes.slice()]).stream().pipeThrough(new CompressionStream('deflate-raw')),
  );
  const fragment = `${prefix}${toBase64Url(packed)}`;
  if (fragment.length > maxPacked)
    throw new ShareError('The files are too large for a link: 64 KB is the limit after compression.');
  return fragment;
}

/**
 * Reads {@link packState}; undefined for a fragment that is not a shared state at all. Throws a {@link ShareError}
 * for one that is damaged, too large, or not what this page writes.
 */
export async function unpackState(fragment: string): Promise<PlaygroundState | undefined> {
  if (!fragment.startsWith(prefix)) return undefined;
  if (fragment.length > maxPacked) throw new ShareError('The link is longer than 64 KB.');
  try {
    const packed = fromBase64Url(fragment.slice(prefix.length));
    const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return readState(decodeText(await collect(stream)));
  } catch (error) {
    if (error instanceof ShareError) throw error;
    throw new ShareError(`The link is damaged: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Stops reading at the limit, so that a small link cannot become a large text. */
async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > maxUnpacked) {
      await reader.cancel();
      throw new ShareError('The link holds more than 1 MB.');
    }
    parts.push(next.value);
  }
  return concatBytes(parts);
}

function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  return fromBase64(plain.padEnd(Math.ceil(plain.length / 4) * 4, '='));
}

const prefix = 's=';
