import { runLimited } from '../../base/run-limited.ts';
import type { ContentDescriptor } from '../../image/descriptor.ts';
import type { ImageReference } from '../../image/reference.ts';
import type { CredentialsLookup } from '../credentials.ts';
import { RegistryAccess } from '../registry-access.ts';
import type { PushContent, Repository } from './content-source.ts';
import { type ManifestTree, type PushedManifest, readManifestTree } from './manifest-tree.ts';
import { RepositoryWriter } from './repository-writer.ts';
import { retrying } from './retry.ts';
import { verifiedContent } from './verified-content.ts';

const defaultConcurrency = 4;

/** An image or an index, and where it goes. */
export interface PushRequest {
  /** The manifest or index; everything that it names is pushed too. */
  readonly root: ContentDescriptor;
  readonly content: PushContent;
  /**
   * The names that it gets. One without a tag is pushed by digest only. Names of different repositories and
   * registries are possible; a registry gets each blob once.
   */
  readonly references: readonly ImageReference[];
  /** Whether the repositories have all that the root names. Only the root is pushed then. */
  readonly isComplete?: boolean | undefined;
}

/** What a push needs besides the image. */
export interface PushOptions {
  readonly credentials: CredentialsLookup;
  readonly signal?: AbortSignal | undefined;
  /** Called for each piece of content when its state changes, and while it is sent. */
  readonly onProgress?: ((progress: PushProgress) => void) | undefined;
  /** How many blobs are sent at a time; 4 by default. */
  readonly concurrency?: number | undefined;
  /** Milliseconds before each further attempt after a temporary failure. */
  readonly retryWaits?: readonly number[] | undefined;
}

/** How far a piece of content is. */
export interface PushProgress extends Repository {
  readonly descriptor: ContentDescriptor;
  readonly state:
    | 'sending'
    | 'sent'
    /** The repository had it. */
    | 'exists'
    /** The registry took it from another of its repositories. */
    | 'mounted';
  /** Bytes sent so far. */
  readonly sent: number;
}

/**
 * Pushes an image or an index with its content: blobs, then manifests, each before those that name it, and then the
 * tags. Content that the registry has is not sent, so a push that was interrupted continues when it is repeated.
 * Rejects with a `RegistryError`; no tag is moved then.
 *
 * @example
 * const root = {
 *   mediaType: 'application/vnd.oci.image.index.v1+json',
 *   digest: `sha256:${'1'.repeat(64)}`,
 *   size: 500,
 * };
 * await pushImage(
 *   { root, content: layoutContent('out/image'), references: [parseImageReference('registry.example/app:1')] },
 *   { credentials: dockerCredentials(process.env) },
 * );
 */
export async function pushImage(request: PushRequest, options: PushOptions): Promise<void> {
  const { root, content } = request;
  const targets = targetsOf(request.references);
  const [first] = targets;
  if (!first) return;
  const stopped = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stopped.signal]) : stopped.signal;
  const read = { source: content, registry: first.registry, signal };
  const tree = await readManifestTree(read, root, request.isComplete !== true);
  const access = new Map<string, RegistryAccess>();
  const done: Repository[] = [];
  const pushes: (readonly [Push, readonly string[]])[] = [];
  for (const { registry, repository, tags } of targets) {
    const known = access.get(registry) ?? new RegistryAccess(registry, options.credentials);
    access.set(registry, known);
    const writer = new RepositoryWriter(known, repository, signal);
    const place = { registry, repository };
    const stop = () => stopped.abort();
    const push = { ...place, writer, content, done: [...done], signal, stop, options };
    await pushContent(push, tree);
    pushes.push([push, tags]);
    done.push(place);
  }
  for (const [push, tags] of pushes) await pushTags(push, tree, tags);
}

/** A push to one repository. */
interface Push extends Repository {
  readonly writer: RepositoryWriter;
  readonly content: PushContent;
  /** Repositories that have all blobs by now. */
  readonly done: readonly Repository[];
  readonly signal: AbortSignal;
  readonly stop: () => void;
  readonly options: PushOptions;
}

