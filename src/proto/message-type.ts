import protobuf, { type Reader, type Writer } from 'protobufjs/minimal.js';

/**
 * Number, name and type of a field; the type is a scalar's name or the full name of a message. `shape` is `[]` for a
 * repeated field, `{}` for a map with text as keys, else the name of the oneof that the field is a member of.
 */
export type FieldRow = readonly [id: number, name: string, type: string, shape?: string];

/** Messages by full name, as `scripts/gen-proto.mjs` reads them from `proto/`. Enums are `int32`. */
export type MessageRows = Readonly<Record<string, readonly FieldRow[]>>;

/** A message; a field that is not set reads as its default, through the prototype. */
type Message = Record<string, unknown>;

/** A message type as the declarations beside the generated rows describe it. */
interface MessageType {
  new (): Message;
  encode(message: Message, writer?: Writer): Writer;
  decode(bytes: Uint8Array): Message;
}

/**
 * The message types behind the rows, by full name. The functions that protobufjs generates do the same, but take 25 times
 * the space: loading them took longer than most builds take to compile.
 */
export function messageTypes(rows: MessageRows): Readonly<Record<string, MessageType>> {
  const schemas = new Map(Object.entries(rows).map(([name, fields]) => [name, schemaOf(fields)]));
  const schemaNamed = (name: string): Schema => schemas.get(name)!;
  const entries = [...schemas].map(([name, schema]) => [
    name,
    Object.assign(schema.create, {
      encode: (message: Message, writer = protobuf.Writer.create()) => encode(schema, message, writer, schemaNamed),
      decode: (bytes: Uint8Array) => {
        const reader = protobuf.Reader.create(bytes);
        return decode(schema, reader, bytes.length, undefined, { schemaNamed, depth: 0 });
      },
    }),
  ]);
  return Object.fromEntries(entries);
}

interface Schema {
  readonly fields: readonly Field[];
  readonly byId: ReadonlyMap<number, Field>;
  readonly create: new () => Message;
}

interface Field {
  readonly id: number;
  readonly name: string;
  /** Of the value; of a map's values. */
  readonly type: Scalar | 'message';
  /** Full name when the type is a message. */
  readonly messageName: string;
  readonly shape: 'single' | 'repeated' | 'map';
  readonly oneof: string | undefined;
}

type Scalar = keyof typeof wireTypes;

const wireTypes = { bool: 0, bytes: 2, int32: 0, int64: 0, string: 2, uint32: 0, uint64: 0 } as const;

type FindSchema = (name: string) => Schema;

function schemaOf(rows: readonly FieldRow[]): Schema {
  const fields = rows.map(toField);
  const lists = fields.filter(({ shape }) => shape !== 'single');
  function GeneratedMessage(this: Message): void {
    for (const { name, shape } of lists) this[name] = shape === 'map' ? {} : [];
  }
  const prototype = GeneratedMessage.prototype as Message;
  for (const field of fields) {
    prototype[field.name] = defaultOf(field);
    if (field.oneof !== undefined) defineOneof(prototype, field.oneof, fields);
  }
  const byId = new Map(fields.map((field) => [field.id, field]));
  return { fields, byId, create: GeneratedMessage as unknown as Schema['create'] };
}

function toField([id, name, type, shape]: FieldRow): Field {
  const isScalar = Object.hasOwn(wireTypes, type);
  return {
    id,
    name,
    type: isScalar ? (type as Scalar) : 'message',
    messageName: isScalar ? '' : type,
    shape: shape === '[]' ? 'repeated' : shape === '{}' ? 'map' : 'single',
    oneof: shape === '[]' || shape === '{}' ? undefined : shape,
  };
}

function defaultOf({ type, shape, oneof }: Field): unknown {
  if (shape === 'repeated') return [];
  if (shape === 'map') return {};
  if (oneof !== undefined || type === 'message') return null;
  if (type === 'string') return '';
  if (type === 'bool') return false;
  if (type === 'bytes') return new Uint8Array();
  return type === 'int64' || type === 'uint64' ? protobuf.util.Long.fromBits(0, 0, type === 'uint64') : 0;
}

