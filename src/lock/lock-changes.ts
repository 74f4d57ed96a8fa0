import { compareBytes } from '../go/strings.ts';
import type { BuildLock } from './build-lock.ts';

/** A source whose entry was added (no `before`), removed (no `after`) or changed. */
export interface LockChange {
  readonly source: string;
  readonly before?: string;
  readonly after?: string;
}

/**
 * The entries that differ between two locks, sorted by source. All are new without an old lock.
 *
 * @example
 * const source = 'docker-image://docker.io/library/alpine:3';
 * const [before, after] = ['1', '2'].map((digit) => [{ source, digest: `sha256:${digit.repeat(64)}` }]);
 * console.log(lockChanges({ sources: before ?? [] }, { sources: after ?? [] })); // [{ source, before, after }]
 */
export function lockChanges(
  before: Pick<BuildLock, 'sources'> | undefined,
  after: Pick<BuildLock, 'sources'>,
): readonly LockChange[] {
  const old = digestsOf(before?.sources ?? []);
  const now = digestsOf(after.sources);
  const sources = [...new Set([...old.keys(), ...now.keys()])].sort(compareBytes);
  return sources
    .filter((source) => old.get(source) !== now.get(source))
    .map((source) => ({ source, before: old.get(source), after: now.get(source) }));
}

/** The digests of a lock by source. */
export function digestsOf(sources: BuildLock['sources']): ReadonlyMap<string, string> {
  return new Map(sources.map(({ source, digest }) => [source, digest]));
}
