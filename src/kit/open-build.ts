import { CompileError, type LineRange, setLocation } from '../diagnostics/compile-error.ts';
import { resolveBuildContext } from '../frontend/contexts/build-context.ts';
import { createMainContext, type MainContext } from '../frontend/contexts/main-context.ts';
import { toReturnError } from '../frontend/errors.ts';
import type { FrontendBuild } from '../frontend/frontend-build.ts';
import type { Gateway } from '../frontend/gateway.ts';
import type { GatewayError } from '../frontend/gateway-error.ts';
import { lineList } from '../frontend/line-list.ts';
import { createMetadataResolver } from '../frontend/metadata-resolver.ts';
import { parseBuildOptions } from '../frontend/options/build-options.ts';
import { type Dockerfile, readDockerfile } from '../frontend/read-dockerfile.ts';
import { solveRef } from '../frontend/solve.ts';
import type { DockerImage } from '../image/oci-image.ts';
import { parseImageConfig } from '../image/parse-image-config.ts';
import { defaultPlatform, type Platform } from '../image/platform.ts';
import { parseNormalizedNamed, referenceString, tagNameOnly, withDigest } from '../image/reference.ts';
import { marshal } from '../llb/marshal.ts';
import { image as imageState } from '../llb/ops/source.ts';
import type { SourceLocation } from '../llb/source-map.ts';
import type { SourceRange } from '../llb/source-range.ts';
import { type State, withImageConfig } from '../llb/state.ts';
import { positionAt } from '../source/line-span.ts';
import type { SourceFile } from '../source/source-file.ts';

/** A build as its client asked for it, with the file that it names (`docker build -f FILE`) read. */
export interface OpenBuild {
  /** The file: its name, bytes and text. */
  readonly file: SourceFile;
  /** `--build-arg`, by name. */
  readonly buildArgs: ReadonlyMap<string, string>;
  /** `--label`, by name. */
  readonly labels: ReadonlyMap<string, string>;
  /** `--target`; '' if there is none. */
  readonly target: string;
  /** `--platform`; the default is that of the daemon's first worker. */
  readonly platforms: readonly Platform[];
  /**
   * The files of the build context, without those that `.dockerignore` leaves out: all of them, or only these paths.
   * Directories, git repositories and downloads are the same here.
   */
  context(paths?: readonly string[]): Promise<State>;
  /**
   * An image from a registry, pinned to the digest that it has now, with the environment, working directory and user of
   * its config.
   */
  image(name: string, platform?: Platform): Promise<BaseImage>;
  /**
   * Runs a graph on the daemon and returns its ref, for `readFile`, `imageResult` and the like. Steps run when they
   * are needed.
   */
  solve(state: State, platform?: Platform): Promise<string>;
  /** Shows a warning about lines of the file. Lines outside the file become its nearest line. */
  warn(warning: BuildWarning): Promise<void>;
  /**
   * An error about lines of the file, which the client shows with the lines. Throw it. Takes a message, or a caught error,
   * such as one of `image`, which gets the lines and keeps its message and code. Lines outside the file become its nearest
   * line.
   */
  error(problem: unknown, lines?: LineRange): GatewayError;
  /**
   * The lines of a part of the file's text, from an offset up to `end`, which is not part of it. Without `end`, the line of
   * the offset. Parsers name places by such offsets (UTF-16 units).
   */
  linesAt(offset: number, end?: number): LineRange;
  /** Lines of the file for `constraints.locations` of a step. If the step fails, the client shows them. */
  location(lines: LineRange): SourceLocation;
}

/** An image to build on. */
export interface BaseImage {
  readonly state: State;
  /** Its config, for `imageResult`. */
  readonly image: DockerImage;
}

/** A warning about lines of the file. */
export interface BuildWarning {
  readonly message: string;
  /** Longer explanation, a line each. */
  readonly detail?: readonly string[];
  /** Address of a page that explains the warning. */
  readonly url?: string;
  readonly lines?: LineRange;
}

/**
 * Reads what every frontend needs first: the options of the build, the file that it names, and where its context is.
 * Rejects with a `GatewayError` for wrong options or a missing file, as our Dockerfile frontend does (moby/buildkit
 * v0.32.2 frontend/dockerui).
 *
 * @example
 * serveFrontend(async (gateway, signal) => {
 *   const build = await openBuild(gateway, signal);
 *   if (build.file.text === '') throw build.error('the file is empty');
 *   const ref = await build.solve(await build.context());
 *   return imageResult([{ ref }]);
 * });
 */
