import { join } from 'node:path';
import { isTrue } from '../../go/strconv.ts';
import { compareKeys } from '../../go/strings.ts';
import {
  type ImageReference,
  parseNormalizedNamed,
  referenceName,
  referenceString,
  tagNameOnly,
} from '../../image/reference.ts';
import type { OutputTarget } from '../../session/services/file-send.ts';
import { type ImageStore, planExports } from '../build/plan-exports.ts';
import type { ExportEntry } from '../specs/export.ts';
import { openFileSink } from '../specs/output-sink.ts';
import { NodeError } from './node-error.ts';

/** A result that is made of the results of all nodes. */
export type JoinedOutput =
  /** An image that is pushed under these names; one without a tag is pushed by digest. */
  | { readonly kind: 'push'; readonly references: readonly ImageReference[] }
  /** An OCI image layout directory. */
  | { readonly kind: 'layout'; readonly path: string; readonly names: readonly string[] }
  /** An OCI image layout as an archive. */
  | { readonly kind: 'archive'; readonly target: StreamTarget; readonly names: readonly string[] }
  /** An archive of files. */
  | { readonly kind: 'tar'; readonly target: StreamTarget };

type StreamTarget = Extract<OutputTarget, { readonly kind: 'stream' }>;

/** The outputs of a build on several nodes. */
export interface OutputPlan {
  readonly joined: readonly JoinedOutput[];
  /** Attributes of the images that are joined. */
  readonly imageAttrs: Readonly<Record<string, string>>;
  /** The outputs that each node writes by itself: files below the name of their platform, and images of its own store. */
  readonly each: readonly ExportEntry[];
}

/** Sorts the outputs. Throws a {@link NodeError} for one that cannot hold results of several nodes. */
export function planOutputs(entries: readonly ExportEntry[]): OutputPlan {
  const sorted = entries.map((entry) => ({ entry, output: joinedOutput(entry) }));
  const images = sorted.flatMap(({ entry, output }) => (output && output.kind !== 'tar' ? [entry] : []));
  return {
    joined: sorted.flatMap(({ output }) => output ?? []),
    imageAttrs: commonAttrs(images),
    each: sorted.flatMap(({ entry, output }) => (output ? [] : [entry])),
  };
}

function joinedOutput(entry: ExportEntry): JoinedOutput | undefined {
  const { type, attrs, target } = entry;
  const references = (attrs['name'] ?? '').split(',').filter(Boolean).map(parseNormalizedNamed);
  const names = references.map((reference) => referenceString(tagNameOnly(reference)));
  if (type === 'image') return isTrue(attrs['push']) ? pushOutput(attrs, references) : undefined;
  if (type === 'docker' && target)
    throw oneNode('an archive of type docker holds one platform', 'Write an archive of type oci.');
  if (type === 'local' && target?.kind === 'directory' && target.deleteOthers)
    throw oneNode(
      'mode=delete would delete what other nodes write',
      'Delete the directory before the build.',
    );
  if (type === 'oci' && target?.kind === 'layout') return { kind: 'layout', path: target.path, names };
  if (target?.kind !== 'stream') return undefined;
  return type === 'tar' ? { kind: 'tar', target } : { kind: 'archive', target, names };
}

function pushOutput(attrs: ExportEntry['attrs'], named: readonly ImageReference[]): JoinedOutput {
  const byDigest = isTrue(attrs['push-by-digest']);
  const references = named.map((reference) => {
    const { domain, path } = reference;
    return byDigest ? { domain, path } : tagNameOnly(reference);
  });
  return { kind: 'push', references };
}

/** Attributes about where an image goes, not about what is in it. */
const placeAttrs: ReadonlySet<string> = new Set([
  'name',
  'push',
  'push-by-digest',
  'unpack',
  'store',
  'tar',
  'name-canonical',
  'dangling-name-prefix',
  'prefer-image-digest',
  'registry.insecure',
]);

/** The nodes make one image for all outputs that are joined. */
function commonAttrs(images: readonly ExportEntry[]): Readonly<Record<string, string>> {
  const [first, ...rest] = images.map(({ attrs }) =>
    Object.entries(attrs).filter(([key]) => !placeAttrs.has(key)),
  );
  const text = (entries: readonly (readonly [string, string])[] = []) =>
    JSON.stringify([...entries].sort(compareKeys));
  if (rest.some((attrs) => text(attrs) !== text(first)))
    throw oneNode(
      'image outputs of several nodes must have the same attributes',
      'Write the second output with a build of its own.',
    );
  return Object.fromEntries(first ?? []);
}

function oneNode(message: string, hint: string): NodeError {
  return new NodeError(`${message}, so it needs a build on one node`, 'output-needs-one-node', { hint });
}

/** The exports of one node, and the place of its part of the joined results. */
export interface NodeExports {
  readonly entries: readonly ExportEntry[];
  /** The layout that the node fills; undefined if it pushes its image by digest, or has none to join. */
  readonly layout: string | undefined;
  /** The archives that the node writes, one for each joined `tar`. */
  readonly archives: readonly string[];
}

/**
 * The outputs of one node, with its temporary files in `directory`. A BuildKit daemon pushes its image by digest;
 * Docker Engine cannot, so its image comes to us. Throws a `LibraryError` for what the daemon cannot do.
 */
export function nodeExports(plan: OutputPlan, store: ImageStore, directory: string): NodeExports {
  const pushed = plan.joined.flatMap((output) => (output.kind === 'push' ? output.references : []));
  const isStored = plan.joined.some(({ kind }) => kind === 'layout' || kind === 'archive');
  const layout = isStored || (store.isDocker && pushed.length > 0) ? join(directory, 'image') : undefined;
  const archives = plan.joined.flatMap(({ kind }, i) =>
    kind === 'tar' ? [join(directory, `${i}.tar`)] : [],
  );
  const entries = [
    ...plan.each,
    ...(layout === undefined ? pushEntries(plan, pushed) : [layoutEntry(plan, layout)]),
    ...archives.map(tarEntry),
  ];
  return { entries: planExports(entries, store), layout, archives };
}

function pushEntries({ imageAttrs }: OutputPlan, references: readonly ImageReference[]): ExportEntry[] {
  if (references.length === 0) return [];
  const name = [...new Set(references.map(referenceName))].join(',');
  const place = { name, push: 'true', 'push-by-digest': 'true', unpack: 'false' };
  return [{ type: 'image', attrs: { ...imageAttrs, ...place } }];
}

function layoutEntry({ imageAttrs }: OutputPlan, path: string): ExportEntry {
  return { type: 'oci', attrs: { ...imageAttrs, tar: 'false' }, target: { kind: 'layout', path } };
}

function tarEntry(path: string): ExportEntry {
  return { type: 'tar', attrs: {}, target: { kind: 'stream', open: () => openFileSink(path) } };
}
