import type { Long } from './long.ts';
import type { Field, Message, MessageRef, Scalar, Schema, ValueWriter } from './message-schema.ts';
import {
  fork,
  forkField,
  join,
  textsWriter,
  writeBool,
  writeBytes,
  writeInt32,
  writeInt64,
  writeRaw,
  writeText,
  writeTextField,
  writeUint32Field,
  writeVarint32,
} from './message-writer.ts';

/**
 * Writes the fields of a message in the order of their numbers, by the rules of proto3: defaults are left out except
 * for members of a oneof, an empty message is written, numbers are packed, and map entries are in the order of the map.
 * Fields in `$unknowns` are already encoded and come last, so their numbers must be higher. Call it between
 * `startMessage` and `finishMessage`.
 */
export function encodeMessage(schema: Schema, message: Message): void {
  schema.writers ??= schema.fields.map(writerOf);
  const { names, writers } = schema;
  for (let i = 0; i < names.length; i++) {
    const value = message[names[i]!];
    if (value !== undefined && value !== null) writers[i]!(value as never);
  }
  const encoded = message.$unknowns as readonly Uint8Array[] | undefined;
  if (encoded !== undefined) for (const fields of encoded) writeRaw(fields);
}

/** Creates the function that writes the field. It exists once per field, so that no value needs to look anything up. */
export function writerOf(field: Field): ValueWriter {
  const { shape, oneof, tag, type } = field;
  if (shape === 'repeated')
    return type === 'string' ? textsWriter(tag) : listWriter(field, valueWriterOf(field));
  if (shape === 'map') return mapWriter(field, valueWriterOf(field));
  if (typeof type === 'object') return messageWriter(type, tag);
  if (oneof === undefined) return fieldWriters[type](tag);
  const writeValue = scalarWriters[type];
  return (value: never) => {
    writeVarint32(tag);
    writeValue(value);
  };
}

function valueWriterOf({ type }: Field): ValueWriter {
  if (typeof type !== 'object') return scalarWriters[type];
  let schema: Schema | undefined;
  return (message: Message) => {
    schema ??= type.schema;
    const start = fork();
    encodeMessage(schema, message);
    join(start);
  };
}

function messageWriter(type: MessageRef, tag: number): ValueWriter {
  let schema: Schema | undefined;
  return (message: Message) => {
    schema ??= type.schema;
    const start = forkField(tag);
    encodeMessage(schema, message);
    join(start);
  };
}

function listWriter({ wireType, tag }: Field, writeValue: ValueWriter): ValueWriter {
  // An interpreter takes a multiple of the time for an iterator.
  const writeAll = (values: readonly unknown[]): void => {
    for (let i = 0; i < values.length; i++) writeValue(values[i] as never);
  };
  if (wireType === 0) {
    return (values: readonly unknown[]) => {
      if (values.length === 0) return;
      // Packed: the tag is one of bytes.
      writeVarint32(tag | 2);
      const start = fork();
      writeAll(values);
      join(start);
    };
  }
  return (values: readonly unknown[]) => {
    for (let i = 0; i < values.length; i++) {
      writeVarint32(tag);
      writeValue(values[i] as never);
    }
  };
}

function mapWriter({ wireType, tag }: Field, writeValue: ValueWriter): ValueWriter {
  return (map: Message) => {
    for (const key of Object.keys(map)) {
      const start = forkField(tag | 2);
      writeTextField(keyTag, key);
      writeVarint32(valueTag | wireType);
      writeValue(map[key] as never);
      join(start);
    }
  };
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
  return typeof value === 'number' ? value === 0 : value.low === 0 && value.high === 0;
}

const int64Field = (tag: number): ValueWriter => {
  return (value: Long | number) => {
    if (typeof value === 'number' && value > 0 && value <= 0x7fffffff) return writeUint32Field(tag, value);
    if (isZero(value)) return;
    writeVarint32(tag);
    writeInt64(value);
  };
};

/** Each writes a field's tag and value, or nothing for the default. */
const fieldWriters: Readonly<Record<Scalar, (tag: number) => ValueWriter>> = {
  bool: (tag) => (value: boolean) => {
    if (value) writeUint32Field(tag, 1);
  },
  bytes: (tag) => (value: Uint8Array) => {
    if (value.length === 0) return;
    writeVarint32(tag);
    writeBytes(value);
  },
  int32: (tag) => (value: number) => {
    if (value > 0) return writeUint32Field(tag, value);
    if (value === 0) return;
    writeVarint32(tag);
    writeInt32(value);
  },
  int64: int64Field,
  string: (tag) => (value: string) => {
    if (value !== '') writeTextField(tag, value);
  },
  uint32: (tag) => (value: number) => {
    if (value !== 0) writeUint32Field(tag, value);
  },
  uint64: int64Field,
};

/** Key and value of a map's entry are its fields 1 and 2. */
const keyTag = (1 << 3) | 2;
const valueTag = 2 << 3;
