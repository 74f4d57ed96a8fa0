import protobuf, { type Reader } from 'protobufjs/minimal.js';
import { type Field, type Message, type MessageRef, type Schema, wireTypeOf } from './message-schema.ts';

/** Bytes that are not the message that they should be. Names the message. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
}

/** What a decoded message may hold. A test asserts that a hostile message stays within it. */
export const decodeLimits = {
  /** Messages, values of lists and entries of maps, all levels together: an empty one takes two bytes, and 100 in memory. */
  values: 1 << 20,
  /** Messages in messages; protobuf's own libraries have this limit. */
  depth: 100,
} as const;

/**
 * Reads a message; unknown fields, and fields of another wire type than theirs, are passed over. Throws a
 * {@link DecodeError} for bytes that are cut off or malformed, for text that is not UTF-8, and beyond
 * {@link decodeLimits}.
 */
export function decodeMessage({ name, schema }: MessageRef, bytes: Uint8Array): Message {
  const reader = protobuf.Reader.create(bytes);
  try {
    return new MessageReader(reader).message(schema, reader.len, undefined, 0);
  } catch (error) {
    const { message } = error as Error;
    // The words of protobufjs name offsets, and those of a text decoder its options.
    const why =
      error instanceof LimitError ? message : /^index out of range/.test(message) ? CUT_OFF : BROKEN;
    throw new DecodeError(`${name} cannot be read: ${why}`, { cause: error });
  }
}

class LimitError extends Error {}

class MessageReader {
  readonly #reader: Reader;
  #values = 0;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** A message that stands twice is merged into `known`. */
  message(schema: Schema, end: number, known: Message | undefined, depth: number): Message {
    if (depth > decodeLimits.depth) throw new LimitError('messages are nested too deep');
    const reader = this.#reader;
    const message = known ?? new schema.create();
    while (reader.pos < end) {
      const tag = reader.tag();
      const field = schema.byId.get(tag >>> 3);
      if (field === undefined || !this.#field(field, tag & 7, message, depth)) {
        reader.skipType(tag & 7, depth, tag >>> 3);
      }
    }
    if (reader.pos !== end) throw new RangeError(OUT_OF_RANGE);
    return message;
  }

  /** False, with nothing read, when the wire type is not the field's. */
  #field(field: Field, wireType: number, message: Message, depth: number): boolean {
    if (field.shape === 'repeated') return this.#list(field, wireType, message, depth);
    if (wireType !== (field.shape === 'map' ? 2 : wireTypeOf(field.type))) return false;
    if (field.shape === 'map') {
      if (!Object.hasOwn(message, field.name)) message[field.name] = {};
      this.#entry(field, message[field.name] as Message, depth);
      return true;
    }
    for (const member of field.oneof ?? []) if (member !== field.name) delete message[member];
    message[field.name] = this.#value(field, message[field.name], depth);
    return true;
  }

  #list(field: Field, wireType: number, message: Message, depth: number): boolean {
    const { name, type } = field;
    const isPacked = wireType === 2 && wireTypeOf(type) === 0;
    if (!isPacked && wireType !== wireTypeOf(type)) return false;
    if (!Object.hasOwn(message, name)) message[name] = [];
    const list = message[name] as unknown[];
    const end = isPacked ? this.#end() : this.#reader.pos + 1;
    while (this.#reader.pos < end) {
      if (typeof type !== 'object') this.#count();
      list.push(this.#value(field, undefined, depth));
    }
    if (isPacked && this.#reader.pos !== end) throw new RangeError(OUT_OF_RANGE);
    return true;
  }

  #entry(field: Field, map: Message, depth: number): void {
    const reader = this.#reader;
    this.#count();
    const end = this.#end();
    let key = '';
    let value: unknown = field.type === 'string' ? '' : field.type === 'bool' ? false : undefined;
    while (reader.pos < end) {
      const tag = reader.tag();
      if (tag === 10) key = reader.stringVerify();
      else if (tag >>> 3 === 2 && (tag & 7) === wireTypeOf(field.type))
        value = this.#value(field, value, depth);
      else reader.skipType(tag & 7, depth, tag >>> 3);
    }
    if (reader.pos !== end) throw new RangeError(OUT_OF_RANGE);
    value ??= typeof field.type === 'object' ? new field.type.schema.create() : new Uint8Array();
    Object.defineProperty(map, key, { value, configurable: true, enumerable: true, writable: true });
  }

  #value({ type }: Field, known: unknown, depth: number): unknown {
    if (typeof type === 'object') {
      this.#count();
      return this.message(type.schema, this.#end(), (known ?? undefined) as Message | undefined, depth + 1);
    }
    return type === 'string' ? this.#reader.stringVerify() : this.#reader[type]();
  }

  /** Reads a length and returns the place where what follows ends. */
  #end(): number {
    const length = this.#reader.uint32();
    const end = this.#reader.pos + length;
    if (end > this.#reader.len) throw new RangeError(OUT_OF_RANGE);
    return end;
  }

  #count(): void {
    if (++this.#values > decodeLimits.values) throw new LimitError('it has too many parts');
  }
}

const OUT_OF_RANGE = 'index out of range';
const CUT_OFF = 'the message is cut off';
const BROKEN = 'the message is broken';
