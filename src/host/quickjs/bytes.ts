import { native } from './native.ts';

export function sha256Hex(bytes: Uint8Array): string {
  return native.sha256(bytes);
}

// Functions that would only pass on their arguments are the host's functions themselves, which saves a call per text.
export const readUtf8: (bytes: Uint8Array, start: number, end: number) => string = native.decodeUtf8;
export const writeUtf8: (text: string, bytes: Uint8Array, at: number) => number = native.writeUtf8;
export const decodeHuffman: (bytes: Uint8Array) => string | undefined = native.decodeHuffman;

export async function* gunzip(bytes: Uint8Array, limit: number): AsyncGenerator<Uint8Array> {
  yield native.gunzip(bytes, limit);
}
