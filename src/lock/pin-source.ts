import { isContentDigest } from '../image/content-digest.ts';
import { Cap } from '../llb/cap-ids.ts';
import type { SourceSpec } from '../llb/constraints.ts';
import { imageScheme } from '../llb/ops/source.ts';

/** Kinds of sources that are fetched by a name, which may mean something else tomorrow. */
export type LockableKind = 'image' | 'git' | 'http';

const commitHash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** The kind of a source; undefined for one that is not fetched by name (a directory, an OCI layout). */
export function lockableKind(identifier: string): LockableKind | undefined {
  if (identifier.startsWith(imageScheme)) return 'image';
  if (identifier.startsWith('git://')) return 'git';
  return /^https?:\/\//i.test(identifier) ? 'http' : undefined;
}

/**
 * Whether a lock has to say what the source is. It does not for one that names its content itself: an image with a
 * digest, a git commit, a file with a checksum.
 */
export function needsLock({ identifier, attrs }: Pick<SourceSpec, 'identifier' | 'attrs'>): boolean {
  const kind = lockableKind(identifier);
  if (kind === 'image') return !identifier.includes('@');
  if (kind === 'git') return !commitHash.test(gitParts(identifier).ref);
  return kind === 'http' && !attrs.has('http.checksum');
}

/** Whether the text can be the digest of a source of this kind. */
export function isDigestOf(kind: LockableKind, digest: string): boolean {
  return kind === 'git' ? commitHash.test(digest) : isContentDigest(digest);
}

/**
 * The source with the digest, as if the Dockerfile had named it: `image@sha256:…`, the commit as the ref of a
 * repository, the checksum of a file.
 */
export function pinSource(source: SourceSpec, digest: string): SourceSpec {
  const { identifier, attrs, caps } = source;
  if (lockableKind(identifier) === 'http') {
    const checked = new Map([...attrs, ['http.checksum', digest] as const]);
    return { identifier, attrs: checked, caps: [...caps, Cap.sourceHttpChecksum] };
  }
  return { ...source, identifier: pinnedIdentifier(identifier, digest) };
}

/** The identifier of an image or a repository with the digest; that of a file has no place for one. */
export function pinnedIdentifier(identifier: string, digest: string): string {
  const kind = lockableKind(identifier);
  if (kind === 'image') return `${identifier}@${digest}`;
  if (kind !== 'git') return identifier;
  const { remote, subDir } = gitParts(identifier);
  return `${remote}#${digest}${subDir === '' ? '' : `:${subDir}`}`;
}

/** `git://host/path#ref:directory`. */
export function gitParts(identifier: string): {
  readonly remote: string;
  readonly ref: string;
  readonly subDir: string;
} {
  const [, remote = identifier, ref = '', subDir = ''] =
    /^([^#]*)(?:#([^:]*)(?::(.*))?)?$/s.exec(identifier) ?? [];
  return { remote, ref, subDir };
}
