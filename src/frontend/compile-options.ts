import type { CompileOptions } from '../compile/ports.ts';
import { defaultPlatform, normalizePlatform, type Platform } from '../image/platform.ts';
import { dockerfileInstructions } from '../instructions/registry.ts';
import { isLabsSyntax } from '../syntax/labs-syntax.ts';
import type { FrontendBuild } from './frontend-build.ts';
import type { Dockerfile } from './read-dockerfile.ts';

/** What differs between the compiles of one build. */
export interface CompileChoice {
  /** Undefined if the user did not set one. */
  readonly targetPlatform?: Platform;
  /** Compile every stage, needed or not. */
  readonly allStages?: boolean;
}

/** Options of one compile of the Dockerfile. */
export function compileOptions(
  { gateway, options, instructionSet = dockerfileInstructions }: FrontendBuild,
  { sourceMap }: Dockerfile,
  { targetPlatform, allStages = false }: CompileChoice,
): CompileOptions {
  const { target, buildArgs, labels, cacheIdNamespace, imageResolveMode } = options;
  return {
    instructionSet,
    target,
    buildArgs,
    labels,
    cacheIdNamespace,
    imageResolveMode,
    // The names of these options are those of the settings.
    runSettings: options,
    labs: options.labs ?? (isLabsSyntax(options.commandLine ?? '') || undefined),
    buildPlatforms: [buildPlatform(gateway)],
    targetPlatform,
    multiPlatformRequested: options.multiPlatform,
    allStages,
    squash: options.squash,
    caps: gateway.build.llbCaps,
    sourceMap,
  };
}

/** The default platform of steps: the first platform of the first worker. */
export function buildPlatform({ build }: FrontendBuild['gateway']): Platform {
  return build.workers[0]?.platforms[0] ?? normalizePlatform(defaultPlatform());
}
