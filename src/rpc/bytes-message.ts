import { bytesOf, readFields, WireWriter } from './wire.ts';

/**
 * `BytesMessage { bytes data = 1 }`, which four BuildKit services stream. It is encoded by hand because it carries
 * all bulk data.
 */
export function encodeBytesMessage(data: Uint8Array): Uint8Array {
  return data.length === 0 ? data : new WireWriter().bytes(1, data).finish();
}

/** Returns the data as a view of the message. Throws a `RangeError` if the bytes are not such a message. */
export function decodeBytesMessage(message: Uint8Array): Uint8Array {
  let data: Uint8Array = new Uint8Array(0);
  for (const field of readFields(message)) if (field.number === 1) data = bytesOf(field);
  return data;
}
