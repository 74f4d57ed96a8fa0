import { openDirectory } from '#local-directory';
import { decodeText } from '../base/text.ts';
import { extendedLanguage } from '../frontend/extended-language.ts';
import type { GatewayWarning, SolveResult } from '../frontend/gateway.ts';
import { GatewayError } from '../frontend/gateway-error.ts';
import { answerKey, imageConfigKey } from '../frontend/wire/result-keys.ts';
import { compileLocal } from '../gateway/local/compile-local.ts';
import type { FileTree } from '../gateway/local/file-tree.ts';
import { createMemoryFiles } from '../gateway/local/memory-files.ts';
import { type ImageMetadataSource, offlineImages } from '../gateway/local/offline-images.ts';
import { cleanPath } from '../go/path.ts';
import type { DockerImage } from '../image/oci-image.ts';
import { parseImageConfig } from '../image/parse-image-config.ts';
import type { InstructionDefinition } from '../instructions/own-instruction.ts';
import type { Definition } from '../llb/definition.ts';
import { type CompileWarning, compileWarningOf } from './compile-warning.ts';
import { checkKeys, type FrontendOptions, frontendOptionsOf, type Locals, localsOf } from './request.ts';
import { type DockerfileSource, sourceFileOf } from './source.ts';

/** The request for {@link compile}. It needs `dockerfile`, or `locals` with a Dockerfile. */
export interface CompileRequest extends FrontendOptions {
  /**
   * The Dockerfile itself. Without it, the file `Dockerfile` (or the option `filename`) of the local `dockerfile` is
   * read.
   */
  readonly dockerfile?: DockerfileSource;
  /**
   * `context` is the build context, from which only ignore files are read. `dockerfile` contains the Dockerfile
   * (default: `context`).
   */
  readonly locals?: Locals;
  /**
   * Returns digests and configs of base images. By default, no registry is contacted ({@link offlineImages}); in
   * Node, `registryImages` asks the registries.
   */
  readonly images?: ImageMetadataSource;
  /** Instructions that the Dockerfile may have in addition to those of the language (docs/kit.md). */
  readonly instructions?: readonly InstructionDefinition[];
  /** Called once with each warning of the build checks. */
  readonly onWarning?: (warning: CompileWarning) => void;
  /** Ends the compile, which then rejects with a `GatewayError` whose `cause` is the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** What a Dockerfile compiles to. */
export interface CompileOutput {
  /**
   * The graph; if several platforms were requested, that of the first one. `encodeDefinition` encodes it for a
   * daemon.
   */
  readonly definition: Definition;
  /** Graphs by platform (`linux/amd64`) if several were requested; otherwise a single one under ''. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The config of the image from the first graph; undefined for a subrequest (`requestid`). */
  readonly image: DockerImage | undefined;
  /** The configs of the images, by the keys of `definitions`; empty for a subrequest. */
  readonly images: ReadonlyMap<string, DockerImage>;
  /** The JSON that a subrequest returned (docs/frontend.md), parsed; undefined for a compile. */
  readonly answer: unknown;
  /** The same metadata as a daemon would export it, in bytes: `containerimage.config`, `refs.platforms`, … */
  readonly metadata: SolveResult['metadata'];
}

/**
 * Compiles a Dockerfile to LLB, without a daemon. The frontend in a `# syntax=` line is ignored.
 *
 * Rejects with a `GatewayError` for a mistake in the Dockerfile (`file`, `line`, `column` and `frame` are the
 * location) and for anything that needs a daemon (a git or HTTP context). Rejects with a `TypeError` for an invalid
 * request.
 *
 * @example
 * const { definition } = await compile({
 *   dockerfile: 'FROM golang:1.24\nCOPY app.go .\nRUN go build app.go',
 *   locals: { context: { 'app.go': 'package main', '.dockerignore': 'secrets' } },
 *   platform: 'linux/arm64',
 * });
 * console.log(printDefinition(definition));
 */
export async function compile(request: CompileRequest): Promise<CompileOutput> {
  checkKeys('compile', request, requestKeys);
  const { dockerfile, images = offlineImages, instructions, onWarning, signal } = request;
  const options = frontendOptionsOf('compile', request);
  const locals = localsOf('compile', request.locals);
  if (dockerfile === undefined && locals.size === 0)
    throw new TypeError('compile needs dockerfile (its text), or locals with a Dockerfile in context');
  const context = locals.get('context') ?? createMemoryFiles({});
  const place = locals.get('dockerfile') ?? context;
  locals.set('context', context).set('dockerfile', place);
  if (dockerfile !== undefined) {
    const name = options.get('filename') ?? (isNamed(dockerfile) ? dockerfile.filename : 'Dockerfile');
    options.set('filename', name);
    locals.set('dockerfile', withFile(place, name, sourceFileOf(dockerfile, name).bytes));
  }
  const language = instructions && extendedLanguage(instructions);
  const input = {
    options,
    locals,
    images,
    language,
    onWarning: onWarning && ((warning: GatewayWarning) => onWarning(compileWarningOf(warning))),
    signal,
  };
  const { definitions, metadata } = await compileLocal(input);
  const configs = imagesOf(metadata);
  const [image] = configs.values();
  const answer = answerOf(metadata);
  return { definition: firstOf(definitions), definitions, image, images: configs, answer, metadata };
}

const requestKeys = {
  dockerfile: true,
  locals: true,
  options: true,
  target: true,
  platform: true,
  buildArgs: true,
  images: true,
  instructions: true,
  onWarning: true,
  signal: true,
} satisfies Record<keyof Required<CompileRequest>, true>;

function isNamed(source: DockerfileSource): source is Exclude<DockerfileSource, string | Uint8Array> {
  return (
    typeof source === 'object' && !(source instanceof Uint8Array) && typeof source?.filename === 'string'
  );
}

/** Adds a file to the files, which replaces one with the same name. */
function withFile(files: string | FileTree, name: string, bytes: Uint8Array): FileTree {
  const tree = typeof files === 'string' ? openDirectory(files) : files;
  const path = cleanPath(`/${name}`);
  const isIt = (candidate: string) => cleanPath(`/${candidate}`) === path;
  return { ...tree, readFile: async (candidate) => (isIt(candidate) ? bytes : tree.readFile(candidate)) };
}

/** The keys can be undefined, because a build for several platforms lists them in order. */
function firstOf(definitions: ReadonlyMap<string, Definition>): Definition {
  const [first] = definitions.values();
  if (first === undefined) throw new GatewayError('the compile has no result', 2);
  return first;
}

function imagesOf(metadata: SolveResult['metadata']): ReadonlyMap<string, DockerImage> {
  const configs = [...metadata].filter(
    ([key]) => key === imageConfigKey || key.startsWith(`${imageConfigKey}/`),
  );
  return new Map(
    configs.map(([key, config]) => [key.slice(imageConfigKey.length + 1), parseImageConfig(config)]),
  );
}

function answerOf(metadata: SolveResult['metadata']): unknown {
  const json = metadata.get(answerKey);
  return json === undefined ? undefined : JSON.parse(decodeText(json));
}
