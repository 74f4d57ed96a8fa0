import { wrapError } from '../../diagnostics/compile-error.ts';
import { parseNormalizedNamed, referenceString, tagNameOnly } from '../../image/reference.ts';
import type { SourceSpec } from '../../llb/constraints.ts';
import { imageScheme } from '../../llb/ops/source.ts';
import { needsLock } from '../../lock/pin-source.ts';
import type { ImageRequest, MetadataResolver } from '../metadata-resolver.ts';

/** Decides the content of each source that is named without a digest. */
export interface SourcePins {
  /** The digest of an image (`docker-image://…`); `resolve` asks the registry. Rejects if the image has none. */
  imageDigest(identifier: string, resolve: () => Promise<string>): Promise<string>;
  /** The source with its digest. Called for each source op of a graph. Throws a CompileError if the lock does not have it. */
  pin(source: SourceSpec): SourceSpec;
}

/** A resolver that resolves images to the digests of the pins. */
export function pinnedResolver(resolver: MetadataResolver, pins: SourcePins): MetadataResolver {
  return {
    async resolveImage(name, request) {
      if (request.ociStore !== undefined) return resolver.resolveImage(name, request);
      const { ref, digest } = await pinnedImage({ resolver, pins }, name, request);
      const resolved = await resolver.resolveImage(ref, request);
      return resolved.digest === '' ? { ...resolved, digest } : resolved;
    },
    async resolveSource(request) {
      const { identifier } = request;
      if (!identifier.startsWith(imageScheme)) return resolver.resolveSource(request);
      const name = identifier.slice(imageScheme.length);
      const { ref } = await pinnedImage({ resolver, pins }, name, request);
      return resolver.resolveSource({ ...request, identifier: imageScheme + ref });
    },
  };
}

/** The identifier of an image as a source op has it. Throws a CompileError for an invalid name. */
export function imageIdentifier(name: string): string {
  try {
    return imageScheme + referenceString(tagNameOnly(parseNormalizedNamed(name)));
  } catch (error) {
    throw wrapError(error, `invalid image name ${name}`);
  }
}

interface PinnedResolving {
  readonly resolver: MetadataResolver;
  readonly pins: SourcePins;
}

async function pinnedImage(
  { resolver, pins }: PinnedResolving,
  name: string,
  request: ImageRequest,
): Promise<{ readonly ref: string; readonly digest: string }> {
  const identifier = imageIdentifier(name);
  const ref = identifier.slice(imageScheme.length);
  if (!needsLock({ identifier, attrs: new Map() })) return { ref, digest: ref.slice(ref.indexOf('@') + 1) };
  const { platform, resolveMode, logName } = request;
  const resolve = async () => (await resolver.resolveImage(ref, { platform, resolveMode, logName })).digest;
  const digest = await pins.imageDigest(identifier, resolve);
  return { ref: `${ref}@${digest}`, digest };
}
