import { lastOf } from '../base/list.ts';
import { encodeText } from '../base/text.ts';
import { compileDockerfile } from '../compile/compile.ts';
import type { CompileResult } from '../compile/compile-result.ts';
import { CompileError, wrapError } from '../diagnostics/compile-error.ts';
import { imagePlatform, marshalImageConfig } from '../image/image-config.ts';
import type { DockerImage } from '../image/oci-image.ts';
import { defaultPlatform, type Platform } from '../image/platform.ts';
import type { MarshalDefaults } from '../llb/constraints.ts';
import type { Definition } from '../llb/definition.ts';
import { marshal } from '../llb/marshal.ts';
import { compileOptions } from './compile-options.ts';
import { type BuildScope, compilePorts } from './compile-ports.ts';
import { type ExportPlatform, exportPlatform, marshalPlatforms } from './export-platform.ts';
import type { SolveResult } from './gateway.ts';
import type { Dockerfile } from './read-dockerfile.ts';
import { solveRef } from './solve.ts';
import { createChecks, type WarningQueue } from './warnings.ts';
import { baseImageConfigKey, epochKey, imageConfigKey, platformsKey } from './wire/result-keys.ts';

/** What one platform was built to. */
export interface PlatformResult extends ExportPlatform {
  readonly ref: string;
  readonly compiled: CompileResult;
  /**
   * The capabilities that the vertices of the graph needed when it was solved, if vertices are marshalled again
   * later.
   */
  readonly neededCaps: MarshalDefaults['neededCaps'];
}

/**
 * Compiles and solves the Dockerfile for each target platform, all at once. Only the first one warns
 * (moby/buildkit v0.32.2 frontend/dockerui/build.go, frontend/dockerfile/builder/build.go).
 */
export async function buildPlatforms(
  world: BuildScope,
  dockerfile: Dockerfile,
  warnings: WarningQueue,
): Promise<readonly PlatformResult[]> {
  const { targetPlatforms } = world.build.options;
  const targets: readonly (Platform | undefined)[] =
    targetPlatforms.length === 0 ? [undefined] : targetPlatforms;
  const builds = targets.map((target, index) =>
    buildPlatform(world, dockerfile, { platform: target, warnings: index === 0 ? warnings : undefined }),
  );
  return await Promise.all(builds);
}

/** A platform to build for, if one was asked for, and where its warnings go, if they are shown. */
interface BuildTarget {
  readonly platform: Platform | undefined;
  readonly warnings: WarningQueue | undefined;
}

async function buildPlatform(
  world: BuildScope,
  dockerfile: Dockerfile,
  { platform: targetPlatform, warnings }: BuildTarget,
): Promise<PlatformResult> {
  const { build } = world;
  const checks = createChecks(build, dockerfile, warnings && ((warning) => warnings.push(warning)));
  const compiled = await compileDockerfile(
    dockerfile.file,
    compileOptions(build, dockerfile, { targetPlatform }),
    compilePorts(world, checks),
  );
  const { gateway, options, signal } = build;
  const neededCaps = options.sbom && new Map();
  const { localUniqueId } = gateway.build;
  const pinSource = build.pins?.pin;
  const definition = marshalResult(compiled, {
    ...compiled.defaults,
    localUniqueId,
    neededCaps,
    pinSource,
  });
  const ref = await solveRef(gateway, { definition, cacheImports: options.cacheImports }, signal);
  return {
    ref,
    compiled,
    neededCaps,
    ...exportPlatform(targetPlatform ?? defaultPlatform(), imagePlatform(compiled.image)),
  };
}

function marshalResult({ state }: CompileResult, defaults: MarshalDefaults): Definition {
  try {
    return marshal(state, defaults);
  } catch (error) {
    // The lines of a source that is not locked say enough.
    if (defaults.pinSource !== undefined && error instanceof CompileError) throw error;
    throw wrapError(error, 'failed to marshal LLB definition');
  }
}

/** The result that exporters get: one ref, or one per platform, with the configs of the images. */
export function platformsResult(results: readonly PlatformResult[], multiPlatform: boolean): SolveResult {
  const metadata = new Map<string, Uint8Array>();
  for (const { id, compiled } of results) addMetadata(metadata, compiled, multiPlatform ? `/${id}` : '');
  metadata.set(platformsKey, marshalPlatforms(results));
  return multiPlatform
    ? { refs: new Map(results.map(({ id, ref }) => [id, ref])), metadata }
    : { ref: lastOf(results).ref, metadata };
}

function addMetadata(
  metadata: Map<string, Uint8Array>,
  { image, baseImage, epoch }: CompileResult,
  suffix: string,
): void {
  metadata.set(imageConfigKey + suffix, marshalConfig(image, 'failed to marshal image config'));
  if (baseImage !== undefined) {
    const config = marshalConfig(baseImage, 'failed to marshal source image config');
    metadata.set(baseImageConfigKey + suffix, config);
  }
  if (epoch !== undefined) metadata.set(epochKey + suffix, encodeText(String(epoch)));
}

function marshalConfig(image: DockerImage, failure: string): Uint8Array {
  try {
    return marshalImageConfig(image);
  } catch (error) {
    throw wrapError(error, failure);
  }
}
