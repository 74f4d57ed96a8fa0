import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CompileError } from '../../src/diagnostics/compile-error.ts';
import { formatDockerfile } from '../../src/format/format-dockerfile.ts';
import { createSourceFile } from '../../src/source/source-file.ts';
import { type ConformanceCase, caseDirs, loadCase } from '../conformance/kit/conformance-case.ts';
import type { ConformanceRecord } from '../conformance/kit/conformance-record.ts';
import { recordCase } from '../conformance/kit/record.ts';

const sets = [
  '../conformance/cases',
  '../../../shared/conformance/public',
  '../../../shared/conformance/upstream',
]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter((path) => existsSync(path));

/** What one sees of a build: ops and configs. */
function outcomeOf({ result, metadata, error }: ConformanceRecord) {
  const refs = Object.entries(result?.refs ?? {}).map(([platform, ref]) => {
    if (ref.ops === undefined) return [platform, ref];
    return [platform, ref.head, ref.headIndex, ref.ops.map(({ digest }) => digest)];
  });
  const configs = Object.entries(metadata).filter(([key]) => key.startsWith('containerimage.config'));
  return { refs, configs, failed: error !== null };
}

/** The Dockerfile is compiled here, whatever frontend it names. */
function compiledHere(fixture: ConformanceCase): ConformanceCase {
  return { ...fixture, opts: { cmdline: 'here', ...fixture.opts } };
}

interface Formatting {
  changed: boolean;
}

function format(bytes: Uint8Array, seen: Formatting): Uint8Array {
  const file = createSourceFile('Dockerfile', bytes);
  try {
    const formatted = formatDockerfile(file);
    expect(formatDockerfile(formatted).text, 'formatted again').toBe(formatted.text);
    if (formatted.text !== file.text) seen.changed = true;
    return formatted.bytes;
  } catch (error) {
    if (error instanceof CompileError) return bytes;
    throw error;
  }
}

describe.each(sets.map((path) => [basename(path), path]))(
  'formatting changes no op and no config of %s',
  (_name, root) => {
    test('every case', async () => {
      const changed: string[] = [];
      const dirs = caseDirs(root);
      for (const dir of dirs) {
        const fixture = compiledHere(loadCase(dir));
        const before = await recordCase(fixture);
        const seen = { changed: false };
        const after = await recordCase(fixture, (bytes, path) =>
          isDockerfile(path) ? format(bytes, seen) : bytes,
        );
        // A check that fails the build may be about form.
        if (before.error?.message.startsWith('lint violation found')) continue;
        expect(outcomeOf(after), join(root, basename(dir))).toEqual(outcomeOf(before));
        if (seen.changed) changed.push(dir);
      }
      expect(changed.length).toBeGreaterThan(dirs.length / 20);
    }, 300_000);
  },
);

function isDockerfile(path: string): boolean {
  return /dockerfile$/i.test(path);
}
