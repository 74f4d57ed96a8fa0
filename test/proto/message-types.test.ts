import { join } from 'node:path';
import fc from 'fast-check';
import protobuf from 'protobufjs';
import { describe, expect, test } from 'vitest';
import { Long } from '../../src/proto/long.ts';
import { messageTypes } from '../../src/proto/message-types.ts';

// Our codec against the one that protobufjs makes of the same .proto files.
const modules = {
  llb: 'ops.proto',
  gateway: 'gateway.proto',
  control: 'control.proto',
  session: ['auth.proto', 'filesync.proto', 'secrets.proto', 'ssh.proto'],
  content: 'content.proto',
};

interface Codec {
  encode(message: unknown): { finish(): Uint8Array };
  decode(bytes: Uint8Array): Record<string, unknown>;
}

function typesIn(scope: protobuf.NamespaceBase): protobuf.Type[] {
  const own = scope instanceof protobuf.Type ? [scope] : [];
  const nested = scope.nestedArray.filter((member) => member instanceof protobuf.Namespace);
  return [...own, ...nested.flatMap(typesIn)];
}

function load(source: string | string[]): protobuf.Type[] {
  const root = new protobuf.Root();
  root.resolvePath = (_origin, file) => join(import.meta.dirname, '../../proto', file);
  root.loadSync(source, { keepCase: true }).resolveAll();
  return typesIn(root);
}

const scalars: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  bool: fc.boolean(),
  bytes: fc.uint8Array({ maxLength: 5 }),
  int32: fc.integer(),
  int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  string: fc.string({ unit: 'binary', maxLength: 5 }),
  uint32: fc.nat(),
  uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value) => Long.fromBigInt(value, true)),
};

function arbitraryOf(field: protobuf.Field, depth: number): fc.Arbitrary<unknown> {
  if (field.resolvedType instanceof protobuf.Enum)
    return fc.constantFrom(...Object.values(field.resolvedType.values));
  if (field.resolvedType instanceof protobuf.Type) return messageOf(field.resolvedType, depth - 1);
  return scalars[field.type]!;
}

function messageOf(type: protobuf.Type, depth: number): fc.Arbitrary<Record<string, unknown>> {
  const fields = type.fieldsArray.filter(
    (field) => depth > 0 || !(field.resolvedType instanceof protobuf.Type),
  );
  const entries = fields.map((field) => {
    const value = arbitraryOf(field, depth);
    if (field.repeated) return [field.name, fc.array(value, { maxLength: 3 })];
    if (field.map)
      return [
        field.name,
        fc.dictionary(fc.string({ maxLength: 3 }), value, { maxKeys: 3, noNullPrototype: true }),
      ];
    return [field.name, value];
  });
  const all = fc.record(Object.fromEntries(entries), { requiredKeys: [] }) as fc.Arbitrary<
    Record<string, unknown>
  >;
  return all.map((message) => {
    for (const { oneof } of type.oneofsArray)
      for (const name of oneof.filter((name) => name in message).slice(1)) delete message[name];
    return message;
  });
}

describe.each(Object.entries(modules))('%s', async (name, source) => {
  const generated = await import(`../../src/proto/gen/${name}.js`);
  test.each(load(source).map((type) => [type.fullName.slice(1), type] as const))('%s', (fullName, type) => {
    const codec = fullName.split('.').reduce((scope, part) => scope[part], generated) as Codec;
    fc.assert(
      fc.property(messageOf(type, 2), (message) => {
        const bytes = codec.encode(message).finish();
        expect(Buffer.from(bytes)).toEqual(Buffer.from(type.encode(message).finish()));
        const decoded = codec.decode(bytes);
        expect(Buffer.from(codec.encode(decoded).finish())).toEqual(Buffer.from(bytes));
        expect(type.toObject(type.fromObject(decoded))).toEqual(type.toObject(type.decode(bytes)));
      }),
      { numRuns: 30 },
    );
  });
});

const { test: types } = messageTypes({
  'test.Inner': [[1, 'text', 'string']],
  'test.Outer': [
    [1, 'number', 'int32', 'choice'],
    [2, 'inner', 'test.Inner', 'choice'],
    [3, 'numbers', 'int32', '[]'],
    [4, 'big', 'int64'],
    [5, 'byName', 'test.Inner', '{}'],
    [6, 'self', 'test.Outer'],
  ],
}) as Record<string, Record<string, Codec>>;
const outer = types!['Outer']!;
const decode = (...bytes: number[]) => outer.decode(Uint8Array.from(bytes));

test('fields that are not set read as their default', () => {
  const empty = decode();
  expect([empty['number'], empty['numbers'], empty['byName'], empty['choice']]).toEqual([
    null,
    [],
    {},
    undefined,
  ]);
  expect((empty['big'] as Long).isZero()).toBe(true);
  expect(Object.keys(empty)).toEqual([]);
});

test('a zero in a oneof is written and read, the last member counts', () => {
  expect([...outer.encode({ number: 0 }).finish()]).toEqual([8, 0]);
  expect(decode(8, 0)['choice']).toBe('number');
  expect(decode(8, 1, 0x12, 0)).toMatchObject({ choice: 'inner', number: null });
});

test('numbers are read packed or not, a message that stands twice is merged', () => {
  expect(decode(0x1a, 2, 1, 2, 0x18, 3)['numbers']).toEqual([1, 2, 3]);
  expect(decode(0x32, 2, 8, 7, 0x32, 3, 0x1a, 1, 9)['self']).toMatchObject({ number: 7, numbers: [9] });
});

test('unknown fields and other wire types are passed over', () => {
  expect(Object.keys(decode(0x7a, 1, 0, 0x0a, 1, 0x41, 0x20, 5))).toEqual(['big']);
});

test('a key of a map may have any name', () => {
  const map = decode(0x2a, 11, 0x0a, 9, ...Buffer.from('__proto__'))['byName'] as object;
  expect(Object.keys(map)).toEqual(['__proto__']);
});

test.each([
  ['a length beyond the end', [0x12, 5, 0x0a]],
  ['a cut-off number', [8, 0x80]],
  ['a field that ends behind its message', [0x12, 2, 0x0a, 3, 65, 66, 67]],
  ['text that is not UTF-8', [0x12, 3, 0x0a, 1, 0xff]],
])('%s is refused', (_what, bytes) => {
  expect(() => decode(...bytes)).toThrow();
});

test('messages in messages without end are refused', () => {
  let bytes: number[] = [];
  for (let i = 0; i < 60; i++) bytes = [0x32, bytes.length, ...bytes];
  expect(() => decode(...bytes)).not.toThrow();
  const deep = Array.from({ length: 400 }, () => [0x32, 0xff, 0x7f]).flat();
  expect(() => decode(...deep, ...new Array(20_000).fill(0))).toThrow();
});

test('arbitrary bytes are read or refused, never anything else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      try {
        outer.decode(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
  );
});