/** The oneof reads as the name of its member that is set. */
function defineOneof(prototype: Message, oneof: string, fields: readonly Field[]): void {
  const members = fields.filter((field) => field.oneof === oneof).map(({ name }) => name);
  Object.defineProperty(prototype, oneof, {
    configurable: true,
    get(this: Message) {
      return members.find((name) => this[name] !== null && this[name] !== undefined);
    },
  });
}

function encode(schema: Schema, message: Message, writer: Writer, find: FindSchema): Writer {
  for (const field of schema.fields) {
    const value = message[field.name];
    if (value === undefined || value === null) continue;
    if (field.shape === 'single') {
      if (field.oneof !== undefined || !isDefault(value)) encodeValue(field, field.id, value, writer, find);
    } else if (field.shape === 'map') encodeMap(field, value as Message, writer, find);
    else encodeList(field, value as readonly unknown[], writer, find);
  }
  return writer;
}

function encodeList(field: Field, values: readonly unknown[], writer: Writer, find: FindSchema): void {
  if (field.type === 'message' || wireTypes[field.type] === 2) {
    for (const value of values) encodeValue(field, field.id, value, writer, find);
  } else if (values.length > 0) {
    writer.uint32(((field.id << 3) | 2) >>> 0).fork();
    for (const value of values) writer[field.type](value as never);
    writer.ldelim();
  }
}

function encodeMap(field: Field, map: Message, writer: Writer, find: FindSchema): void {
  for (const key of Object.keys(map)) {
    writer.uint32(((field.id << 3) | 2) >>> 0).fork();
    writer.uint32(10).string(key);
    encodeValue(field, 2, map[key], writer, find);
    writer.ldelim();
  }
}

function encodeValue({ type, messageName }: Field, id: number, value: unknown, writer: Writer, find: FindSchema): void {
  if (type !== 'message') writer.uint32(((id << 3) | wireTypes[type]) >>> 0)[type](value as never);
  else encode(find(messageName), value as Message, writer.uint32(((id << 3) | 2) >>> 0).fork(), find).ldelim();
}

/** A message is not left out when it is empty. */
function isDefault(value: unknown): boolean {
  if (typeof value !== 'object') return value === 0 || value === '' || value === false;
  if (value instanceof Uint8Array) return value.length === 0;
  return protobuf.util.Long.isLong(value) && value.isZero();
}

interface DecodeContext {
  readonly schemaNamed: FindSchema;
  readonly depth: number;
}

function decode(
  schema: Schema,
  reader: Reader,
  end: number,
  target: Message | undefined,
  context: DecodeContext,
): Message {
  if (context.depth > protobuf.Reader.recursionLimit) throw new Error('max depth exceeded');
  const message = target ?? new schema.create();
  while (reader.pos < end) {
    const tag = reader.tag();
    const field = schema.byId.get(tag >>> 3);
    if (field === undefined || !decodeField(field, tag & 7, message, reader, context)) {
      reader.skipType(tag & 7, context.depth, tag >>> 3);
    }
  }
  if (reader.pos !== end) throw new RangeError('index out of range');
  return message;
}

/** False when the field is on the wire in another way than its type says: it is then skipped. */
function decodeField(field: Field, wire: number, message: Message, reader: Reader, context: DecodeContext): boolean {
  const { name, type, shape } = field;
  const expected = type === 'message' || shape === 'map' ? 2 : wireTypes[type];
  if (shape === 'repeated') {
    const list = message[name] as unknown[];
    if (wire === expected) list.push(decodeValue(field, undefined, reader, context));
    else if (wire === 2) for (const end = endOf(reader); reader.pos < end; ) list.push(reader[type as Scalar]());
    else return false;
    return true;
  }
  if (wire !== expected) return false;
  if (shape === 'map') decodeEntry(field, message[name] as Message, reader, context);
  else {
    clearOneof(field, message);
    message[name] = decodeValue(field, message[name], reader, context);
  }
  return true;
}
