import { CompileError, wrapError } from '../../diagnostics/compile-error.ts';
import { quote } from '../../go/quote.ts';
import { parseImageConfig } from '../../image/parse-image-config.ts';
import {
  type ImageReference,
  parseNormalizedNamed,
  parseReference,
  referenceName,
  referenceString,
  withDigest,
} from '../../image/reference.ts';
import { ociLayout } from '../../llb/ops/source.ts';
import { withImageConfig } from '../../llb/state.ts';
import type { FrontendBuild } from '../frontend-build.ts';
import type { ContextRequest, LoadedContext } from './loaded-context.ts';

/** An image in an OCI layout that the client serves, as a named context (`oci-layout://store@digest`). */
export async function loadLayoutContext(
  { gateway, resolver }: FrontendBuild,
  spec: string,
  { name, key, platform }: ContextRequest,
): Promise<LoadedContext> {
  const { storeId, digest } = parseSpec(spec);
  const ref = referenceString(
    withDigest(
      explained(`could not parse oci-layout reference ${quote(name)}`, () => parseNormalizedNamed(name)),
      digest,
    ),
  );
  const store = { sessionId: gateway.build.sessionId, storeId };
  const resolved = await resolver.resolveImage(ref, {
    platform,
    logName: `[context ${key}] load metadata for ${ref}`,
    ociStore: store,
  });
  const config = explained('could not parse oci-layout image config', () =>
    parseImageConfig(resolved.config),
  );
  const state = ociLayout(ref, { ...store, customName: `[context ${key}] OCI load from client`, platform });
  return { state: withImageConfig(state, config), image: config };
}

function parseSpec(spec: string): { readonly storeId: string; readonly digest: string } {
  const reference: ImageReference = explained(`could not parse oci-layout reference ${quote(spec)}`, () =>
    parseReference(spec),
  );
  if (reference.digest === undefined) {
    throw new CompileError(`oci-layout reference ${quote(referenceString(reference))} has no digest`, {
      code: 'invalid-context',
      hint: 'Write the context as oci-layout://<store>@sha256:<digest>.',
    });
  }
  return { storeId: referenceName(reference), digest: reference.digest };
}

function explained<T>(prefix: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw wrapError(error, prefix);
  }
}
