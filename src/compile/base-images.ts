import { CompileError, type LineRange, withLocation, wrapError } from '../diagnostics/compile-error.ts';
import { recoverFrom } from '../diagnostics/error-sink.ts';
import type { FactContent } from '../diagnostics/fact.ts';
import { withSuggestion } from '../diagnostics/suggest-error.ts';
import { quote } from '../go/quote.ts';
import { emptyImage, imagePlatform } from '../image/image-config.ts';
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
import { lineLocation } from './line-location.ts';
import { type LinkedStages, stepLabel } from './link-stages.ts';
import { noLines } from './no-lines.ts';
import type { NamedContext } from './ports.ts';
import type { BaseRequest, ResolvedBase } from './resolved-base.ts';
import { shownNames } from './stage-graph.ts';
import type { StageNode } from './stage-node.ts';
import { nextStepName } from './step-names.ts';

/** What is needed to load one base. */
interface BaseLoad {
  readonly context: CompileContext;
  readonly linked: LinkedStages;
  readonly node: StageNode;
  /** Whether the base is loaded. Otherwise it gets a placeholder, for which the registry is not asked. */
  readonly isNeeded: boolean;
  readonly request: BaseRequest;
}

interface Resolution {
  readonly base: ResolvedBase;
  /** A fact if the image is for another platform. */
  readonly mismatch?: FactContent | undefined;
}

/**
 * Loads what the stages are based on, all at once: scratch, images and named contexts. Returns the bases that are new.
 * `known` has those of earlier rounds, of which only placeholders are loaded again. The first failure in time is
 * thrown, with the FROM's lines, and waits for no other stage. The last stage starts first, as in the scheduler of the
 * reference, so that of stages that are loaded equally fast the same one fails, or is first to be reported for its
 * platform (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert.go resolveReachableStages).
 */
export async function resolveBaseImages(
  context: CompileContext,
  linked: LinkedStages,
  round: { readonly needed: ReadonlySet<StageNode>; readonly known: ReadonlyMap<StageNode, ResolvedBase> },
): Promise<ReadonlyMap<StageNode, ResolvedBase>> {
  const { needed, known } = round;
  const pending = linked.graph.nodes.filter((node) => node.base === undefined && isPending(known.get(node)));
  const resolve = async (node: StageNode): Promise<readonly [StageNode, ResolvedBase]> => {
    const isNeeded = needed.has(node) || context.options.allStages;
    const request = known.get(node) ?? firstRequest(node);
    const { base, mismatch } = await resolveBase({ context, linked, node, isNeeded, request });
    if (mismatch !== undefined) context.report({ lines: node.lines, ...mismatch });
    return [node, base];
  };
  return new Map(await Promise.all([...pending.slice(-1), ...pending.slice(0, -1)].map(resolve)));
}

function isPending(base: ResolvedBase | undefined): boolean {
  return base === undefined || base.role === 'placeholder';
}

function firstRequest({ baseName, platform, namedContext }: StageNode): BaseRequest {
  return { baseName, platform, namedContext, stepIndex: 0 };
}

async function resolveBase(load: BaseLoad): Promise<Resolution> {
  const { context, node, request } = load;
  try {
    if (request.baseName === 'scratch' && request.namedContext === undefined) return scratchBase(load);
    return await loadBase(load);
  } catch (error) {
    const lines = isNotLocked(error) ? linesOf(load) : node.lines;
    recoverFrom(withLocation(error, lines), context.ports.recover, lines);
    const unknown: BaseRequest = { ...request, baseName: unknownBase, namedContext: undefined };
    return await loadBase({ ...load, request: unknown });
  }
}

/** The reference shows no line for the image of a mount. An error of ours does. */
function linesOf({ node, linked }: BaseLoad): LineRange {
  const users = [...linked.graph.dependencies.values()].flatMap((sources) => sources.get(node) ?? []);
  return node.lines === noLines ? (users[0] ?? noLines) : node.lines;
}

function isNotLocked(error: unknown): boolean {
  return error instanceof CompileError && error.code === 'source-not-locked';
}

function scratchBase(load: BaseLoad): Resolution {
  const platform = load.context.platforms.target;
  return resolution(load, { state: scratch(), platform, image: emptyImage(platform) });
}

async function loadBase(load: BaseLoad): Promise<Resolution> {
  const { context, node, isNeeded, request } = load;
  const baseName = referenceString(tagNameOnly(parseBaseName(request.baseName)));
  const platform = request.platform ?? context.platforms.target;
  if (!isNeeded) return resolution(load, imageState(load, baseName, platform));
  if (request.namedContext !== undefined) return await wholeContext(load, request.namedContext);
  const replacement = namedContextFor(context, baseName, {
    resolveMode: context.options.imageResolveMode,
    platform,
    followPaths: () => followPathsOf(node.usedPaths),
  });
  if (replacement !== undefined) return await imageContext(load, replacement, platform);
  return await pulledImage(load, baseName, platform);
}

