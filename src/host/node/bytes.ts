import { hash } from 'node:crypto';

export { gunzip } from '../web/gunzip.ts';
export { decodeHuffman } from '../web/huffman.ts';
export { readUtf8, writeUtf8 } from '../web/utf8.ts';

export function sha256Hex(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
