import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { readFields, WireWriter } from '../../../src/rpc/wire.ts';
import { mayThrow } from '../expect-error.ts';
import { fuzzTarget } from '../fuzz-target.ts';
import { mutatedBytes } from '../mutate.ts';

const seeds = [
  new WireWriter().varint(1, 5).bytes(2, Buffer.from('text')).varint(3, -1n).finish(),
  new WireWriter()
    .bytes(15, new Uint8Array(200))
    .varint(16, 2n ** 63n - 1n)
    .finish(),
  Uint8Array.from([0x09, 1, 2, 3, 4, 5, 6, 7, 8, 0x0d, 1, 2, 3, 4]),
];

/** Protobuf's wire format by hand. */
export const wire = fuzzTarget('wire', 2000, mutatedBytes(seeds), (bytes) => {
  mayThrow([RangeError], () => {
    let fields = 0;
    let held = 0;
    for (const { value } of readFields(bytes)) {
      fields++;
      if (typeof value === 'object') held += value.length;
    }
    // Each field takes two bytes at least, and no byte is in two fields.
    ok(fields <= bytes.length / 2);
    ok(held <= bytes.length);
  });
});

const field = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 2 ** 29 - 1 }), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  fc.tuple(fc.integer({ min: 1, max: 2 ** 29 - 1 }), fc.uint8Array({ maxLength: 300 })),
);

/** What is written is read again. */
export const wireRoundTrip = fuzzTarget(
  'wire-round-trip',
  500,
  fc.array(field, { maxLength: 8 }),
  (fields) => {
    const writer = new WireWriter();
    for (const [number, value] of fields) {
      if (typeof value === 'bigint') writer.varint(number, value);
      else writer.bytes(number, value);
    }
    const read = [...readFields(writer.finish())].map(({ number, value }) => [
      number,
      typeof value === 'object' ? [...value] : BigInt(value),
    ]);
    deepEqual(
      read,
      fields.map(([number, value]) => [number, typeof value === 'object' ? [...value] : value]),
    );
  },
);
