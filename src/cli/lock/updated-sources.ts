import { familiarName, familiarString, parseNormalizedNamed, referenceName } from '../../image/reference.ts';
import type { BuildLock } from '../../lock/build-lock.ts';
import { lockableKind } from '../../lock/pin-source.ts';
import { shownSource } from '../../lock/source-key.ts';
import { UsageError } from '../usage-error.ts';
import type { LockPlace } from './lock-file.ts';

/**
 * The sources of a lock that `--update` names: all of them for a flag without a name. Throws a {@link UsageError} for
 * a name that the lock does not have.
 */
export function updatedSources(
  names: readonly (string | true)[],
  lock: BuildLock | undefined,
  { shown }: LockPlace,
): ReadonlySet<string> {
  if (names.length === 0) return new Set();
  if (lock === undefined)
    throw new UsageError(
      `cannot update ${shown}: the file does not exist`,
      'Run dockerfile-llb lock without --update.',
    );
  const sources = lock.sources.map(({ source }) => source);
  return new Set(
    names.flatMap((name) => {
      const found = name === true ? sources : sources.filter((source) => namesOf(source).includes(name));
      if (found.length > 0 || name === true) return found;
      throw new UsageError(`${shown} has no ${name}`, `It lists ${sources.map(shownSource).join(', ')}.`);
    }),
  );
}

function namesOf(source: string): readonly string[] {
  if (lockableKind(source) !== 'image') return [source, source.replace(/^git:\/\//, '')];
  const name = shownSource(source);
  const reference = parseNormalizedNamed(name);
  return [source, name, familiarString(reference), familiarName(reference), referenceName(reference)];
}
