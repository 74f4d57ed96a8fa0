import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { toBase64 } from '../../base/base64.ts';
import { encodeText } from '../../base/text.ts';
import { goJson } from '../../go/json.ts';
import { descriptorJson } from '../../image/descriptor.ts';
import { referenceString } from '../../image/reference.ts';
import type { CredentialsLookup } from '../../registry/credentials.ts';
import { memoryContent } from '../../registry/push/content-source.ts';
import { type PushProgress, pushImage } from '../../registry/push/push-image.ts';
import { makeDirs } from '../../session/files/make-dirs.ts';
import type { TypedAttrs } from '../build/solve.ts';
import { copyImage } from '../images/copy-image.ts';
import { ImageReader } from '../images/image-reader.ts';
import type { ExportEntry } from '../specs/export.ts';
import { checkNodes } from './check-nodes.ts';
import { joinCaches } from './join-caches.ts';
import { nodeCacheExport, nodeCacheImports } from './node-caches.ts';
import { nodeFailure } from './node-error.ts';
import { type NodeExports, nodeExports, type OutputPlan, planOutputs } from './node-exports.ts';
import { type ImageOfNode, type JoinedImage, joinNodeImages, readNodeImage } from './node-image.ts';
import { type NodeBuild, type NodeOutcome, runNodes } from './run-nodes.ts';
import { storeInLayout } from './store-layout.ts';
import { archiveLayout, joinArchives } from './write-archives.ts';

/** The request of a build on several nodes. */
export interface NodesRequest {
  readonly exports: readonly ExportEntry[];
  readonly cacheExports: readonly TypedAttrs[];
  readonly cacheImports: readonly TypedAttrs[];
  readonly credentials: CredentialsLookup;
  readonly signal: AbortSignal;
  /** Called about something that does not end the build. */
  readonly onWarning?: ((text: string) => void) | undefined;
  /** Called while we push to a registry. */
  readonly onPush?: ((progress: PushProgress) => void) | undefined;
}

/** The result of a build on several nodes. */
export interface NodesOutcome {
  /** The response of one daemon's exporters for the joined result. */
  readonly exporterResponse: ReadonlyMap<string, string>;
  /** The build of each node, in the order of the nodes. */
  readonly nodes: readonly NodeOutcome[];
}

/**
 * Runs one build on several nodes and joins the results to one image index, which goes to a registry, a layout or an
 * archive. Rejects with a {@link NodeError}, or with a `RegistryError` if the index cannot be pushed; no tag is moved
 * then. A signal cancels the build on all nodes.
 */
export async function buildOnNodes(
  builds: readonly NodeBuild[],
  request: NodesRequest,
): Promise<NodesOutcome> {
  checkNodes(builds.map(({ node }) => node));
  const [only] = builds;
  if (only && builds.length === 1) return buildOnOne(only, request);
  const plan = planOutputs(request.exports);
  const staging = plan.joined.length > 0 ? await makeStaging(plan) : '';
  try {
    const exports = new Map(
      builds.map((build, i) => [build, exportsOf(build, plan, join(staging, String(i)))]),
    );
    const nodes = await runNodes(
      builds,
      (build) => ({ exports: exports.get(build)?.entries ?? [], ...cachesOf(build, request) }),
      request.signal,
    );
    await joinCaches({
      ...request,
      entries: request.cacheExports,
      nodes: builds.map(({ node }) => node),
      onWarning: request.onWarning ?? (() => {}),
    });
    const work = { plan, staging, request, nodes, exports: [...exports.values()] };
    const image = await joinImages(work);
    if (image) await writeImage(image, work);
    await writeTars(work);
    return {
      nodes,
      exporterResponse: image ? responseOf(image, plan) : (nodes[0]?.exporterResponse ?? new Map()),
    };
  } finally {
    if (staging !== '') await rm(staging, { recursive: true, force: true });
  }
}

/** A single result needs no joining. */
async function buildOnOne(build: NodeBuild, request: NodesRequest): Promise<NodesOutcome> {
  const nodes = await runNodes([build], () => request, request.signal);
  return { nodes, exporterResponse: nodes[0]?.exporterResponse ?? new Map() };
}

