import { encodeText } from '../../base/text.ts';

const blockBytes = 512;
/** Larger sizes do not fit into eleven octal digits. */
const maxOctalSize = 8 ** 11 - 1;

/** An entry of an archive: a file, or a directory if its name ends with a slash. */
export interface TarFile {
  /** At most 100 bytes. */
  readonly name: string;
  readonly mode: number;
  /** Bytes. */
  readonly size: number;
}

/**
 * The header block of an entry, with the time 1970 and the owner root (POSIX ustar; sizes from 8 GiB as in GNU tar).
 * Written here because tar-stream is CommonJS, which the library's ES modules cannot contain.
 */
export function tarHeader({ name, mode, size }: TarFile): Uint8Array {
  const block = new Uint8Array(blockBytes);
  const put = (at: number, text: string): void => block.set(encodeText(text), at);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  put(0, name);
  put(100, octal(mode, 7));
  put(108, octal(0, 7));
  put(116, octal(0, 7));
  if (size <= maxOctalSize) put(124, octal(size, 11));
  else putLargeSize(block, size);
  put(136, octal(0, 11));
  put(148, ' '.repeat(8));
  put(156, name.endsWith('/') ? '5' : '0');
  put(257, 'ustar\x0000');
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return block;
}

function putLargeSize(block: Uint8Array, size: number): void {
  block[124] = 0x80;
  new DataView(block.buffer).setBigUint64(128, BigInt(size));
}

/** The zeros that fill the last block of a file. */
export function tarPadding(size: number): Uint8Array {
  return new Uint8Array((blockBytes - (size % blockBytes)) % blockBytes);
}