/** An image that only an instruction names has no commands, so that its base is all of it. */
function resolution(
  { node, isNeeded, request }: BaseLoad,
  found: Pick<ResolvedBase, 'state'> & Partial<ResolvedBase>,
): Resolution {
  const role = node.unregistered ? 'whole' : isNeeded ? 'base' : 'placeholder';
  return { base: { ...request, role, image: undefined, isBaseImage: false, ...found } };
}

function parseBaseName(written: string) {
  try {
    return parseNormalizedNamed(written);
  } catch (error) {
    throw wrapError(error, `failed to parse stage name ${quote(written)}`);
  }
}

/** The context is the whole stage: its commands are not lowered. */
async function wholeContext(load: BaseLoad, replacement: NamedContext): Promise<Resolution> {
  const { state, image } = await replacement.load();
  const hasPlatform = image !== undefined && image.architecture !== '' && image.os !== '';
  const platform = hasPlatform ? imagePlatform(image) : load.request.platform;
  return resolution(load, { role: 'whole', state, image, platform });
}

/** The context takes the place of the image that the stage is based on. */
async function imageContext(
  load: BaseLoad,
  replacement: NamedContext,
  platform: Platform,
): Promise<Resolution> {
  const loaded = await replacement.load();
  return resolution(load, {
    state: withPlatform(loaded.state, platform),
    platform,
    image: loaded.image ?? emptyImage(platform),
    isBaseImage: true,
  });
}

async function pulledImage(load: BaseLoad, baseName: string, requested: Platform): Promise<Resolution> {
  const { context, request } = load;
  const written = request.baseName;
  const { ref, digest, config } = await askRegistry(load, baseName, requested);
  const reference = resolvedReference(written, ref);
  const image = readConfig(config);
  const pinned = referenceString(digest === '' ? reference : withDigest(reference, digest));
  const { implicitTarget, build } = context.platforms;
  const detects = request.platform === undefined && implicitTarget;
  const platform = detects ? detectPlatform(image, requested, build) : requested;
  const own = { image, isBaseImage: true };
  if (isEmptyImage(image)) return resolution(load, { ...own, state: scratch(), platform });
  const found = resolution(load, { ...own, ...imageState(load, pinned, platform) });
  return { ...found, mismatch: platformMismatch(written, platform, image) };
}

async function askRegistry({ context, linked, request }: BaseLoad, baseName: string, platform: Platform) {
  const { imageResolveMode: resolveMode, multiPlatformRequested } = context.options;
  const where = multiPlatformRequested ? `${formatPlatform(platform)} ` : '';
  try {
    return await context.ports.resolveImageConfig(baseName, {
      platform,
      resolveMode,
      logName: `[${where}internal] load metadata for ${baseName}`,
    });
  } catch (error) {
    const written = request.baseName;
    const options = [...(linked.namesStages ? shownNames(linked.graph) : []), ...commonImageNames];
    throw withSuggestion(wrapError(error, written), written, { options, caseSensitive: true });
  }
}

/** The reference that was resolved. A source policy may have replaced the one in the Dockerfile. */
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

/** The filesystem of an image, which is a named step of the stage. */
function imageState(
  { context, linked, node, request }: BaseLoad,
  baseName: string,
  platform: Platform,
): Pick<ResolvedBase, 'baseName' | 'platform' | 'state' | 'stepIndex'> {
  const { imageResolveMode: resolveMode, multiPlatformRequested: showPlatform } = context.options;
  const counter = { stage: stepLabel(linked, node), total: node.stepCount, index: request.stepIndex };
  const state = imageSource(baseName, {
    resolveMode,
    platform,
    description: { 'com.docker.dockerfile.v1.command': node.code },
    customName: nextStepName(counter, `FROM ${baseName}`, {
      platform,
      showPlatform,
      env: emptyEnv,
      isTrigger: false,
    }),
    locations: [lineLocation(context.sourceMap, node.lines)],
  });
  return { baseName, platform, state, stepIndex: counter.index };
}

/** Whether an image has no layer: its root filesystem is empty, and no step of its history made a layer. */
function isEmptyImage({ rootfs, history = [] }: DockerImage): boolean {
  return !rootfs.diffIds?.length && history.every((entry) => entry.emptyLayer);
}

/** The platform if no one named one: that of the image, if it is the wanted one or if steps can run on it. */
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

/** Suggested for a name that no registry knows. The reference also leaves out the slash after `docker.io/library`. */
const commonImageNames: readonly string[] = [
  'alpine',
  'busybox',
  'centos',
  'debian',
  'golang',
  'ubuntu',
  'fedora',
].flatMap((name) => [name, `docker.io/library${name}`, `${name}:latest`, `docker.io/library${name}:latest`]);
