import { encodeText } from '../base/text.ts';
import type { CompileOptions, CompilePorts } from '../compile/ports.ts';
import { goJson } from '../go/json.ts';
import { defaultPlatform, normalizePlatform, type Platform } from '../image/platform.ts';
import { dockerfileInstructions } from '../instructions/registry.ts';
import { allCaps } from '../llb/caps.ts';
import { defaultRunSettings } from '../llb/ops/run-settings.ts';
import { local } from '../llb/ops/source.ts';

/** The default options of a check: no build options, and all stages. */
export function plainOptions(target: string): CompileOptions {
  return {
    instructionSet: dockerfileInstructions,
    target,
    buildArgs: new Map(),
    labels: new Map(),
    cacheIdNamespace: '',
    imageResolveMode: 'default',
    runSettings: defaultRunSettings,
    labs: undefined,
    buildPlatforms: [normalizePlatform(defaultPlatform())],
    targetPlatform: undefined,
    multiPlatformRequested: false,
    allStages: target === '',
    squash: false,
    caps: allCaps(),
    sourceMap: undefined,
  };
}

/**
 * A world of which nothing is known: every image exists and has an empty config, no file is left out of the context,
 * and no stage is replaced.
 */
export const offlinePorts: Omit<CompilePorts, 'report' | 'checkError'> = {
  resolveImageConfig: imagesWith([]),
  namedContext: () => undefined,
  isNoCache: () => false,
  dockerIgnore: async () => undefined,
  mainContext: async () => local('context'),
  sourceEpoch: async () => undefined,
};

/** Images that all exist and set these variables, each as `NAME=value`. */
export function imagesWith(env: readonly string[]): CompilePorts['resolveImageConfig'] {
  return async (ref, { platform }) => ({ ref, digest: '', config: unknownConfig(platform, env) });
}

function unknownConfig(platform: Platform, env: readonly string[]): Uint8Array {
  const { os, architecture, variant } = normalizePlatform(platform);
  // One layer, since an image without any is the empty filesystem to the compiler.
  const config = env.length === 0 ? {} : { Env: env };
  const rootfs = { type: 'layers', diff_ids: [`sha256:${'0'.repeat(64)}`] };
  return encodeText(goJson({ architecture, os, variant: variant || undefined, config, rootfs }));
}
