import { goJson } from '../../go/json.ts';
import { compareKeys } from '../../go/strings.ts';
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

/** Whether a source is pinned, so that it can never change: a commit, or a download with a checksum. */
function isPinned(identifier: string, attrs: Readonly<Record<string, string>>): boolean {
  if (attrs['http.checksum'] || attrs['git.checksum']) return true;
  return /^git:\/\/.*#[0-9a-f]{40}(?::|$)/.test(identifier);
}

/** A key that is not the daemon's, but is equal whenever the daemon's is. */
function pinnedKey(identifier: string, attrs: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(attrs).sort(compareKeys);
  return textDigest(JSON.stringify([identifier, sorted]));
}
