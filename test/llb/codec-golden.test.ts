import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { encodeOp } from '../../src/llb/encode-op.ts';
import { toLong } from '../../src/proto/codec.ts';
import type { pb } from '../../src/proto/llb-codec.ts';

// Every op that the reference made for the conformance cases, encoded again from its JSON form: the digest is the proof.
const cases = join(import.meta.dirname, '../conformance/cases');

interface RecordedOp {
  readonly digest: string;
  readonly op: Record<string, unknown>;
}

const longFields = new Set([
  'index',
  'input',
  'output',
  'secondaryInput',
  'timestamp',
  'size',
  'Soft',
  'Hard',
  'builder',
]);
const enums: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  network: { UNSET: 0, HOST: 1, NONE: 2 },
  security: { SANDBOX: 0, INSECURE: 1 },
  mountType: { BIND: 0, SECRET: 1, SSH: 2, CACHE: 3, TMPFS: 4 },
  sharing: { SHARED: 0, PRIVATE: 1, LOCKED: 2 },
};

function fromJson(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => fromJson(item, key));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fromJson(member, name)]));
  }
  if (typeof value === 'string' && enums[key]?.[value] !== undefined) return enums[key][value];
  if (longFields.has(key) && (typeof value === 'number' || typeof value === 'string'))
    return toLong(BigInt(value));
  if (key === 'data' && typeof value === 'string') return Buffer.from(value);
  return value;
}

// Their input definitions are encoded in another order on purpose: they pass through byte for byte.
const foreignInputs = new Set([
  'input-main-context',
  'input-of-other-platform',
  'named-context-input',
  'named-context-input-null',
]);

function recorded(name: string): readonly RecordedOp[] {
  const golden = JSON.parse(readFileSync(join(cases, name, 'expected.json'), 'utf8'));
  return Object.values(golden.result?.refs ?? {}).flatMap(
    (ref) => (ref as { ops: RecordedOp[] | null } | null)?.ops ?? [],
  );
}

function encode({ op }: RecordedOp): Uint8Array {
  const { inputs, platform, constraints, ...operation } = fromJson(op) as pb.Op.$Properties;
  return encodeOp({ inputs, platform, constraints }, operation);
}

describe.runIf(existsSync(cases))('ops of the reference', () => {
  test.each(existsSync(cases) ? readdirSync(cases).filter((name) => !foreignInputs.has(name)) : [])(
    '%s',
    (name) => {
      for (const op of recorded(name)) expect(sha256(encode(op)), JSON.stringify(op.op)).toBe(op.digest);
    },
  );
});
