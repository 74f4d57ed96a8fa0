import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ConformanceCase, caseDirs, loadCase } from './conformance-case.ts';
import type { ConformanceRecord } from './conformance-record.ts';
import { recordCase } from './record.ts';

/** The sets of cases that are there: this repository's, and those beside the checkout. */
export const caseSets = [
  '../cases',
  '../../../../shared/conformance/public',
  '../../../../shared/conformance/upstream',
]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter((path) => existsSync(path));

/** A case with what it gives before and after its Dockerfile is rewritten. */
export interface RewrittenCase {
  readonly dir: string;
  readonly before: object;
  readonly after: object;
  readonly changed: boolean;
}

/** Ops and configs of the cases of a set, before and after; a case that fails for its checks is left out. */
export async function* rewrittenCases(
  root: string,
  rewrite: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): AsyncIterable<RewrittenCase> {
  for (const dir of caseDirs(root)) {
    const fixture = compiledHere(loadCase(dir));
    const before = await recordCase(fixture);
    // A check that fails the build may be about what is rewritten.
    if (before.error?.message.startsWith('lint violation found')) continue;
    let changed = false;
    const after = await recordCase(fixture, async (bytes, path) => {
      if (!/dockerfile$/i.test(path)) return bytes;
      const rewritten = await rewrite(bytes);
      if (!Buffer.from(rewritten).equals(bytes)) changed = true;
      return rewritten;
    });
    yield { dir, before: outcomeOf(before), after: outcomeOf(after), changed };
  }
}

/** The Dockerfile is compiled here, whatever frontend it names. */
function compiledHere(fixture: ConformanceCase): ConformanceCase {
  return { ...fixture, opts: { cmdline: 'here', ...fixture.opts } };
}

/** What one sees of a build: ops and configs. */
function outcomeOf({ result, metadata, error }: ConformanceRecord): object {
  const refs = Object.entries(result?.refs ?? {}).map(([platform, ref]) => {
    if (ref.ops === undefined) return [platform, ref];
    return [platform, ref.head, ref.headIndex, ref.ops.map(({ digest }) => digest)];
  });
  const configs = Object.entries(metadata).filter(([key]) => key.startsWith('containerimage.config'));
  return { refs, configs, failed: error !== null };
}