async function pushContent(push: Push, { blobs, manifests }: ManifestTree): Promise<void> {
  const { stop, options } = push;
  const limits = { limit: Math.max(1, options.concurrency ?? defaultConcurrency), stop };
  const pushable = blobs.filter((blob) => !isForeign(blob));
  await runLimited(pushable, (blob) => again(push, () => pushBlob(push, blob)), limits);
  const leaves = manifests.filter(({ isIndex }) => !isIndex);
  await runLimited(leaves, (manifest) => pushManifest(push, manifest), limits);
  for (const manifest of manifests) if (manifest.isIndex) await pushManifest(push, manifest);
}

async function pushManifest(push: Push, manifest: PushedManifest): Promise<void> {
  const { descriptor } = manifest;
  await again(push, () => push.writer.putManifest(descriptor.digest, manifest));
  report(push, { descriptor, state: 'sent', sent: descriptor.size });
}

async function pushTags(push: Push, { manifests }: ManifestTree, tags: readonly string[]): Promise<void> {
  const root = manifests.at(-1);
  if (!root) return;
  for (const tag of tags) await again(push, () => push.writer.putManifest(tag, root));
}

async function pushBlob(push: Push, descriptor: ContentDescriptor): Promise<void> {
  const { writer, content, registry, signal } = push;
  const { digest, size } = descriptor;
  if (await writer.hasBlob(digest)) return report(push, { descriptor, state: 'exists', sent: 0 });
  const mounted = await mount(push, digest);
  if (mounted === 'mounted') return report(push, { descriptor, state: 'mounted', sent: 0 });
  const session = mounted ?? (await writer.openUpload(digest));
  const read = { source: content, registry, signal };
  const open = () => counted(push, descriptor, verifiedContent(read, descriptor));
  await writer.sendBlob(session, digest, { length: size, open });
  report(push, { descriptor, state: 'sent', sent: size });
}

/** Tries the repositories of the registry that hold the blob, until it takes the blob from one of them. */
async function mount(push: Push, digest: string): Promise<'mounted' | URL | undefined> {
  const holders = [...push.done, ...(push.content.holders?.(digest) ?? [])];
  const own = holders.filter(
    ({ registry, repository }) => registry === push.registry && repository !== push.repository,
  );
  let session: URL | undefined;
  for (const from of new Set(own.map(({ repository }) => repository))) {
    const answer = await push.writer.mountBlob(digest, from);
    if (answer === 'mounted') return answer;
    session = answer ?? session;
  }
  return session;
}

async function* counted(
  push: Push,
  descriptor: ContentDescriptor,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let sent = 0;
  report(push, { descriptor, state: 'sending', sent });
  for await (const chunk of content) {
    yield chunk;
    sent += chunk.length;
    report(push, { descriptor, state: 'sending', sent });
  }
}

function report(
  { registry, repository, options }: Push,
  progress: Omit<PushProgress, keyof Repository>,
): void {
  options.onProgress?.({ registry, repository, ...progress });
}

function again<T>({ signal, options }: Push, run: () => Promise<T>): Promise<T> {
  return retrying(run, { waits: options.retryWaits, signal });
}

/** Layers that their licence keeps where they are (OCI image-spec, "Non-Distributable Layers"). */
function isForeign({ mediaType, urls = [] }: ContentDescriptor): boolean {
  return urls.length > 0 && /\.(?:nondistributable|foreign)\./.test(mediaType);
}

interface Target extends Repository {
  readonly tags: readonly string[];
}

function targetsOf(references: readonly ImageReference[]): readonly Target[] {
  const targets = new Map<string, Target>();
  for (const { domain, path, tag } of references) {
    const key = `${domain}/${path}`;
    const { tags = [] } = targets.get(key) ?? {};
    const next = tag === undefined || tags.includes(tag) ? tags : [...tags, tag];
    targets.set(key, { registry: domain, repository: path, tags: next });
  }
  return [...targets.values()];
}
