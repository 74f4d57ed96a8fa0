import { compileDockerfile } from '../../compile/compile.ts';
import { CompileError, withLocation } from '../../diagnostics/compile-error.ts';
import { toLower } from '../../go/strings.ts';
import type { Platform } from '../../image/platform.ts';
import { parseStages, type Stage } from '../../instructions/parse-stages.ts';
import { dockerfileInstructions } from '../../instructions/registry.ts';
import type { SourceSpec } from '../../llb/constraints.ts';
import { marshal } from '../../llb/marshal.ts';
import { identifyDockerfile } from '../../lock/identify-dockerfile.ts';
import { needsLock } from '../../lock/pin-source.ts';
import { sourceKey } from '../../lock/source-key.ts';
import { detectSyntax } from '../../syntax/directives.ts';
import { parseSyntax } from '../../syntax/parse.ts';
import { createSbomScanner } from '../attestations/sbom.ts';
import { compileOptions } from '../compile-options.ts';
import { type BuildScope, compilePorts } from '../compile-ports.ts';
import { resolveBuildContext } from '../contexts/build-context.ts';
import { createMainContext } from '../contexts/main-context.ts';
import { NamedContexts } from '../contexts/named-contexts.ts';
import { decompressPortably } from '../epoch/archive/decompress.ts';
import { toReturnError } from '../errors.ts';
import type { FrontendBuild } from '../frontend-build.ts';
import type { Gateway } from '../gateway.ts';
import { createMetadataResolver } from '../metadata-resolver.ts';
import { parseBuildOptions } from '../options/build-options.ts';
import { type Dockerfile, readDockerfile } from '../read-dockerfile.ts';
import { imageIdentifier, pinnedResolver, type SourcePins } from './source-pins.ts';
import { platformsOf } from './verify-lock.ts';

/** What a Dockerfile fetches. */
export interface DockerfileSources {
  /** The instructions that were looked at (`identifyDockerfile`). */
  readonly dockerfile: string;
  readonly platforms: readonly string[];
  /** Digests of images by their key in a lock. */
  readonly images: ReadonlyMap<string, string>;
  /** Git repositories and files behind HTTP by their key in a lock; their digests are not known yet. */
  readonly others: ReadonlyMap<string, SourceSpec>;
}

/** How the sources are found. */
export interface DockerfileSourcesOptions {
  /** The digest that an image has in the lock and keeps; undefined for one that the registry is asked for. */
  readonly known?: (source: string) => string | undefined;
  /** Repositories and files that could not be resolved, by their key: they are errors at their lines. */
  readonly failures?: ReadonlyMap<string, Error>;
  readonly signal?: AbortSignal;
}

/**
 * Finds everything that a Dockerfile fetches by name, for the platforms of the options: it compiles each stage, or the
 * target if one is named, and adds the image of `# syntax=` and the scanner of an SBOM. Rejects with a `GatewayError`
 * for a Dockerfile that does not compile, with its lines.
 */
export async function dockerfileSources(
  gateway: Gateway,
  { known = () => undefined, failures, signal }: DockerfileSourcesOptions = {},
): Promise<DockerfileSources> {
  try {
    const found = createFound(known, failures);
    const options = parseBuildOptions(gateway.build.options);
    const resolver = pinnedResolver(createMetadataResolver(gateway, signal), found.pins);
    const build: FrontendBuild = { gateway, options, resolver, signal, pins: found.pins };
    const context = await resolveBuildContext(build);
    const dockerfile = await readDockerfile(build, context.dockerfile);
    const mainContext = createMainContext(build, context, dockerfile.ignoreFile);
    const namedContexts = new NamedContexts(build);
    await collect({ build, mainContext, namedContexts, decompress: decompressPortably }, dockerfile);
    const identity = identifyDockerfile(dockerfile.file);
    const images = new Map<string, string>();
    for (const [source, digest] of found.images) images.set(source, await digest);
    return { dockerfile: identity, platforms: platformsOf(build), images, others: found.others };
  } catch (error) {
    throw toReturnError(error);
  }
}

