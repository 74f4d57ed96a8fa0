import type { CompileTrace } from '../compile/ports.ts';
import { marshal } from '../llb/marshal.ts';
import { singleSource } from '../llb/read-op.ts';
import { lockNameOf } from '../lock/build-lock.ts';
import type { SourceFile } from '../source/source-file.ts';
import { createSbomScanner } from './attestations/sbom.ts';
import { buildPlatforms, type PlatformResult, platformsResult } from './build-platforms.ts';
import { missingFrontendCap, validateMinCaps } from './caps.ts';
import type { BuildScope } from './compile-ports.ts';
import { type BuildContext, resolveBuildContext } from './contexts/build-context.ts';
import { createMainContext } from './contexts/main-context.ts';
import { NamedContexts } from './contexts/named-contexts.ts';
import { type Decompress, decompressPortably } from './epoch/archive/decompress.ts';
import { toReturnError } from './errors.ts';
import type { ExtendedLanguage } from './extended-language.ts';
import type { FrontendBuild } from './frontend-build.ts';
import type { Gateway, SolveResult } from './gateway.ts';
import { lockedPins } from './locked/locked-pins.ts';
import { pinnedResolver } from './locked/source-pins.ts';
import { verifiedLock } from './locked/verify-lock.ts';
import { createMetadataResolver } from './metadata-resolver.ts';
import { parseBuildOptions } from './options/build-options.ts';
import { type Dockerfile, readDockerfile } from './read-dockerfile.ts';
import { subrequestAnswer } from './subrequests/answer-subrequest.ts';
import { forwardBySyntax } from './syntax-forward.ts';
import { createWarningQueue, type WarningQueue } from './warnings.ts';

/** What ends a build, and what unpacks archives for it. */
export interface BuildDockerfileOptions {
  readonly signal?: AbortSignal;
  /** Unpacks archives that are looked into for their newest file; without it, gzip and bzip2 are. */
  readonly decompress?: Decompress;
  /** Told the Dockerfile that is built, once it has been read. */
  readonly onDockerfile?: (file: SourceFile) => void;
  /** @internal Shows the variables that are known at each instruction. */
  readonly trace?: CompileTrace | undefined;
  /** @internal The language of the Dockerfile, if it is not that of the reference. */
  readonly language?: ExtendedLanguage;
}

/**
 * The Dockerfile frontend: reads the Dockerfile, forwards the build if the Dockerfile asks for another frontend,
 * answers a subrequest, or compiles and solves it for each platform. Returns the result for the daemon, or rejects
 * with the `GatewayError` for the daemon, whose `cause` is the original error (moby/buildkit v0.32.2
 * frontend/dockerfile/builder/build.go).
 *
 * @example
 * async function serve(gateway: Gateway): Promise<void> {
 *   const { ref, metadata } = await buildDockerfile(gateway);
 *   console.log(ref, [...metadata.keys()]);
 * }
 */
export async function buildDockerfile(
  gateway: Gateway,
  options: BuildDockerfileOptions = {},
): Promise<SolveResult> {
  try {
    const { signal, decompress = decompressPortably, onDockerfile, language, trace } = options;
    const instructionSet = language?.instructionSet;
    validateMinCaps(gateway.build);
    const buildOptions = parseBuildOptions(gateway.build.options);
    const resolver = createMetadataResolver(gateway, signal);
    const build = { gateway, options: buildOptions, resolver, signal, instructionSet };
    return await run(build, { decompress, onDockerfile, language, trace });
  } catch (error) {
    throw toReturnError(error);
  }
}

type RunOptions = Pick<BuildDockerfileOptions, 'onDockerfile' | 'language' | 'trace'> & {
  readonly decompress: Decompress;
};

async function run(
  build: FrontendBuild,
  { decompress, onDockerfile, language, trace }: RunOptions,
): Promise<SolveResult> {
  const missingCap = missingFrontendCap(build.options.frontendCaps);
  if (missingCap !== undefined && !missingCap.mayForward) throw missingCap.error;
  const context = await resolveBuildContext(build);
  const dockerfile = await readDockerfile(build, context.dockerfile);
  const forwarded = await forwardBySyntax(build, dockerfile);
  if (forwarded !== undefined) return forwarded;
  if (missingCap !== undefined) throw missingCap.error;
  onDockerfile?.(dockerfile.file);
  const locked = build.options.locked ? lockedBuild(build, dockerfile, context) : build;
  const mainContext = createMainContext(locked, context, dockerfile.ignoreFile);
  const world = { build: locked, mainContext, namedContexts: new NamedContexts(locked), decompress, trace };
  return await compileAndSolve(world, (await language?.compose(world, dockerfile)) ?? dockerfile);
}

/** The build with the digests in the lock. Throws a CompileError for a lock that it cannot use. */
function lockedBuild(build: FrontendBuild, dockerfile: Dockerfile, { remote }: BuildContext): FrontendBuild {
  const lock = verifiedLock(build, dockerfile);
  const context = remote && singleSource(marshal(remote))?.identifier;
  const pins = lockedPins(lock, lockNameOf(dockerfile.file.filename), context);
  return { ...build, resolver: pinnedResolver(build.resolver, pins), pins };
}

/** Warnings are all sent before the result or the error is, since the build ends with it. */
async function compileAndSolve(world: BuildScope, dockerfile: Dockerfile): Promise<SolveResult> {
  const warnings = createWarningQueue(world.build, dockerfile);
  const { requestId } = world.build.options;
  try {
    const answer = requestId === undefined ? buildImage : subrequestAnswer(requestId);
    return await answer(world, dockerfile, warnings);
  } finally {
    await warnings.drain();
  }
}

async function buildImage(
  world: BuildScope,
  dockerfile: Dockerfile,
  warnings: WarningQueue,
): Promise<SolveResult> {
  const { build } = world;
  const { sbom, multiPlatform } = build.options;
  try {
    const scanner = sbom && (await createSbomScanner(build, sbom));
    const results = await buildPlatforms(world, dockerfile, warnings);
    const result = platformsResult(results, multiPlatform);
    if (scanner === undefined) return result;
    const attest = async (built: PlatformResult) => [built.id, [await scanner(built)]] as const;
    return { ...result, attestations: new Map(await Promise.all(results.map(attest))) };
  } catch (error) {
    throw toReturnError(error, dockerfile.sourceMap);
  }
}
