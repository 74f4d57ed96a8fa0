import { readUtf8 } from '#host/bytes';
import { Long } from './long.ts';
import type { Field, Message, MessageRef, Scalar, Schema } from './message-schema.ts';

// The state of the reader is in module variables, because only one message is read at a time (see message-writer.ts).
const nothing = new Uint8Array(0);
let bytes = nothing;
let at = 0;
/** The high half of the last number read. */
let high = 0;

/** The number of messages, list values and map entries read so far. */
let values = 0;
const broken = 'the message is broken';

/** Bytes that are not a valid message of the expected type. The error names the type. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
}

/** Limits for a decoded message. A test checks that a hostile message cannot exceed them. */
export const decodeLimits = {
  /**
   * Messages, list values and map entries on all levels. An empty message takes two bytes on the wire and about 100
   * in memory.
   */
  values: 1 << 20,
  /** Nested messages; protobuf's own libraries have the same limit. */
  depth: 100,
} as const;

/**
 * Decodes a message. Unknown fields, and fields with an unexpected wire type, are skipped. Byte values are views of
 * the input. Throws a {@link DecodeError} for truncated or malformed bytes, for text that is not UTF-8, and beyond
 * {@link decodeLimits}.
 */
export function decodeMessage({ name, schema }: MessageRef, message: Uint8Array): Message {
  bytes = message as Uint8Array<ArrayBuffer>;
  at = 0;
  values = 0;
  try {
    return readMessage(schema, message.length, undefined, 0);
  } catch (error) {
    // The message of a text decoder would mention its options.
    const why = error instanceof ReadError ? error.message : broken;
    throw new DecodeError(`${name} cannot be read: ${why}`, { cause: error });
  } finally {
    // Drop the reference, because the message may be large.
    bytes = nothing;
  }
}

class ReadError extends Error {}

/** If a message field occurs twice, the second is merged into `known`. */
function readMessage(
  { byId, create }: Schema,
  end: number,
  known: Message | undefined,
  depth: number,
): Message {
  if (depth > decodeLimits.depth) throw new ReadError('messages are nested too deep');
  const message = known ?? new create();
  while (at < end) {
    const tag = readTag();
    const field = byId[tag >>> 3];
    if (field === undefined || !readField(field, tag, message, depth)) skip(tag, depth);
  }
  if (at !== end) throw cutOff();
  return message;
}

/** Returns false without reading anything if the wire type is not that of the field. */
function readField(field: Field, tag: number, message: Message, depth: number): boolean {
  const { name, shape } = field;
  if (shape === 'repeated') return readList(field, tag, message, depth);
  if (tag !== field.tag && shape === 'single') return false;
  if (shape === 'map') {
    if ((tag & 7) !== 2) return false;
    if (!Object.hasOwn(message, name)) message[name] = {};
    readEntry(field, message[name] as Message, depth);
    return true;
  }
  if (field.oneof !== undefined)
    for (const member of field.oneof) if (member !== name) delete message[member];
  message[name] = readValue(field, message[name], depth);
  return true;
}

function readList(field: Field, tag: number, message: Message, depth: number): boolean {
  const isPacked = tag !== field.tag;
  if (isPacked && ((tag & 7) !== 2 || field.wireType === 2)) return false;
  const { name } = field;
  if (!Object.hasOwn(message, name)) message[name] = [];
  const list = message[name] as unknown[];
  const end = isPacked ? readEnd() : at + 1;
  while (at < end) {
    if (typeof field.type !== 'object') count();
    list.push(readValue(field, undefined, depth));
  }
  if (isPacked && at !== end) throw cutOff();
  return true;
}

function readEntry(field: Field, map: Message, depth: number): void {
  count();
  const end = readEnd();
  let key = '';
  let value: unknown = field.type === 'string' ? '' : field.type === 'bool' ? false : undefined;
  while (at < end) {
    const tag = readTag();
    if (tag === keyTag) key = readText();
    else if (tag === (valueTag | field.wireType)) value = readValue(field, value, depth);
    else skip(tag, depth);
  }
  if (at !== end) throw cutOff();
  value ??= typeof field.type === 'object' ? new field.type.schema.create() : new Uint8Array();
  Object.defineProperty(map, key, { value, configurable: true, enumerable: true, writable: true });
}

function readValue({ type }: Field, known: unknown, depth: number): unknown {
  if (type === 'string') return readText();
  if (typeof type !== 'object') return scalarReaders[type]();
  count();
  return readMessage(type.schema, readEnd(), (known ?? undefined) as Message | undefined, depth + 1);
}

/** Skips the value after a tag. */
function skip(tag: number, depth: number): void {
  const wireType = tag & 7;
  if (wireType === 0) readVarint();
  else if (wireType === 1) at += 8;
  else if (wireType === 2) at = readEnd();
  else if (wireType === 3) skipGroup(tag >>> 3, depth + 1);
  else if (wireType === 5) at += 4;
  else throw new ReadError(broken);
  if (at > bytes.length) throw cutOff();
}

function skipGroup(id: number, depth: number): void {
  if (depth > decodeLimits.depth) throw new ReadError('messages are nested too deep');
  let tag = readTag();
  for (; (tag & 7) !== 4; tag = readTag()) skip(tag, depth);
  if (tag >>> 3 !== id) throw new ReadError(broken);
}

/** Throws for field number 0 and for numbers that no field can have. */
function readTag(): number {
  const tag = readVarint();
  if (tag < 8 || high !== 0) throw new ReadError(broken);
  return tag;
}

function readText(): string {
  const end = readEnd();
  const text = readUtf8(bytes, at, end);
  at = end;
  return text;
}

function readBytes(): Uint8Array {
  const end = readEnd();
  const value = bytes.subarray(at, end);
  at = end;
  return value;
}

/** Reads a length and returns the offset where the value ends. */
function readEnd(): number {
  const length = readVarint();
  if (high !== 0 || length > bytes.length - at) throw cutOff();
  return at + length;
}

/** Reads a number of up to 64 bits and returns its low half; the high half is in {@link high}. */
function readVarint(): number {
  const first = bytes[at];
  if (first === undefined || first > 0x7f) return readLongVarint();
  at++;
  high = 0;
  return first;
}

function readLongVarint(): number {
  let low = 0;
  high = 0;
  for (let shift = 0; shift < 70; shift += 7) {
    const byte = bytes[at++];
    if (byte === undefined) throw cutOff();
    const bits = byte & 0x7f;
    if (shift <= 28) low |= bits << shift;
    if (shift === 28) high = bits >>> 4;
    if (shift > 28) high |= bits << (shift - 32);
    if (byte > 0x7f) continue;
    high >>>= 0;
    return low >>> 0;
  }
  throw new ReadError(broken);
}

function count(): void {
  if (++values > decodeLimits.values) throw new ReadError('it has too many parts');
}

function cutOff(): ReadError {
  return new ReadError('the message is cut off');
}

const scalarReaders: Readonly<Record<Scalar, () => unknown>> = {
  bool: () => (readVarint() | high) !== 0,
  bytes: readBytes,
  int32: () => readVarint() | 0,
  int64: () => Long.fromBits(readVarint() | 0, high | 0, false),
  string: readText,
  uint32: readVarint,
  uint64: () => Long.fromBits(readVarint() | 0, high | 0, true),
};
/** The key and the value of a map entry are fields 1 and 2. */
const keyTag = (1 << 3) | 2;
const valueTag = 2 << 3;
