import { goJson } from '../../go/json.ts';
import { joinPath } from '../../go/path.ts';
import { compareKeys } from '../../go/strings.ts';
import { gitParts } from '../../lock/pin-source.ts';
import { rootKey, textDigest } from './cache-key.ts';
import { goMessage } from './go-message.ts';

/** The source of a step: what is loaded, with which attributes, and for which platform. */
export interface SourceOp {
  readonly identifier: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly platform: {
    readonly OS: string;
    readonly Architecture: string;
    readonly Variant: string;
    readonly OSVersion: string;
    readonly OSFeatures: readonly string[];
  };
}

/**
 * The keys by which a daemon finds the steps that use a source.
 * `known`: the key that it tries first. `layers`: the key of an image's layers, which a daemon tries only when it finds
 * nothing under the first one. `isOpen`: there are further keys that only the network or the daemon can determine.
 */
export interface SourceKeys {
  readonly known?: string;
  readonly layers?: string;
  readonly isOpen: boolean;
}

/**
 * The keys of a source op. `chainId` is the chain id of an image's layers, if its config is known.
 * (moby/buildkit v0.32.2 source/containerimage/pull.go `mainManifestKey`, `cacheKeyFromConfig`)
 */
export function sourceKeys(source: SourceOp, chainId?: string): SourceKeys {
  const { identifier, attrs } = source;
  // The key of a local source is only valid in its session, so it is compared by content.
  if (identifier.startsWith('local://')) return { isOpen: false };
  if (isImage(identifier)) return imageKeys(source, chainId);
  return isPinned(identifier, attrs)
    ? { known: pinnedKey(identifier, attrs), isOpen: false }
    : { isOpen: true };
}

/** Whether a source is an image: from a registry, from the daemon or from an OCI layout. */
export function isImage(identifier: string): boolean {
  return /^(?:docker-image|oci-layout):\/\//.test(identifier);
}

/** Chain id of layers, from the digests of their uncompressed contents. (OCI image specification, config.md) */
export function chainIdOf(diffIds: readonly string[]): string | undefined {
  const [first, ...rest] = diffIds;
  return first === undefined ? undefined : rest.reduce((chain, id) => textDigest(`${chain} ${id}`), first);
}

function imageKeys({ identifier, attrs, platform }: SourceOp, chainId: string | undefined): SourceKeys {
  const digest = /@(sha256:[0-9a-f]{64})$/.exec(identifier)?.[1];
  const hasLimit = Object.keys(attrs).some((name) => name.endsWith('.layerlimit'));
  if (digest === undefined || hasLimit) return { isOpen: true };
  const manifest = goJson({
    Digest: digest,
    OS: platform.OS,
    Arch: platform.Architecture,
    ...goMessage({
      Variant: platform.Variant,
      OSVersion: platform.OSVersion,
      OSFeatures: platform.OSFeatures,
    }),
  });
  return {
    known: sourceKey(textDigest(manifest)),
    layers: chainId === undefined ? undefined : sourceKey(chainId),
    isOpen: false,
  };
}

function sourceKey(text: string): string {
  return rootKey(textDigest(`buildkit.source.v0:${text}`), 0);
}

function isCommit(ref: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref);
}

/** Whether a source is pinned, so that it can never change: a commit, or a download with a checksum. */
function isPinned(identifier: string, attrs: Readonly<Record<string, string>>): boolean {
  if (attrs['http.checksum'] || attrs['git.checksum']) return true;
  return identifier.startsWith('git://') && isCommit(gitParts(identifier).ref);
}

function pinnedKey(identifier: string, attrs: Readonly<Record<string, string>>): string {
  const key = identifier.startsWith('git://') ? gitKey(identifier, attrs) : httpKey(attrs);
  if (key !== undefined) return sourceKey(key);
  // This key is not the daemon's, but it is equal whenever the daemon's is.
  const sorted = Object.entries(attrs).sort(compareKeys);
  return textDigest(JSON.stringify([identifier, sorted]));
}

/** The key of a commit; undefined if it also depends on the name of a ref. (source/git/source.go `shaToCacheKey`) */
function gitKey(identifier: string, attrs: Readonly<Record<string, string>>): string | undefined {
  const { ref, subDir } = gitParts(identifier);
  const others = ['git.keepgitdir', 'git.mtime', 'git.checkoutbundle', 'git.bundle'];
  if (!isCommit(ref) || others.some((name) => attrs[name])) return undefined;
  const directory = joinPath('/', subDir).slice(1);
  return `${ref}${directory && `:${directory}`}${attrs['git.skipsubmodules'] === 'true' ? '(skip-submodules)' : ''}`;
}

/** Attributes that are added to the source of a download when its content is known. Daemons do not have them. */
export const fetchedAttrs = {
  file: 'fetched.file',
  modified: 'fetched.modified',
  etag: 'fetched.etag',
} as const;

/** The key of a download with a checksum and a name. (source/http/source.go `formatCacheKey`) */
function httpKey(attrs: Readonly<Record<string, string>>): string | undefined {
  const { 'http.filename': name, 'http.checksum': checksum, ...others } = attrs;
  const {
    [fetchedAttrs.file]: _,
    [fetchedAttrs.etag]: __,
    [fetchedAttrs.modified]: modified,
    ...rest
  } = others;
  if (!name || !checksum || Object.keys(rest).length > 0) return undefined;
  const key = { Filename: name, Perm: 0, UID: 0, GID: 0, Checksum: checksum };
  return textDigest(goJson({ ...key, ...(modified && { LastModTime: modified }) }));
}
