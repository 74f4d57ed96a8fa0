import { withLocation, wrapError } from '../diagnostics/compile-error.ts';
import { recoverFrom } from '../diagnostics/error-sink.ts';
import type { FactContent } from '../diagnostics/fact.ts';
import { withSuggestion } from '../diagnostics/suggest-error.ts';
import { quote } from '../go/quote.ts';
import { cloneImage, emptyImage, imagePlatform } from '../image/image-config.ts';
import type { DockerImage } from '../image/oci-image.ts';
import { parseImageConfig } from '../image/parse-image-config.ts';
import { formatPlatform, normalizePlatform, type Platform } from '../image/platform.ts';
import {
  type ImageReference,
  parseNormalizedNamed,
  referenceString,
  tagNameOnly,
  withDigest,
} from '../image/reference.ts';
import { unknownBase } from '../instructions/recovered-stage.ts';
import { image as imageSource } from '../llb/ops/source.ts';
import { scratch, withPlatform } from '../llb/state.ts';
import { emptyEnv } from '../shell/env.ts';
import { type CompileContext, namedContextFor } from './compile-context.ts';
import { followPathsOf } from './context-paths.ts';
import { startHistory } from './history-chain.ts';
import { lineLocation } from './line-location.ts';
import type { NamedContext } from './ports.ts';
import { type StageGraph, shownNames } from './stage-graph.ts';
import type { StageNode } from './stage-node.ts';
import { nextStepName } from './step-names.ts';

/**
 * Loads what the stages stand on, all at once: scratch, images and named contexts. Stages that are not needed get
 * an image that nobody asked the registry for. The first failure in time is thrown, with the FROM's lines, and waits
 * for no other stage. The last stage starts first, as the scheduler of the reference has it, so that of stages that
 * are loaded equally fast the same one fails, or is first to be reported for its platform (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert.go
 * resolveReachableStages).
 */
export async function resolveBaseImages(
  context: CompileContext,
  graph: StageGraph,
  needed: ReadonlySet<StageNode>,
): Promise<void> {
  const pending = graph.nodes.filter((node) => node.base === undefined && !node.lowered && !node.resolved);
  for (const node of pending) node.resolved = needed.has(node) || context.options.allStages;
  const load = async (node: StageNode): Promise<void> => {
    const mismatch = await resolveBase(context, graph, node);
    if (mismatch !== undefined) context.report({ lines: node.lines, ...mismatch });
  };
  await Promise.all([...pending.slice(-1), ...pending.slice(0, -1)].map(load));
}

/** Returns a fact if the image is for another platform. */
async function resolveBase(
  context: CompileContext,
  graph: StageGraph,
  node: StageNode,
): Promise<FactContent | undefined> {
  try {
    if (node.baseName === 'scratch' && node.namedContext === undefined) useScratch(context, node);
    else return await loadBase(context, graph, node);
  } catch (error) {
    recoverFrom(withLocation(error, node.lines), context.ports.recover, node.lines);
    node.baseName = unknownBase;
    node.namedContext = undefined;
    return await loadBase(context, graph, node);
  } finally {
    if (node.unregistered) node.lowered = true;
  }
}

function useScratch({ platforms }: CompileContext, node: StageNode): void {
  node.state = scratch();
  node.platform = platforms.target;
  useImage(node, emptyImage(platforms.target));
}

async function loadBase(
  context: CompileContext,
  graph: StageGraph,
  node: StageNode,
): Promise<FactContent | undefined> {
  const written = node.baseName;
  const platform = node.platform ?? context.platforms.target;
  node.baseName = referenceString(tagNameOnly(parseBaseName(written)));
  if (!node.resolved) return attachImage(context, node, platform);
  if (node.namedContext !== undefined) return await useStageContext(node, node.namedContext);
  const replacement = namedContextFor(context, node.baseName, {
    resolveMode: context.options.imageResolveMode,
    platform,
    followPaths: () => followPathsOf(node.paths),
  });
  if (replacement !== undefined) return await useImageContext(node, replacement, platform);
  return await usePulledImage(context, graph, node, written, platform);
}

function parseBaseName(written: string) {
  try {
    return parseNormalizedNamed(written);
  } catch (error) {
    throw wrapError(error, `failed to parse stage name ${quote(written)}`);
  }
}

/** The context is the whole stage: its commands are not lowered. */
async function useStageContext(node: StageNode, replacement: NamedContext): Promise<undefined> {
  const { state, image } = await replacement.load();
  node.lowered = true;
  node.state = state;
  if (image === undefined) return;
  useImage(node, image);
  if (image.architecture !== '' && image.os !== '') node.platform = imagePlatform(image);
}