export async function openBuild(gateway: Gateway, signal?: AbortSignal): Promise<OpenBuild> {
  try {
    const options = parseBuildOptions(gateway.build.options);
    const resolver = createMetadataResolver(gateway, signal);
    const build: FrontendBuild = { gateway, options, resolver, signal };
    const context = await resolveBuildContext(build);
    const dockerfile = await readDockerfile(build, context.dockerfile);
    return openedBuild(build, dockerfile, createMainContext(build, context, dockerfile.ignoreFile));
  } catch (error) {
    throw toReturnError(error);
  }
}

function openedBuild(build: FrontendBuild, dockerfile: Dockerfile, context: MainContext): OpenBuild {
  const { gateway, options, signal } = build;
  const { buildArgs, labels, target, targetPlatforms, cacheImports } = options;
  const platforms = targetPlatforms.length > 0 ? targetPlatforms : [daemonPlatform(gateway)];
  return {
    file: dockerfile.file,
    buildArgs,
    labels,
    target,
    platforms,
    context: (paths) => context.load(paths),
    image: (name, platform = platforms[0]) => baseImage(build, name, platform),
    solve: async (state, platform = platforms[0]) => {
      const { localUniqueId, llbCaps: caps } = gateway.build;
      const definition = marshal(checkedState(state), { platform, caps, localUniqueId });
      return solveRef(gateway, { definition, cacheImports }, signal);
    },
    warn: (warning) => warn(build, dockerfile, warning),
    error: (problem, lines) => errorAt(dockerfile, problem, lines),
    linesAt: (offset, end = offset + 1) => {
      const lineOf = (at: number) => positionAt(dockerfile.file, at).line;
      return linesInside(dockerfile.file, { start: lineOf(offset), end: lineOf(Math.max(offset, end - 1)) });
    },
    location: (lines) => ({
      sourceMap: dockerfile.sourceMap,
      ranges: lineList(linesInside(dockerfile.file, lines)).map(({ start }) => wholeLine(start)),
    }),
  };
}

function errorAt({ file, sourceMap }: Dockerfile, problem: unknown, lines?: LineRange): GatewayError {
  const error = typeof problem === 'string' ? new CompileError(problem) : problem;
  return toReturnError(lines ? setLocation(error, linesInside(file, lines)) : error, sourceMap);
}

/** The nearest lines that the file has. A client shows nothing for others. */
function linesInside({ text, lineStarts }: SourceFile, { start, end }: LineRange): LineRange {
  const last = Math.max(1, lineStarts.length - (text.endsWith('\n') ? 1 : 0));
  const first = Math.min(Math.max(1, start), last);
  return { start: first, end: Math.min(Math.max(first, end), last) };
}

function wholeLine(line: number): SourceRange {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}

function checkedState(state: State): State {
  if (typeof state === 'object' && state !== null && 'output' in state) return state;
  throw new TypeError('solve needs a state: pass the state of an image, (await build.image(name)).state');
}

async function baseImage(
  { resolver }: FrontendBuild,
  name: string,
  platform: Platform | undefined,
): Promise<BaseImage> {
  try {
    const reference = tagNameOnly(parseNormalizedNamed(name));
    const logName = `resolve image config for ${name}`;
    const { digest, config } = await resolver.resolveImage(referenceString(reference), { platform, logName });
    const pinned = digest === '' ? reference : withDigest(reference, digest);
    const image = parseImageConfig(config);
    return { state: withImageConfig(imageState(referenceString(pinned), { platform }), image), image };
  } catch (error) {
    throw toReturnError(error);
  }
}

function daemonPlatform({ build }: Gateway): Platform {
  return build.workers[0]?.platforms[0] ?? defaultPlatform();
}

async function warn(
  { gateway, signal }: FrontendBuild,
  { file, digest, sourceMap }: Dockerfile,
  { message, detail = [], url = '', lines }: BuildWarning,
): Promise<void> {
  const ranges = lines ? lineList(linesInside(file, lines)) : [];
  await gateway.warn({ digest, level: 1, short: message, detail, url, source: sourceMap, ranges }, signal);
}
