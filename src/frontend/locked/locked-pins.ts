import { CompileError } from '../../diagnostics/compile-error.ts';
import type { BuildLock } from '../../lock/build-lock.ts';
import { digestsOf } from '../../lock/lock-changes.ts';
import { needsLock, pinSource } from '../../lock/pin-source.ts';
import { shownSource, sourceKey } from '../../lock/source-key.ts';
import type { SourcePins } from './source-pins.ts';

/**
 * Pins every source to the digest in a lock. A source that is not in it is a CompileError with the code
 * `source-not-locked`. `exempt` is the identifier of a remote build context, which is not part of a lock.
 */
export function lockedPins(lock: BuildLock, lockName: string, exempt?: string): SourcePins {
  const digests = digestsOf(lock.sources);
  const digestOf = (identifier: string): string => {
    const digest = digests.get(sourceKey(identifier));
    if (digest === undefined) throw notLocked(sourceKey(identifier), lockName);
    return digest;
  };
  return {
    imageDigest: async (identifier) => digestOf(identifier),
    pin: (source) =>
      needsLock(source) && source.identifier !== exempt
        ? pinSource(source, digestOf(source.identifier))
        : source,
  };
}

function notLocked(source: string, lockName: string): CompileError {
  return new CompileError(
    `${shownSource(source)} is not in ${lockName}: run dockerfile-llb lock with the flags of this build`,
    {
      code: 'source-not-locked',
    },
  );
}
