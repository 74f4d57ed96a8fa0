import type { Long } from './long.ts';
import type { Field, Message, Scalar, Schema, ValueWriter } from './message-schema.ts';
import {
  fork,
  join,
  writeBool,
  writeBytes,
  writeInt32,
  writeInt64,
  writeText,
  writeVarint32,
} from './message-writer.ts';

/**
 * Writes the fields of a message in the order of their numbers, by the rules of proto3: defaults are left out except
 * for members of a oneof, an empty message is written, numbers are packed, and map entries are sorted by key. Call it
 * between `startMessage` and `finishMessage`.
 */
export function encodeMessage(schema: Schema, message: Message): void {
  schema.writers ??= schema.fields.map(writerOf);
  const { names, writers } = schema;
  for (let i = 0; i < names.length; i++) {
    const value = message[names[i]!];
    if (value !== undefined && value !== null) writers[i]!(value as never);
  }
}

/** Creates the function that writes the field. It exists once per field, so that no value needs to look anything up. */
function writerOf(field: Field): ValueWriter {
  const { shape, oneof, tag } = field;
  const writeValue = valueWriterOf(field);
  if (shape === 'repeated') return listWriter(field, writeValue);
  if (shape === 'map') return (map: Message) => writeMap(map, tag | 2, valueTag | field.wireType, writeValue);
  if (oneof !== undefined || typeof field.type === 'object') {
    return (value: never) => {
      writeVarint32(tag);
      writeValue(value);
    };
  }
  const isDefault = defaultTests[field.type];
  return (value: never) => {
    if (isDefault(value)) return;
    writeVarint32(tag);
    writeValue(value);
  };
}

function valueWriterOf({ type }: Field): ValueWriter {
  if (typeof type !== 'object') return scalarWriters[type];
  return (message: Message) => {
    const start = fork();
    encodeMessage(type.schema, message);
    join(start);
  };
}

function listWriter({ wireType, tag }: Field, writeValue: ValueWriter): ValueWriter {
  const writeAll = (values: readonly unknown[]): void => {
    for (const value of values) writeValue(value as never);
  };
  if (wireType === 0) {
    return (values: readonly unknown[]) => {
      if (values.length === 0) return;
      // Packed values have the wire type of bytes.
      writeVarint32(tag | 2);
      const start = fork();
      writeAll(values);
      join(start);
    };
  }
  return (values: readonly unknown[]) => {
    for (const value of values) {
      writeVarint32(tag);
      writeValue(value as never);
    }
  };
}

function writeMap(map: Message, entryTag: number, tag: number, writeValue: ValueWriter): void {
  for (const key of Object.keys(map)) {
    writeVarint32(entryTag);
    const start = fork();
    writeVarint32(keyTag);
    writeText(key);
    writeVarint32(tag);
    writeValue(map[key] as never);
    join(start);
  }
}

const scalarWriters: Readonly<Record<Scalar, ValueWriter>> = {
  bool: writeBool,
  bytes: writeBytes,
  int32: writeInt32,
  int64: writeInt64,
  string: writeText,
  uint32: writeVarint32,
  uint64: writeInt64,
};

function isZero(value: Long | number): boolean {
  return typeof value === 'number' ? value === 0 : value.isZero();
}

const defaultTests: Readonly<Record<Scalar, (value: never) => boolean>> = {
  bool: (value: boolean) => !value,
  bytes: (value: Uint8Array) => value.length === 0,
  int32: (value: number) => value === 0,
  int64: isZero,
  string: (value: string) => value === '',
  uint32: (value: number) => value === 0,
  uint64: isZero,
};

/** The key and the value of a map entry are fields 1 and 2. */
const keyTag = (1 << 3) | 2;
const valueTag = 2 << 3;
