import { readFields, WireWriter } from './wire.ts';

/** `BytesMessage { bytes data = 1 }`, which four of BuildKit's services stream. By hand: it carries all bulk data. */
export function encodeBytesMessage(data: Uint8Array): Uint8Array {
  return data.length === 0 ? data : new WireWriter().bytes(1, data).finish();
}

/** The data, as a view of the message. */
export function decodeBytesMessage(message: Uint8Array): Uint8Array {
  let data: Uint8Array = new Uint8Array(0);
  for (const { number, value } of readFields(message)) {
    if (number === 1 && typeof value === 'object') data = value;
  }
  return data;
}