/** Uses the context as the base of the stage. */
async function useImageContext(
  node: StageNode,
  replacement: NamedContext,
  platform: Platform,
): Promise<undefined> {
  const loaded = await replacement.load();
  const image = loaded.image ?? emptyImage(platform);
  node.baseImage = image;
  useImage(node, image);
  node.state = withPlatform(loaded.state, platform);
  node.platform = platform;
}

async function usePulledImage(
  context: CompileContext,
  graph: StageGraph,
  node: StageNode,
  written: string,
  requested: Platform,
): Promise<FactContent | undefined> {
  const resolved = await askRegistry(context, graph, node, written, requested);
  const reference = resolvedReference(written, resolved.ref);
  const image = readConfig(resolved.config);
  node.baseName = referenceString(
    resolved.digest === '' ? reference : withDigest(reference, resolved.digest),
  );
  node.baseImage = image;
  useImage(node, image);
  const { implicitTarget, build } = context.platforms;
  const detects = node.platform === undefined && implicitTarget;
  const platform = detects ? detectPlatform(image, requested, build) : requested;
  if (!isEmptyImage(image)) {
    attachImage(context, node, platform);
    return platformMismatch(written, platform, image);
  }
  node.state = scratch();
  node.platform = platform;
  return undefined;
}

async function askRegistry(
  context: CompileContext,
  graph: StageGraph,
  { baseName }: StageNode,
  written: string,
  platform: Platform,
) {
  const { imageResolveMode: resolveMode, multiPlatformRequested } = context.options;
  const where = multiPlatformRequested ? `${formatPlatform(platform)} ` : '';
  try {
    return await context.ports.resolveImageConfig(baseName, {
      platform,
      resolveMode,
      logName: `[${where}internal] load metadata for ${baseName}`,
    });
  } catch (error) {
    const options = [...shownNames(graph), ...commonImageNames];
    throw withSuggestion(wrapError(error, written), written, options, true);
  }
}

/** The reference that was resolved, which may be another one than was written. */
function resolvedReference(written: string, resolved: string): ImageReference {
  const asked = parseNormalizedNamed(written);
  return referenceString(asked) === resolved ? asked : parseResolved(resolved);
}

function parseResolved(ref: string) {
  try {
    return parseNormalizedNamed(ref);
  } catch (error) {
    throw wrapError(error, `failed to parse ref ${quote(ref)}`);
  }
}

function readConfig(config: Uint8Array): DockerImage {
  try {
    return parseImageConfig(config);
  } catch (error) {
    throw wrapError(error, 'failed to parse image config');
  }
}

/** Gives the node its own copy of the config. The history is kept separately, because stages share it. */
function useImage(node: StageNode, image: DockerImage): void {
  node.history = startHistory(image.history);
  node.image = cloneImage(image);
  node.image.created = undefined;
  node.image.history = undefined;
}

function attachImage(context: CompileContext, node: StageNode, platform: Platform): undefined {
  const { imageResolveMode: resolveMode, multiPlatformRequested: showPlatform } = context.options;
  node.state = imageSource(node.baseName, {
    resolveMode,
    platform,
    description: { 'com.docker.dockerfile.v1.command': node.code },
    customName: nextStepName(node, `FROM ${node.baseName}`, {
      platform,
      showPlatform,
      env: emptyEnv,
      isTrigger: false,
    }),
    locations: [lineLocation(context.sourceMap, node.lines)],
  });
  node.platform = platform;
}

/** No layer: nothing in the root filesystem, and no step of the history that made one. */
function isEmptyImage({ rootfs, history = [] }: DockerImage): boolean {
  return !rootfs.diffIds?.length && history.every((entry) => entry.emptyLayer);
}

/** Nobody named a platform: the image's own when it is the wanted one or one that steps can run on. */
function detectPlatform(image: DockerImage, wanted: Platform, supported: readonly Platform[]): Platform {
  const isImages = ({ os, architecture }: Platform) => os === image.os && architecture === image.architecture;
  return isImages(wanted) ? wanted : (supported.find(isImages) ?? wanted);
}

function platformMismatch(image: string, expected: Platform, actual: DockerImage): FactContent | undefined {
  if (expected.os === actual.os && expected.architecture === actual.architecture) return undefined;
  return {
    kind: 'base-platform-mismatch',
    image,
    expected: formatPlatform(normalizePlatform(expected)),
    actual: formatPlatform(normalizePlatform(imagePlatform(actual))),
  };
}

/** Suggested for a name that no registry knows; `docker.io/library` without a slash is the reference's. */
const commonImageNames: readonly string[] = [
  'alpine',
  'busybox',
  'centos',
  'debian',
  'golang',
  'ubuntu',
  'fedora',
].flatMap((name) => [name, `docker.io/library${name}`, `${name}:latest`, `docker.io/library${name}:latest`]);
