import { Long } from './long.ts';
import type { MessageType } from './message-types.ts';
import { finishMessage, startMessage } from './message-writer.ts';

/** Encodes and decodes one protobuf message type. Decoding throws a `DecodeError` for malformed bytes. */
export interface Codec<Properties, Message> {
  /** With `more`, encodes the fields of several messages in sequence, which decodes as one merged message. */
  encode(message: Properties, ...more: readonly Properties[]): Uint8Array;
  decode(bytes: Uint8Array): Message;
}

/** The declarations of a message type in `gen/`. Their writer is not the one that we use. */
export interface GeneratedType<Properties, Message> {
  encode(message: Properties, writer?: never): unknown;
  decode(bytes: Uint8Array): Message;
}

/** The codec of a generated message type; see {@link startMessage} for `strictText`. */
export function codecOf<Properties, Message>(
  type: GeneratedType<Properties, Message>,
  { strictText = false } = {},
): Codec<Properties, Message> {
  const { write } = type as unknown as MessageType;
  return {
    encode(message, ...more) {
      startMessage(strictText);
      write(message as Parameters<typeof write>[0]);
      for (const part of more) write(part as Parameters<typeof write>[0]);
      return finishMessage();
    },
    decode: (bytes) => type.decode(bytes),
  };
}

/** Converts a 64-bit value for generated code. */
export function toLong(value: bigint | number): Long {
  if (typeof value === 'bigint') return Long.fromBigInt(value);
  return (value | 0) === value ? Long.fromInt(value) : Long.fromNumber(value);
}

/** {@link toLong} for `uint64` fields. */
export function toUnsignedLong(value: bigint | number): Long {
  return typeof value === 'bigint' ? Long.fromBigInt(value, true) : Long.fromNumber(value, true);
}

/** The value of a 64-bit field of a decoded message; a missing field is 0. */
export function fromLong(value: Long | number | null | undefined): bigint {
  if (value === null || value === undefined) return 0n;
  return typeof value === 'number' ? BigInt(value) : value.toBigInt();
}

/** {@link fromLong} for values that a JavaScript number represents exactly: sizes, indexes, counts. */
export function fromLongNumber(value: Long | number | null | undefined): number {
  return Number(fromLong(value));
}