interface Found {
  readonly images: Map<string, Promise<string>>;
  readonly others: Map<string, SourceSpec>;
  readonly pins: SourcePins;
}

/** Asks once for each image, so that all platforms get the same digest. */
function createFound(
  known: (source: string) => string | undefined,
  failures: ReadonlyMap<string, Error> = new Map(),
): Found {
  const images = new Map<string, Promise<string>>();
  const others = new Map<string, SourceSpec>();
  const imageDigest = (identifier: string, resolve: () => Promise<string>) => {
    const kept = known(identifier);
    const digest = images.get(identifier) ?? (kept === undefined ? resolve() : Promise.resolve(kept));
    images.set(identifier, digest);
    return digest;
  };
  const pin = (source: SourceSpec) => {
    if (!needsLock(source)) return source;
    const key = sourceKey(source.identifier);
    const failure = failures.get(key);
    if (failure !== undefined)
      throw new CompileError(failure.message, { code: 'source-unavailable', cause: failure });
    others.set(key, source);
    return source;
  };
  return { images, others, pins: { imageDigest, pin } };
}

async function collect(world: BuildScope, dockerfile: Dockerfile): Promise<void> {
  const { build } = world;
  const { targetPlatforms, sbom } = build.options;
  const platforms = targetPlatforms.length === 0 ? [undefined] : targetPlatforms;
  try {
    await resolveSyntaxImage(build, dockerfile);
    for (const target of targetsOf(build, dockerfile))
      await Promise.all(platforms.map((platform) => compileTarget(world, dockerfile, { target, platform })));
    if (sbom) await createSbomScanner(build, sbom);
  } catch (error) {
    throw toReturnError(error, dockerfile.sourceMap);
  }
}

async function resolveSyntaxImage({ resolver }: FrontendBuild, { file }: Dockerfile): Promise<void> {
  const directive = detectSyntax(file);
  if (directive === undefined) return;
  const { ref, lines } = directive;
  try {
    imageIdentifier(ref);
    await resolver.resolveImage(ref, { logName: `load metadata for ${ref}` });
  } catch (error) {
    throw withLocation(error, lines);
  }
}

interface TargetChoice {
  readonly target: string;
  readonly platform: Platform | undefined;
}

async function compileTarget(
  world: BuildScope,
  dockerfile: Dockerfile,
  { target, platform: targetPlatform }: TargetChoice,
): Promise<void> {
  const { build } = world;
  const noChecks = { report: () => {}, checkError: () => undefined };
  const { state, defaults } = await compileDockerfile(
    dockerfile.file,
    { ...compileOptions(build, dockerfile, { targetPlatform }), target },
    compilePorts(world, noChecks),
  );
  marshal(state, {
    ...defaults,
    localUniqueId: build.gateway.build.localUniqueId,
    pinSource: build.pins?.pin,
  });
}

/** Everything that a build can have as its target and that is not part of another one; '' is the last stage. */
function targetsOf({ options }: FrontendBuild, { file, sourceMap }: Dockerfile): readonly string[] {
  if (options.target !== '') return [options.target];
  const tree = parseSyntax(file, dockerfileInstructions.grammar);
  const { stages } = parseStages(tree, { instructionSet: dockerfileInstructions, sourceMap });
  const names = stages.slice(0, -1).flatMap((stage, index) => targetOf(stage, stages.slice(index + 1)));
  return [...new Set(names), ''];
}

/** Nothing for a stage that has no name, or that a later one is based on. */
function targetOf({ name }: Stage, later: readonly Stage[]): readonly string[] {
  const user = later.findIndex(({ baseName }) => toLower(baseName) === name);
  const again = later.findIndex((stage) => stage.name === name);
  const isBase = user !== -1 && (again === -1 || user <= again);
  return name === '' || isBase ? [] : [name];
}
