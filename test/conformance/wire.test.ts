import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { caseDirs, loadCase } from './kit/conformance-case.ts';
import type { OpRecord } from './kit/conformance-record.ts';
import { digestOf, encodeOp, type WireOp } from './kit/wire.ts';

const casesDir = fileURLToPath(new URL('cases', import.meta.url));

test('proto/ops.proto and the wire order give every op of the reference its digest', () => {
  const records = caseDirs(casesDir)
    .map(loadCase)
    .filter(({ inputs }) => Object.keys(inputs).length === 0)
    .flatMap(({ expected }) => Object.values(expected.result?.refs ?? {}).flatMap((ref) => ref.ops ?? []));
  const wrong = records.filter(({ digest, op }) => digestOf(encodeOp(withBytes(op))) !== digest);
  expect(records.length).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});

/** Goldens show bytes as text, or as base64 when they are none. */
function withBytes(op: OpRecord['op']): WireOp {
  const copy = structuredClone(op) as WireOp;
  for (const action of copy.file?.actions ?? []) {
    const mkfile = action['mkfile'] as { data?: string | { base64: string } | Uint8Array } | undefined;
    const { data } = mkfile ?? {};
    if (typeof data === 'string') mkfile!.data = Buffer.from(data);
    else if (data && 'base64' in data) mkfile!.data = Buffer.from(data.base64, 'base64');
  }
  return copy;
}
