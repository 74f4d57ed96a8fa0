import { CompileError, wrapError } from '../diagnostics/compile-error.ts';
import type { Platform } from '../image/platform.ts';
import { parseNormalizedNamed, referenceString } from '../image/reference.ts';
import { imageScheme } from '../llb/ops/source.ts';
import { gatewayCaps } from './caps.ts';
import type { Gateway, ResolvedImage, ResolveSourceRequest, SourceMeta } from './gateway.ts';

/** What an image is resolved for. `ociStore` is set for a layout that the session's client serves. */
export interface ImageRequest {
  readonly platform?: Platform;
  readonly resolveMode?: string;
  readonly logName: string;
  readonly ociStore?: { readonly sessionId: string; readonly storeId: string };
}

/** Looks up what images and other sources are, in the way that the daemon understands. */
export interface MetadataResolver {
  /**
   * Each image is requested once, and errors are cached too. Rejects with a {@link NonImageError} if a policy
   * rewrites the image to something else.
   */
  resolveImage(ref: string, request: ImageRequest): Promise<ResolvedImage>;
  /** Sends a request each time. A daemon that supports only images returns its argument for other sources. */
  resolveSource(request: ResolveSourceRequest): Promise<SourceMeta>;
}

/** A source policy made an image reference something else; `updated` is the identifier of what it is now. */
export class NonImageError extends CompileError {
  readonly updated: string;

  constructor(ref: string, updated: string) {
    super(`ref mutated by policy to non-image: docker-image://${ref} -> ${updated}`, {
      code: 'not-an-image',
    });
    this.updated = updated;
  }
}

const layoutScheme = 'oci-layout://';

/**
 * The resolver of one build (moby/buildkit v0.32.2 frontend/gateway/grpcclient/client.go,
 * frontend/dockerfile/builder/resolvecache.go).
 */
export function createMetadataResolver(gateway: Gateway, signal?: AbortSignal): MetadataResolver {
  const asked = { gateway, signal };
  const known = new Map<string, () => Promise<ResolvedImage>>();
  const resolver: MetadataResolver = {
    resolveImage(ref, request) {
      const key = JSON.stringify([ref, request]);
      const answer = known.get(key) ?? lastAskedFirst(resolveImage(asked, ref, request));
      known.set(key, answer);
      return answer();
    },
    resolveSource(request) {
      return hasMetaResolver(gateway)
        ? gateway.resolveSourceMeta(request, signal)
        : resolveSourceAsImage(asked, request);
    },
  };
  return resolver;
}

/**
 * Shares one result among all callers. As in the reference (util/flightcontrol), the last caller gets it first: of
 * several stages on an image that cannot be loaded, the last one is reported.
 */
function lastAskedFirst<T>(answer: Promise<T>): () => Promise<T> {
  let waiting: (() => void)[] | undefined = [];
  const wake = (): void => {
    for (const tell of waiting?.reverse() ?? []) tell();
    waiting = undefined;
  };
  answer.then(wake, wake);
  return async () => {
    await new Promise<void>((resolve) => (waiting === undefined ? resolve() : waiting.push(resolve)));
    return await answer;
  };
}

/**
 * Resolves an image that no FROM names (moby/buildkit v0.32.2 client/llb/sourceresolver/imageresolver.go); unlike
 * {@link MetadataResolver.resolveImage} it sends the resolve mode.
 */
export async function resolveToolImage(
  resolver: MetadataResolver,
  name: string,
  request: ImageRequest,
): Promise<ResolvedImage> {
  const ref = normalized(name);
  const meta = await resolveTool(resolver, ref, request);
  if (meta.image === undefined) throw new NonImageError(ref, meta.identifier);
  return { ref: withoutScheme(meta.identifier), ...meta.image };
}

async function resolveTool(
  resolver: MetadataResolver,
  ref: string,
  request: ImageRequest,
): Promise<SourceMeta> {
  const { platform, resolveMode, logName } = request;
  try {
    return await resolver.resolveSource({
      identifier: imageScheme + ref,
      attrs: {},
      platform,
      logName,
      resolveMode,
      image: { noConfig: false },
    });
  } catch (error) {
    throw wrapError(error, `failed to resolve source metadata for ${ref}`);
  }
}

function normalized(name: string): string {
  try {
    return referenceString(parseNormalizedNamed(name));
  } catch (error) {
    throw wrapError(error, `could not parse reference "${name}"`);
  }
}

function hasMetaResolver(gateway: Gateway): boolean {
  return gateway.build.frontendCaps.supports(gatewayCaps.sourceMetaResolver);
}

/** The gateway that is asked, and what ends the questions. */
interface AskedGateway {
  readonly gateway: Gateway;
  readonly signal: AbortSignal | undefined;
}

async function resolveImage(asked: AskedGateway, ref: string, request: ImageRequest): Promise<ResolvedImage> {
  const { gateway, signal } = asked;
  if (!hasMetaResolver(gateway)) return await resolveConfig(asked, ref, request);
  const meta = await gateway.resolveSourceMeta(imageSource(ref, request), signal);
  if (meta.image === undefined) throw new NonImageError(ref, meta.identifier);
  return { ref: withoutScheme(meta.identifier), ...meta.image };
}

function imageSource(ref: string, { platform, logName, ociStore }: ImageRequest): ResolveSourceRequest {
  if (ociStore === undefined) return { identifier: imageScheme + ref, attrs: {}, platform, logName };
  const identifier = layoutScheme + referenceString(parseNormalizedNamed(ref));
  const attrs = { 'oci.session': ociStore.sessionId, 'oci.store': ociStore.storeId };
  return { identifier, attrs, platform, logName };
}

/** Daemons before v0.13 answer questions about images only. */
async function resolveSourceAsImage(asked: AskedGateway, request: ResolveSourceRequest): Promise<SourceMeta> {
  const { identifier, attrs, platform, resolveMode, logName } = request;
  const scheme = [imageScheme, layoutScheme].find((candidate) => identifier.startsWith(candidate));
  if (scheme === undefined) return { identifier, attrs };
  const ref = identifier.slice(scheme.length);
  const resolved = await resolveConfig(asked, ref, { platform, resolveMode, logName });
  return { identifier: scheme + resolved.ref, attrs, image: resolved };
}

async function resolveConfig(
  { gateway, signal }: AskedGateway,
  ref: string,
  request: ImageRequest,
): Promise<ResolvedImage> {
  const resolved = await gateway.resolveImageConfig(ref, request, signal);
  // Old daemons leave out a reference that equals the requested one.
  return resolved.ref === '' ? { ...resolved, ref } : resolved;
}

function withoutScheme(identifier: string): string {
  const image = identifier.startsWith(imageScheme) ? identifier.slice(imageScheme.length) : identifier;
  return image.startsWith(layoutScheme) ? image.slice(layoutScheme.length) : image;
}