function cachesOf({ node }: NodeBuild, { cacheExports, cacheImports }: NodesRequest) {
  return {
    cacheExports: cacheExports.map((entry) => nodeCacheExport(entry, node)),
    cacheImports: cacheImports.flatMap((entry) => nodeCacheImports(entry, node)),
  };
}

/** In the layout that is written, where blobs can be linked, or else where temporary files go. */
async function makeStaging({ joined }: OutputPlan): Promise<string> {
  const [layout] = joined.flatMap((output) => (output.kind === 'layout' ? [output.path] : []));
  const parent = layout === undefined ? tmpdir() : resolve(layout);
  await makeDirs(parent);
  return mkdtemp(join(parent, '.dockerfile-llb-nodes-'));
}

function exportsOf({ node, store }: NodeBuild, plan: OutputPlan, directory: string): NodeExports {
  try {
    return nodeExports(plan, store, directory);
  } catch (error) {
    throw nodeFailure(node.name, error);
  }
}

/** A build whose nodes are done. */
interface JoinWork {
  readonly plan: OutputPlan;
  readonly staging: string;
  readonly request: NodesRequest;
  readonly nodes: readonly NodeOutcome[];
  /** In the order of the nodes. */
  readonly exports: readonly NodeExports[];
}

async function joinImages({ plan, request, nodes, exports }: JoinWork): Promise<JoinedImage | undefined> {
  const pushed = plan.joined.flatMap((output) => (output.kind === 'push' ? output.references : []))[0];
  const reader = new ImageReader(request.credentials, request.signal);
  const images: ImageOfNode[] = [];
  for (const [i, outcome] of nodes.entries()) {
    const path = exports[i]?.layout;
    if (path !== undefined) images.push(await readNodeImage(outcome, { kind: 'layout', path }, reader));
    else if (pushed)
      images.push(await readNodeImage(outcome, { kind: 'registry', reference: pushed }, reader));
  }
  const [first, ...rest] = images;
  return first && joinNodeImages([first, ...rest], plan.imageAttrs);
}

/** Directories and archives first: a tag is moved when all else is done. */
async function writeImage(image: JoinedImage, { plan, staging, request, exports }: JoinWork): Promise<void> {
  const { credentials, signal, onPush: onProgress } = request;
  for (const [i, output] of plan.joined.entries()) {
    if (output.kind === 'layout') await storeInLayout(image, output.path, output.names);
    if (output.kind !== 'archive') continue;
    const root = join(staging, `archive-${i}`);
    await storeInLayout(image, root, output.names);
    const sink = await output.target.open(new Map());
    if (sink) await archiveLayout(root, sink);
  }
  const references = plan.joined.flatMap((output) => (output.kind === 'push' ? output.references : []));
  if (references.length === 0) return;
  const options = { credentials, signal, onProgress };
  if (exports.some(({ layout }) => layout !== undefined))
    return copyImage(image, references, { ...options, store: new ImageReader(credentials, signal) });
  // The nodes have pushed their images to each of the repositories.
  const content = memoryContent(new Map([[image.descriptor.digest, image.bytes]]));
  await pushImage({ root: image.descriptor, content, references, isComplete: true }, options);
}

async function writeTars({ plan, exports }: JoinWork): Promise<void> {
  const targets = plan.joined.flatMap((output) => (output.kind === 'tar' ? [output.target] : []));
  for (const [i, target] of targets.entries()) {
    const sink = await target.open(new Map());
    if (sink)
      await joinArchives(
        exports.flatMap(({ archives }) => archives[i] ?? []),
        sink,
      );
  }
}

function responseOf({ descriptor }: JoinedImage, { joined }: OutputPlan): ReadonlyMap<string, string> {
  const names = joined.flatMap((output) => {
    if (output.kind === 'push') return output.references.map(referenceString);
    return output.kind === 'tar' ? [] : output.names;
  });
  return new Map([
    ['containerimage.digest', descriptor.digest],
    ['containerimage.descriptor', toBase64(encodeText(goJson(descriptorJson(descriptor))))],
    ...(names.length > 0 ? [['image.name', [...new Set(names)].join(',')] as const] : []),
  ]);
}
