import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export { gunzip } from '../web/gunzip.ts';
export { decodeHuffman } from '../web/huffman.ts';
export { readUtf8, writeUtf8 } from '../web/utf8.ts';

export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
