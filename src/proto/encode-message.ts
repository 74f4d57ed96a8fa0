import type { Long } from './long.ts';
import type { Field, Message, Scalar, Schema } from './message-schema.ts';
import {
  fork,
  join,
  writeBool,
  writeBytes,
  writeInt32,
  writeInt64,
  writeText,
  writeUint32,
} from './message-writer.ts';

/**
 * Writes a message's fields in the order of their numbers, as proto3 has them: defaults left out but for members of a
 * oneof, an empty message written, numbers packed, the entries of a map in the order of its keys. For use between
 * `startMessage` and `finishMessage`.
 */
export function encodeMessage({ fields }: Schema, message: Message): void {
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i]!;
    const value = message[field.name];
    if (value === undefined || value === null) continue;
    if (field.shape === 'repeated') encodeList(field, value as readonly unknown[]);
    else if (field.shape === 'map') encodeMap(field, value as Message);
    else if (field.oneof !== undefined || !isDefault(field, value)) encodeValue(field, field.tag, value);
  }
}

function encodeList(field: Field, values: readonly unknown[]): void {
  if (values.length === 0) return;
  if (field.wireType === 2) {
    for (const value of values) encodeValue(field, field.tag, value);
    return;
  }
  // Packed: the tag is one of bytes.
  writeUint32(field.tag | 2);
  const start = fork();
  const write = scalarWriters[field.type as Scalar];
  for (const value of values) write(value as never);
  join(start);
}

function encodeMap(field: Field, map: Message): void {
  for (const key of Object.keys(map)) {
    writeUint32(field.tag | 2);
    const start = fork();
    writeUint32(keyTag);
    writeText(key);
    encodeValue(field, valueTag | field.wireType, map[key]);
    join(start);
  }
}

function encodeValue({ type }: Field, tag: number, value: unknown): void {
  writeUint32(tag);
  if (type === 'string') writeText(value as string);
  else if (typeof type !== 'object') scalarWriters[type](value as never);
  else {
    const start = fork();
    encodeMessage(type.schema, value as Message);
    join(start);
  }
}

function isDefault({ type }: Field, value: unknown): boolean {
  if (value === '' || value === 0 || value === false) return true;
  if (typeof value !== 'object' || typeof type === 'object') return false;
  return type === 'bytes' ? (value as Uint8Array).length === 0 : (value as Long).isZero();
}

const scalarWriters: Readonly<Record<Scalar, (value: never) => void>> = {
  bool: writeBool,
  bytes: writeBytes,
  int32: writeInt32,
  int64: writeInt64,
  string: writeText,
  uint32: writeUint32,
  uint64: writeInt64,
};

/** Key and value of a map's entry are its fields 1 and 2. */
const keyTag = (1 << 3) | 2;
const valueTag = 2 << 3;
