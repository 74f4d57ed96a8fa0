import { parseImageConfig } from '../../image/parse-image-config.ts';
import { parseNormalizedNamed, referenceString, tagNameOnly } from '../../image/reference.ts';
import { image } from '../../llb/ops/source.ts';
import { withImageConfig } from '../../llb/state.ts';
import type { FrontendBuild } from '../frontend-build.ts';
import type { ContextRequest, LoadedContext } from './loaded-context.ts';

/** An image from a registry as a named context (`docker-image://`). */
export async function loadImageContext(
  { resolver }: FrontendBuild,
  name: string,
  { key, platform, resolveMode }: ContextRequest,
): Promise<LoadedContext> {
  const resolved = await resolver.resolveImage(referenceString(tagNameOnly(parseNormalizedNamed(name))), {
    platform,
    resolveMode,
    logName: `[context ${key}] load metadata for ${name}`,
  });
  const config = parseImageConfig(resolved.config);
  const state = image(resolved.ref, { customName: `[context ${key}] ${name}`, platform });
  return { state: withImageConfig(state, config), image: { ...config, created: undefined } };
}
