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

/** A value of a field; a 64-bit one may also be a number. */
type FieldValue<T> = T extends Long ? T | number : T;

/** The parts of a message type for code that writes its fields one by one. */
export interface MessageFields<Properties> {
  /** Appends all fields of a message. */
  readonly write: (message: Properties) => void;
  /** The encoded tag of a field. */
  readonly tagOf: (field: keyof Properties & string) => number;
  /** The function that appends a value of the field with its tag. */
  readonly fieldWriter: <Name extends keyof Properties & string>(
    field: Name,
  ) => (value: FieldValue<NonNullable<Properties[Name]>>) => void;
}

/**
 * The fields of a generated message type, for code that writes them without an object for {@link Codec.encode}: in the
 * order of their numbers, between `startMessage` and `finishMessage`.
 */
export function fieldsOf<Properties>(type: GeneratedType<Properties, unknown>): MessageFields<Properties> {
  return type as unknown as MessageFields<Properties>;
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
  if (value === null || value === undefined) return 0;
  return typeof value === 'number' ? value : value.toNumber();
}
