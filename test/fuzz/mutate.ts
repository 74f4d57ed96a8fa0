import fc from 'fast-check';

/** Bytes that decoders stumble over: ends of ranges, continued varints, lengths of 32 bits. */
const interesting: readonly (readonly number[])[] = [
  [0],
  [1],
  [0x7f],
  [0x80],
  [0xff],
  [0, 0, 0, 0],
  [0x7f, 0xff, 0xff, 0xff],
  [0xff, 0xff, 0xff, 0xff],
  [0x80, 0, 0, 0],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
  [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
];

type Change =
  | { readonly kind: 'set'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: 'remove'; readonly at: number; readonly count: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly count: number; readonly times: number }
  | { readonly kind: 'cut'; readonly at: number };

const bytes = fc.oneof(
  fc.constantFrom(...interesting),
  fc.array(fc.nat(255), { minLength: 1, maxLength: 6 }),
);
const at = fc.nat(1 << 16);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at, bytes }),
  fc.record({ kind: fc.constant('insert' as const), at, bytes }),
  fc.record({ kind: fc.constant('remove' as const), at, count: fc.nat(20) }),
  fc.record({ kind: fc.constant('repeat' as const), at, count: fc.nat(30), times: fc.nat(40) }),
  fc.record({ kind: fc.constant('cut' as const), at }),
);

/** One of the seeds with some changes, or bytes out of nothing. */
export function mutatedBytes(seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const changed = fc
    .tuple(fc.constantFrom(...seeds), fc.array(change, { maxLength: 6 }))
    .map(([seed, changes]) => changes.reduce(apply, seed));
  return fc.oneof(
    { arbitrary: changed, weight: 6 },
    { arbitrary: fc.uint8Array({ maxLength: 200 }), weight: 1 },
  );
}

/** {@link mutatedBytes} as text, one character for each byte. */
export function mutatedText(seeds: readonly string[]): fc.Arbitrary<string> {
  return mutatedBytes(seeds.map((seed) => Buffer.from(seed, 'utf8'))).map((text) =>
    Buffer.from(text).toString('utf8'),
  );
}

function apply(input: Uint8Array, one: Change): Uint8Array {
  const start = input.length === 0 ? 0 : one.at % (input.length + 1);
  const before = input.subarray(0, start);
  const after = (skip: number) => input.subarray(start + skip);
  if (one.kind === 'set') return join(before, Uint8Array.from(one.bytes), after(one.bytes.length));
  if (one.kind === 'insert') return join(before, Uint8Array.from(one.bytes), after(0));
  if (one.kind === 'remove') return join(before, after(one.count));
  if (one.kind === 'cut') return before;
  const part = input.subarray(start, start + one.count);
  return join(before, ...Array.from({ length: one.times }, () => part), after(0));
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** JSON of seeds in which values are replaced by values of other kinds, or are nested, renamed and left out. */
export function mutatedJson(seeds: readonly unknown[]): fc.Arbitrary<string> {
  const other = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1e300,
      '',
      'x',
      [],
      {},
      [null],
      { a: null },
      '../../x',
      'sha256:x',
    ),
    fc.string({ maxLength: 6 }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const edits = fc.array(fc.record({ place: fc.nat(200), value: other, kind: fc.nat(3) }), { maxLength: 4 });
  const edited = fc
    .tuple(fc.constantFrom(...seeds), edits)
    .map(([seed, list]) => JSON.stringify(list.reduce<unknown>((value, one) => edit(value, one), seed)));
  return fc.oneof(
    { arbitrary: edited, weight: 6 },
    { arbitrary: mutatedText(seeds.map((seed) => JSON.stringify(seed))), weight: 1 },
  );
}

interface Edit {
  readonly place: number;
  readonly value: unknown;
  readonly kind: number;
}

function edit(root: unknown, { place, value, kind }: Edit): unknown {
  let count = 0;
  const target = place % Math.max(1, sizeOf(root));
  const visit = (node: unknown): unknown => {
    if (count++ === target) return kind === 0 ? [node] : kind === 1 ? { x: node } : value;
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, member]) => [key, visit(member)]));
  };
  return visit(root);
}

function sizeOf(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 1;
  return Object.values(node).reduce((sum: number, member) => sum + sizeOf(member), 1);
}
