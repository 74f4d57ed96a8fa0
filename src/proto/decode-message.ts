import protobuf, { type Reader } from 'protobufjs/minimal.js';
import { type Field, type Message, type Schema, wireTypeOf } from './message-schema.ts';

/**
 * Reads a message; unknown fields, and fields of another wire type than theirs, are passed over. Throws for bytes that are
 * cut off or malformed, and for text that is not UTF-8.
 */
export function decodeMessage(schema: Schema, bytes: Uint8Array): Message {
  const reader = protobuf.Reader.create(bytes);
  return readMessage(schema, reader, reader.len, undefined, 0);
}

/** A message that stands twice is merged into `known`. */
function readMessage(
  schema: Schema,
  reader: Reader,
  end: number,
  known: Message | undefined,
  depth: number,
): Message {
  if (depth > protobuf.Reader.recursionLimit) throw new RangeError('max depth exceeded');
  const message = known ?? new schema.create();
  while (reader.pos < end) {
    const tag = reader.tag();
    const field = schema.byId.get(tag >>> 3);
    if (field === undefined || !readField(field, tag & 7, message, reader, depth)) {
      reader.skipType(tag & 7, depth, tag >>> 3);
    }
  }
  if (reader.pos !== end) throw new RangeError('index out of range');
  return message;
}

/** False, with nothing read, when the wire type is not the field's. */
function readField(field: Field, wireType: number, message: Message, reader: Reader, depth: number): boolean {
  if (field.shape === 'repeated') return readList(field, wireType, message, reader, depth);
  if (wireType !== (field.shape === 'map' ? 2 : wireTypeOf(field.type))) return false;
  if (field.shape === 'map') {
    if (!Object.hasOwn(message, field.name)) message[field.name] = {};
    readEntry(field, message[field.name] as Message, reader, depth);
    return true;
  }
  for (const member of field.oneof ?? []) if (member !== field.name) delete message[member];
  message[field.name] = readValue(field, reader, message[field.name], depth);
  return true;
}

function readList(field: Field, wireType: number, message: Message, reader: Reader, depth: number): boolean {
  const { name, type } = field;
  const isPacked = wireType === 2 && wireTypeOf(type) === 0;
  if (!isPacked && wireType !== wireTypeOf(type)) return false;
  if (!Object.hasOwn(message, name)) message[name] = [];
  const list = message[name] as unknown[];
  const end = isPacked ? endOf(reader) : reader.pos + 1;
  while (reader.pos < end) list.push(readValue(field, reader, undefined, depth));
  return true;
}

function readEntry(field: Field, map: Message, reader: Reader, depth: number): void {
  const end = endOf(reader);
  let key = '';
  let value: unknown = field.type === 'string' ? '' : field.type === 'bool' ? false : undefined;
  while (reader.pos < end) {
    const tag = reader.tag();
    if (tag === 10) key = reader.stringVerify();
    else if (tag >>> 3 === 2 && (tag & 7) === wireTypeOf(field.type))
      value = readValue(field, reader, value, depth);
    else reader.skipType(tag & 7, depth, tag >>> 3);
  }
  value ??= typeof field.type === 'object' ? new field.type.schema.create() : new Uint8Array();
  Object.defineProperty(map, key, { value, configurable: true, enumerable: true, writable: true });
}

function readValue({ type }: Field, reader: Reader, known: unknown, depth: number): unknown {
  if (typeof type === 'object') {
    return readMessage(
      type.schema,
      reader,
      endOf(reader),
      (known ?? undefined) as Message | undefined,
      depth + 1,
    );
  }
  return type === 'string' ? reader.stringVerify() : reader[type]();
}

/** Reads a length and gives the place where what follows ends. */
function endOf(reader: Reader): number {
  const length = reader.uint32();
  const end = reader.pos + length;
  if (end > reader.len) throw new RangeError('index out of range');
  return end;
}
