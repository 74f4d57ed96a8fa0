import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CompileError } from '../../src/diagnostics/compile-error.ts';
import { formatDockerfile } from '../../src/format/format-dockerfile.ts';
import { createSourceFile } from '../../src/source/source-file.ts';
import { caseSets, rewrittenCases } from '../conformance/kit/rewritten.ts';

function format(bytes: Uint8Array): Uint8Array {
  const file = createSourceFile('Dockerfile', bytes);
  try {
    const formatted = formatDockerfile(file);
    expect(formatDockerfile(formatted).text, 'formatted again').toBe(formatted.text);
    return formatted.bytes;
  } catch (error) {
    if (error instanceof CompileError) return bytes;
    throw error;
  }
}

describe.each(caseSets.map((root) => [basename(root), root]))(
  'formatting changes no op and no config of %s',
  (_name, root) => {
    test('every case', async () => {
      let all = 0;
      let changed = 0;
      for await (const rewritten of rewrittenCases(root, format)) {
        expect(rewritten.after, rewritten.dir).toEqual(rewritten.before);
        all++;
        if (rewritten.changed) changed++;
      }
      expect(changed).toBeGreaterThan(all / 20);
    }, 300_000);
  },
);
