import type { BuildLock, LockedSource } from './build-lock.ts';
import { lockableKind, pinnedIdentifier } from './pin-source.ts';
import { hiddenText } from './source-key.ts';

/** A source policy of BuildKit (moby/buildkit v0.32.2 sourcepolicy/pb), as the JSON that clients read. */
export interface LockPolicy {
  readonly rules: readonly LockPolicyRule[];
}

/** Replaces one source by the one with the digest. */
export interface LockPolicyRule {
  readonly action: 'CONVERT';
  /** `match_type` is missing for an identifier that is compared as a whole, as a wildcard without `*`. */
  readonly selector: { readonly identifier: string; readonly match_type?: 'REGEX' };
  readonly updates: { readonly identifier: string; readonly attrs?: Readonly<Record<string, string>> };
}

/**
 * The lock as a source policy, which makes the daemon use the same digests whatever client and frontend ask for the
 * sources. Unlike a locked build, a policy lets a build fetch what the lock does not list.
 *
 * @example
 * const source = 'docker-image://docker.io/library/alpine:3';
 * const policy = lockPolicy({ sources: [{ source, digest: `sha256:${'1'.repeat(64)}` }] });
 * console.log(JSON.stringify(policy)); // for EXPERIMENTAL_BUILDKIT_SOURCE_POLICY=FILE docker buildx build .
 */
export function lockPolicy({ sources }: Pick<BuildLock, 'sources'>): LockPolicy {
  return { rules: sources.map(ruleOf) };
}

/**
 * Not `EXACT`, with which daemons before v0.32 ignore the new identifier (moby/buildkit sourcepolicy/formatter.go). In
 * the new identifier, `$` stands for a part of the old one.
 */
function ruleOf({ source, digest }: LockedSource): LockPolicyRule {
  const isHidden = source.includes(hiddenText);
  const identifier = isHidden ? '$0' : pinnedIdentifier(source, digest).replaceAll('$', '$$$$');
  const isFile = lockableKind(source) === 'http';
  return {
    action: 'CONVERT',
    selector: isHidden || source.includes('*') ? patternOf(source) : { identifier: source },
    updates: isFile ? { identifier, attrs: { 'http.checksum': digest } } : { identifier },
  };
}

/** A pattern that matches any login and any token where the lock hides one. */
function patternOf(source: string): LockPolicyRule['selector'] {
  const parts = source.split(hiddenText).map((text) => text.replace(patternCharacter, '\\$&'));
  return { identifier: `^${parts.join('[^/?#&]*')}$`, match_type: 'REGEX' };
}

const patternCharacter = /[\\^$.*+?()[\]{}|]/g;
