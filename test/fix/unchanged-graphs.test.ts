import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSourceFile } from '../../src/source/source-file.ts';
import { caseSets, rewrittenCases } from '../conformance/kit/rewritten.ts';
import { fixed } from './support.ts';

/** Larger files take longer than they tell. */
const maxBytes = 700;

async function fix(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length > maxBytes) return bytes;
  return (await fixed(createSourceFile('Dockerfile', bytes), false)).file.bytes;
}

// The proofs know nothing of the base images of these cases, whose configs count here.
describe.each(caseSets.slice(0, 2).map((root) => [basename(root), root]))(
  'fixes labelled identical change no op and no config of %s',
  (_name, root) => {
    test('every case', async () => {
      let changed = 0;
      for await (const rewritten of rewrittenCases(root, fix)) {
        expect(rewritten.after, rewritten.dir).toEqual(rewritten.before);
        if (rewritten.changed) changed++;
      }
      expect(changed).toBeGreaterThan(5);
    }, 300_000);
  },
);
