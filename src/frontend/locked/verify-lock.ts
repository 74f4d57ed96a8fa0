import { CompileError } from '../../diagnostics/compile-error.ts';
import { basicPlatformName } from '../../image/platform.ts';
import { dockerfileInstructions } from '../../instructions/registry.ts';
import { type BuildLock, lockNameOf } from '../../lock/build-lock.ts';
import { identifyDockerfile } from '../../lock/identify-dockerfile.ts';
import { parseLock } from '../../lock/read-lock.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { buildPlatform } from '../compile-options.ts';
import type { FrontendBuild } from '../frontend-build.ts';
import type { Dockerfile } from '../read-dockerfile.ts';

/**
 * The lock of the Dockerfile that is built. Throws a CompileError if it does not exist, or if it is for other instructions
 * or lacks a platform of the build.
 */
export function verifiedLock(build: FrontendBuild, { file, lockFile }: Dockerfile): BuildLock {
  const name = lockNameOf(file.filename);
  if (lockFile === undefined)
    throw new CompileError(`${name} does not exist: run dockerfile-llb lock`, { code: 'missing-lock' });
  const lock = parseLock(lockFile, name);
  requireText(lock, file, build);
  const missing = platformsOf(build).filter((platform) => !lock.platforms.includes(platform));
  if (missing.length === 0) return lock;
  const all = [...lock.platforms, ...missing].join(',');
  throw new CompileError(
    `${name} is for ${lock.platforms.join(', ')}, and this build is for ${missing.join(', ')}: run dockerfile-llb lock --platform ${all}`,
    { code: 'lock-of-other-platform' },
  );
}

function requireText(lock: BuildLock, file: SourceFile, { instructionSet }: FrontendBuild): void {
  const { grammar } = instructionSet ?? dockerfileInstructions;
  if (lock.dockerfile === identifyDockerfile(file, grammar)) return;
  throw new CompileError(
    `${lockNameOf(file.filename)} is for another version of ${file.filename}: run dockerfile-llb lock, which keeps the digests`,
    { code: 'lock-of-other-text' },
  );
}

/** The platforms that a build is for, as a lock lists them. The version of a system does not decide what is fetched. */
export function platformsOf({ gateway, options }: FrontendBuild): readonly string[] {
  const { targetPlatforms } = options;
  return (targetPlatforms.length === 0 ? [buildPlatform(gateway)] : targetPlatforms).map(basicPlatformName);
}
