import type { ConformanceRecord, DefinitionRecord, OpRecord, RefRecord } from './conformance-record.ts';

/** One place in which two records differ. */
export interface Difference {
  readonly dimension: string;
  readonly where: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

type Found = Omit<Difference, 'dimension'>;
type Comparison = (expected: ConformanceRecord, actual: ConformanceRecord) => Found[];

const configKey = /^containerimage\.(?:config|base\.config)/;

/** What must be equal. How a frontend gets there (the order of ops and of its calls) is its own affair. */
const comparisons: Readonly<Record<string, Comparison>> = {
  ops: (e, a) => eachDefinition(e, a, compareOps),
  opmeta: (e, a) => eachDefinition(e, a, compareOpMetadata),
  sourcemap: (e, a) => eachDefinition(e, a, compareSourceMaps),
  solve: (e, a) => [
    ...values('result', e.result?.type, a.result?.type),
    ...eachDefinition(e, a, compareSolveOptions),
  ],
  config: (e, a) => maps('metadata', pick(e.metadata, true), pick(a.metadata, true)),
  metadata: (e, a) => [
    ...maps('metadata', pick(e.metadata, false), pick(a.metadata, false)),
    ...values('attestations', withoutRefs(e), withoutRefs(a)),
  ],
  metabytes: (e, a) => maps('metadata bytes', e.metadataDigests, a.metadataDigests),
  warnings: (e, a) => inAnyOrder('warnings', e.warnings, a.warnings),
  error: (e, a) => values('error', essence(e), essence(a)),
  errdetails: (e, a) => inAnyOrder('error.details', e.error?.details ?? [], a.error?.details ?? []),
  forwarded: (e, a) => values('forwarded', e.forwarded, a.forwarded),
};

/** Every difference, strictest dimension first; empty when the records say the same. */
export function compareRecords(expected: ConformanceRecord, actual: ConformanceRecord): Difference[] {
  return Object.entries(comparisons).flatMap(([dimension, compare]) =>
    compare(expected, actual).map((found) => ({ dimension, ...found })),
  );
}

/** JSON with sorted keys: equal text means equal value. */
export function stableJson(value: unknown, indent = 0): string {
  const sorted = (_key: string, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item;
  return JSON.stringify(value, sorted, indent) ?? 'undefined';
}

function values(where: string, expected: unknown, actual: unknown): Found[] {
  return stableJson(expected) === stableJson(actual) ? [] : [{ where, expected, actual }];
}

function maps(
  where: string,
  expected: Readonly<Record<string, unknown>>,
  actual: Readonly<Record<string, unknown>>,
) {
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...keys].sort().flatMap((key) => values(`${where}[${key}]`, expected[key], actual[key]));
}

function inAnyOrder(where: string, expected: readonly unknown[], actual: readonly unknown[]): Found[] {
  const rest = actual.map((item) => stableJson(item));
  const missing = expected.filter((item) => {
    const at = rest.indexOf(stableJson(item));
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
  const extra = rest.map((text) => JSON.parse(text) as unknown);
  const count = Math.max(missing.length, extra.length);
  return Array.from({ length: count }, (_, i) => ({
    where: `${where}[${i}]`,
    expected: missing[i],
    actual: extra[i],
  }));
}

function eachDefinition(
  expected: ConformanceRecord,
  actual: ConformanceRecord,
  compare: (where: string, expected: RefRecord | undefined, actual: RefRecord | undefined) => Found[],
): Found[] {
  const [left, right] = [definitionsOf(expected), definitionsOf(actual)];
  const names = new Set([...left.keys(), ...right.keys()]);
  return [...names].sort().flatMap((name) => compare(name, left.get(name), right.get(name)));
}

function definitionsOf(record: ConformanceRecord): Map<string, RefRecord> {
  const refs = Object.entries(record.result?.refs ?? {}).map(
    ([key, ref]) => [`result[${key}]`, ref] as const,
  );
  const attested = Object.entries(record.attestations).flatMap(([key, list]) =>
    list.map((item, i) => [`attestation[${key}][${i}]`, item.ref] as const),
  );
  return new Map([...refs, ...attested]);
}

function compareOps(where: string, left: RefRecord = {}, right: RefRecord = {}): Found[] {
  const [leftOps, rightOps] = [left.ops ?? [], right.ops ?? []];
  const missing = leftOps.filter((op) => !rightOps.some((other) => other.digest === op.digest));
  const extra = rightOps.filter((op) => !leftOps.some((other) => other.digest === op.digest));
  const count = Math.max(missing.length, extra.length);
  const ops = Array.from({ length: count }, (_, i) => ({
    where: `${where}.ops ${titleOf((missing[i] ?? extra[i])!)}`,
    expected: missing[i] && { digest: missing[i].digest, op: missing[i].op },
    actual: extra[i] && { digest: extra[i].digest, op: extra[i].op },
  }));
  const head = ({ head, headIndex, empty, unknownRef }: RefRecord) => ({
    head,
    headIndex,
    empty,
    unknownRef,
  });
  return [...ops, ...values(`${where}.head`, head(left), head(right))];
}

function compareOpMetadata(where: string, left: RefRecord = {}, right: RefRecord = {}): Found[] {
  const pairs = pairOps(left, right);
  const ops = pairs.flatMap(([e, a]) => values(`${where}.metadata ${titleOf(e)}`, e.metadata, a.metadata));
  return [...ops, ...values(`${where}.strayMetadata`, left.strayMetadata, right.strayMetadata)];
}

function compareSourceMaps(where: string, left: RefRecord = {}, right: RefRecord = {}): Found[] {
  const locations = pairOps(left, right).flatMap(([e, a]) =>
    values(
      `${where}.source ${titleOf(e)}`,
      left.source?.locations[e.digest],
      right.source?.locations[a.digest],
    ),
  );
  return [...values(`${where}.source.infos`, left.source?.infos, right.source?.infos), ...locations];
}

function compareSolveOptions(where: string, left?: RefRecord, right?: RefRecord): Found[] {
  const options = (ref?: RefRecord) => ref && { cacheImports: ref.cacheImports, evaluate: ref.evaluate };
  return values(where, options(left), options(right));
}

/** Ops of equal digest; by position when some digests differ and the numbers of ops are equal. */
function pairOps(
  left: Partial<DefinitionRecord>,
  right: Partial<DefinitionRecord>,
): (readonly [OpRecord, OpRecord])[] {
  const [leftOps, rightOps] = [left.ops ?? [], right.ops ?? []];
  const same = leftOps.flatMap((op) => {
    const match = rightOps.find((other) => other.digest === op.digest);
    return match ? [[op, match] as const] : [];
  });
  if (same.length === leftOps.length || leftOps.length !== rightOps.length) return same;
  return leftOps.map((op, i) => [op, rightOps[i]!] as const);
}

function titleOf(record: OpRecord): string {
  const description = record.metadata?.['description'] as Readonly<Record<string, string>> | undefined;
  const kinds = ['exec', 'source', 'file', 'build', 'merge', 'diff'];
  const kind = kinds.find((name) => name in record.op) ?? 'terminal';
  const name = description?.['llb.customname'];
  return name ? `${kind} "${name}"` : `${kind} ${record.digest}`;
}

function pick(metadata: ConformanceRecord['metadata'], wantConfigs: boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(metadata).filter(([key]) => configKey.test(key) === wantConfigs));
}

function withoutRefs({ attestations }: ConformanceRecord) {
  return Object.entries(attestations).map(([key, list]) => [key, list.map(({ ref: _ref, ...rest }) => rest)]);
}

function essence({ error }: ConformanceRecord) {
  return error && { code: error.code, message: error.message };
}
