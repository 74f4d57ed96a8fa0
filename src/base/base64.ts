import { bytesToLatin1, latin1ToBytes } from './bytes.ts';

/** Standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(bytesToLatin1(bytes));
}

/** Bytes of standard base64, line ends in it ignored; throws for text that is none. */
export function fromBase64(text: string): Uint8Array {
  const compact = text.replace(/[\r\n]/g, '');
  const valid = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?/.exec(compact)![0].length;
  if (valid < compact.length) throw new Error(`illegal base64 data at input byte ${valid}`);
  return latin1ToBytes(atob(compact));
}
