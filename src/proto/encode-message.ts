import type { Long } from './long.ts';
import { type Field, type Message, type Schema, wireTypeOf } from './message-schema.ts';
import type { MessageWriter } from './message-writer.ts';

/**
 * Writes a message's fields in the order of their numbers, as proto3 has them: defaults left out but for members of a
 * oneof, an empty message written, numbers packed, the entries of a map in the order of its keys.
 */
export function encodeMessage(schema: Schema, message: Message, writer: MessageWriter): void {
  for (const field of schema.fields) {
    const value = message[field.name];
    if (value === undefined || value === null) continue;
    if (field.shape === 'repeated') encodeList(field, value as readonly unknown[], writer);
    else if (field.shape === 'map') encodeMap(field, value as Message, writer);
    else if (field.oneof !== undefined || !isDefault(field, value))
      encodeValue(field, field.id, value, writer);
  }
}

function encodeList(field: Field, values: readonly unknown[], writer: MessageWriter): void {
  if (values.length === 0) return;
  if (typeof field.type === 'object' || wireTypeOf(field.type) === 2) {
    for (const value of values) encodeValue(field, field.id, value, writer);
    return;
  }
  writer.uint32(tagOf(field.id, 2));
  const start = writer.fork();
  for (const value of values) writer[field.type](value as never);
  writer.join(start);
}

function encodeMap(field: Field, map: Message, writer: MessageWriter): void {
  for (const key of Object.keys(map)) {
    writer.uint32(tagOf(field.id, 2));
    const start = writer.fork();
    writer.uint32(tagOf(1, 2));
    writer.string(key);
    encodeValue(field, 2, map[key], writer);
    writer.join(start);
  }
}

function encodeValue({ type }: Field, id: number, value: unknown, writer: MessageWriter): void {
  writer.uint32(tagOf(id, wireTypeOf(type)));
  if (typeof type !== 'object') {
    writer[type](value as never);
    return;
  }
  const start = writer.fork();
  encodeMessage(type.schema, value as Message, writer);
  writer.join(start);
}

function tagOf(id: number, wireType: 0 | 2): number {
  return ((id << 3) | wireType) >>> 0;
}

function isDefault({ type }: Field, value: unknown): boolean {
  if (typeof type === 'object') return false;
  if (type === 'bytes') return (value as Uint8Array).length === 0;
  if (typeof value === 'object') return (value as Long).isZero();
  return value === 0 || value === '' || value === false;
}
