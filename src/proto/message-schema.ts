import { Long } from './long.ts';

/**
 * Number, name and type of a field. The type is a scalar or the full name of a message. `shape` is `[]` for a
 * repeated field, `{}` for a map with string keys, or the name of the oneof that contains the field.
 */
export type FieldRow = readonly [id: number, name: string, type: string, shape?: string];

/** Messages by full name, as `scripts/gen-proto.mjs` reads them from `proto/`. Enums are `int32`. */
export type MessageRows = Readonly<Record<string, readonly FieldRow[]>>;

/** A message. A field that is not set reads as its default, through the prototype. */
export type Message = Record<string, unknown>;

/** Everything that encoding and decoding need to know about a message type. */
export interface Schema {
  /** Sorted by number. */
  readonly fields: readonly Field[];
  /** Names of the fields. */
  readonly names: readonly string[];
  /** The writer of each field; created when a message is first written. */
  writers: readonly ValueWriter[] | undefined;
  /** Field numbers are small, so a list is faster than a map. */
  readonly byId: readonly (Field | undefined)[];
  /** Creates a message with the given properties and defaults for the rest. */
  readonly create: new (
    properties?: Message,
  ) => Message;
}

/** Writes a value of one type. */
export type ValueWriter = (value: never) => void;

export interface Field {
  readonly id: number;
  readonly name: string;
  /** For a map, the type of its values. */
  readonly type: Scalar | MessageRef;
  readonly shape: 'single' | 'repeated' | 'map';
  /** Wire type of a value: 0 for a varint, 2 for a length and bytes. */
  readonly wireType: 0 | 2;
  /** The number and the wire type of a field, encoded as the tag before its value. */
  readonly tag: number;
  /** The members of the oneof that contains the field, including the field itself. */
  readonly oneof: readonly string[] | undefined;
}

/** A message type. Its schema is created on first use, because a build uses few of them. */
export interface MessageRef {
  /** Full name, `moby.buildkit.v1.SolveRequest`. */
  readonly name: string;
  readonly schema: Schema;
}

export type Scalar = 'bool' | 'bytes' | 'int32' | 'int64' | 'string' | 'uint32' | 'uint64';

function wireTypeOf(type: Field['type']): 0 | 2 {
  return typeof type === 'object' || type === 'string' || type === 'bytes' ? 2 : 0;
}

/** The message types of the rows, by full name. */
export function messageRefs(rows: MessageRows): ReadonlyMap<string, MessageRef> {
  const refs = new Map<string, MessageRef>();
  for (const [name, fields] of Object.entries(rows)) refs.set(name, messageRef(name, fields, refs));
  return refs;
}

function messageRef(
  name: string,
  rows: readonly FieldRow[],
  refs: ReadonlyMap<string, MessageRef>,
): MessageRef {
  let schema: Schema | undefined;
  return {
    name,
    get schema() {
      schema ??= schemaOf(rows, refs);
      return schema;
    },
  };
}

function schemaOf(rows: readonly FieldRow[], refs: ReadonlyMap<string, MessageRef>): Schema {
  const fields = rows.map((row) => toField(row, rows, refs));
  const create = messageClass();
  Object.assign(create.prototype, defaultsOf(fields));
  defineOneofs(create.prototype, rows);
  const byId = Array.from<Field | undefined>({ length: 1 + Math.max(0, ...fields.map(({ id }) => id)) });
  for (const field of fields) byId[field.id] = field;
  return { fields, names: fields.map(({ name }) => name), writers: undefined, byId, create };
}

function messageClass(): Schema['create'] {
  return class {} as Schema['create'];
}

function toField(
  [id, name, type, shape]: FieldRow,
  rows: readonly FieldRow[],
  refs: ReadonlyMap<string, MessageRef>,
): Field {
  const isList = shape === '[]' || shape === '{}';
  const fieldType = refs.get(type) ?? (type as Scalar);
  const wireType = wireTypeOf(fieldType);
  return {
    id,
    name,
    type: fieldType,
    wireType,
    tag: ((id << 3) | wireType) >>> 0,
    shape: shape === '[]' ? 'repeated' : shape === '{}' ? 'map' : 'single',
    oneof: isList || shape === undefined ? undefined : membersOf(shape, rows),
  };
}

function membersOf(oneof: string, rows: readonly FieldRow[]): readonly string[] {
  return rows.filter((row) => row[3] === oneof).map(([, name]) => name);
}

function defaultsOf(fields: readonly Field[]): Message {
  return Object.fromEntries(fields.map((field) => [field.name, defaultOf(field)]));
}

function defaultOf({ type, shape, oneof }: Field): unknown {
  if (shape === 'repeated') return Object.freeze([]);
  if (shape === 'map') return Object.freeze({});
  if (oneof !== undefined || typeof type === 'object') return null;
  if (type === 'string') return '';
  if (type === 'bool') return false;
  if (type === 'bytes') return new Uint8Array();
  return type === 'int64' || type === 'uint64' ? Long.fromBits(0, 0, type === 'uint64') : 0;
}

/** A oneof reads as the name of the member that is set. */
function defineOneofs(prototype: Message, rows: readonly FieldRow[]): void {
  const names = new Set(rows.flatMap(([, , , shape]) => (shape && !/\W/.test(shape) ? [shape] : [])));
  for (const name of names) {
    const members = membersOf(name, rows);
    const get = function (this: Message) {
      return members.find((member) => this[member] !== null && this[member] !== undefined);
    };
    Object.defineProperty(prototype, name, { configurable: true, get });
  }
}
