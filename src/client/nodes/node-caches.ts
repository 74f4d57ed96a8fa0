import { formatPlatform } from '../../image/platform.ts';
import { parseNormalizedNamed, referenceString, tagNameOnly } from '../../image/reference.ts';
import type { TypedAttrs } from '../build/solve.ts';
import type { BuildNode } from './build-node.ts';

/** The attribute that names a cache, and its value if it is not given (moby/buildkit v0.32.2 cache/remotecache). */
const nameAttrs: ReadonlyMap<string, readonly [key: string, usual: string]> = new Map([
  ['gha', ['scope', 'buildkit']],
  ['s3', ['name', 'buildkit']],
  ['azblob', ['name', 'buildkit']],
]);

/** Whether the caches of the nodes can be joined to one afterwards. Only daemons can read the others. */
export function isJoinedCache({ type }: TypedAttrs): boolean {
  return type === 'registry' || type === 'local';
}

/**
 * A cache to export, for one of several nodes: under a name of its own, because the last node would replace what the others
 * have written. The name ends with the first platform of the node: `app:cache-linux-arm64`.
 */
export function nodeCacheExport(entry: TypedAttrs, node: BuildNode): TypedAttrs {
  const { type, attrs } = entry;
  const suffix = suffixOf(node);
  if (type === 'registry') return withAttrs(entry, { ref: tagged(attrs['ref'] ?? '', suffix) });
  if (type !== 'local') return renamed(entry, suffix);
  // Blobs that are not listed yet may be those of another node.
  const { reset, ...rest } = attrs;
  return { type, attrs: { ...rest, tag: `${attrs['tag'] ?? 'latest'}-${suffix}` } };
}

/** A cache to import, for one of several nodes: also what an earlier build of the node has left under its own name. */
export function nodeCacheImports(entry: TypedAttrs, node: BuildNode): readonly TypedAttrs[] {
  return nameAttrs.has(entry.type) ? [renamed(entry, suffixOf(node)), entry] : [entry];
}

function suffixOf({ name, platforms: [first] }: BuildNode): string {
  return (first ? formatPlatform(first) : name).replace(/[^A-Za-z0-9_.-]/g, '-');
}

/** A cache that is named by an attribute. Others, such as `inline`, are part of the image. */
function renamed(entry: TypedAttrs, suffix: string): TypedAttrs {
  const [key, usual] = nameAttrs.get(entry.type) ?? [];
  return key === undefined ? entry : withAttrs(entry, { [key]: `${entry.attrs[key] ?? usual}-${suffix}` });
}

function tagged(ref: string, suffix: string): string {
  const reference = tagNameOnly(parseNormalizedNamed(ref));
  return referenceString({ ...reference, tag: `${reference.tag ?? 'latest'}-${suffix}` });
}

function withAttrs({ type, attrs }: TypedAttrs, more: Readonly<Record<string, string>>): TypedAttrs {
  return { type, attrs: { ...attrs, ...more } };
}
