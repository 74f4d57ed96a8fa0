import type { Writer } from 'protobufjs/minimal.js';
import type { Long } from './long.ts';
import { type Field, type Message, type Schema, wireTypeOf } from './message-schema.ts';

/**
 * Writes a message's fields in the order of their numbers, as proto3 has them: defaults left out but for members of a
 * oneof, an empty message written, numbers packed, the entries of a map in the order of its keys.
 */
export function encodeMessage(schema: Schema, message: Message, writer: Writer): Writer {
  for (const field of schema.fields) {
    const value = message[field.name];
    if (value === undefined || value === null) continue;
    if (field.shape === 'repeated') encodeList(field, value as readonly unknown[], writer);
    else if (field.shape === 'map') encodeMap(field, value as Message, writer);
    else if (field.oneof !== undefined || !isDefault(field, value))
      encodeValue(field, field.id, value, writer);
  }
  return writer;
}

function encodeList(field: Field, values: readonly unknown[], writer: Writer): void {
  if (values.length === 0) return;
  if (typeof field.type === 'object' || wireTypeOf(field.type) === 2) {
    for (const value of values) encodeValue(field, field.id, value, writer);
    return;
  }
  writer.uint32(tagOf(field.id, 2)).fork();
  for (const value of values) writer[field.type](value as never);
  writer.ldelim();
}

function encodeMap(field: Field, map: Message, writer: Writer): void {
  for (const key of Object.keys(map)) {
    writer.uint32(tagOf(field.id, 2)).fork();
    writer.uint32(tagOf(1, 2)).string(key);
    encodeValue(field, 2, map[key], writer);
    writer.ldelim();
  }
}

function encodeValue({ type }: Field, id: number, value: unknown, writer: Writer): void {
  writer.uint32(tagOf(id, wireTypeOf(type)));
  if (typeof type !== 'object') writer[type](value as never);
  else encodeMessage(type.schema, value as Message, writer.fork()).ldelim();
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
