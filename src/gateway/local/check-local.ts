import { compileOptions } from '../../frontend/compile-options.ts';
import { compilePorts } from '../../frontend/compile-ports.ts';
import type { BuildContext } from '../../frontend/contexts/build-context.ts';
import { createMainContext, type IgnoreFile } from '../../frontend/contexts/main-context.ts';
import { NamedContexts } from '../../frontend/contexts/named-contexts.ts';
import { decompressPortably } from '../../frontend/epoch/archive/decompress.ts';
import { contextReader } from '../../frontend/extended-language.ts';
import type { FrontendBuild } from '../../frontend/frontend-build.ts';
import { createMetadataResolver } from '../../frontend/metadata-resolver.ts';
import { parseBuildOptions } from '../../frontend/options/build-options.ts';
import type { Dockerfile } from '../../frontend/read-dockerfile.ts';
import { dockerfileLanguage } from '../../instructions/add-instructions.ts';
import { type ComposedSource, canReplace, composeSource } from '../../instructions/compose-source.ts';
import type { InstructionDefinition } from '../../instructions/own-instruction.ts';
import type { CheckRequest } from '../../lint/check-dockerfile.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { FileTree } from './file-tree.ts';
import { createLocalGateway } from './local-gateway.ts';
import { type ImageMetadataSource, offlineImages } from './offline-images.ts';

/** The input of a check with the frontend's options. */
export interface LocalCheck {
  readonly file: SourceFile;
  /** Options of the frontend (docs/frontend.md): `target`, `platform`, `build-arg:NAME`, `context:NAME`, … */
  readonly options: ReadonlyMap<string, string>;
  /** Directories by name. Without `context`, nothing is reported about files in the build context. */
  readonly locals: ReadonlyMap<string, string | FileTree>;
  /** If undefined, no registry is contacted, and images are assumed to exist. */
  readonly images?: ImageMetadataSource;
  /** The ignore file for the name of the Dockerfile, if there is one. */
  readonly ignoreFile?: IgnoreFile;
  readonly rules?: CheckRequest['rules'];
  /** Instructions that the Dockerfile may have in addition to those of the language. */
  readonly instructions?: readonly InstructionDefinition[];
  readonly signal?: AbortSignal;
}

/**
 * Converts the frontend's options to a request for `checkDockerfile`, which can be used for other texts of the file
 * as well. As in a build, the first of several platforms is checked. Throws a CompileError for an invalid option.
 */
export function checkRequest(request: LocalCheck): CheckRequest {
  const { file, rules } = request;
  const build = localBuild(request);
  const buildOptions = build.options;
  const targetPlatform = buildOptions.targetPlatforms[0];
  const allStages = buildOptions.target === '';
  return {
    options: compileOptions(build, localDockerfile(file), { targetPlatform, allStages }),
    ports: knownPorts(build, request),
    check: buildOptions.check,
    rules,
  };
}

/**
 * Replaces the instructions of a file that stand for lines of other files, which are read from the build context. Undefined
 * if there are none, or if the context is not known.
 */
export function composerFor(
  request: LocalCheck,
): ((file: SourceFile) => Promise<ComposedSource>) | undefined {
  const build = localBuild(request);
  const { instructionSet } = build;
  if (!canReplace(instructionSet) || !request.locals.has('context')) return undefined;
  const read = contextReader({ build, mainContext: createMainContext(build, localContext, undefined) });
  return (file) => composeSource(localDockerfile(file), instructionSet, read);
}

function localBuild({ options, locals, images = offlineImages, signal, instructions = [] }: LocalCheck) {
  const gateway = createLocalGateway({ options, locals, images });
  return {
    gateway,
    options: parseBuildOptions(options),
    resolver: createMetadataResolver(gateway, signal),
    signal,
    instructionSet: dockerfileLanguage(instructions),
  };
}

function localDockerfile(file: SourceFile): Dockerfile {
  const { filename, bytes } = file;
  const sourceMap = { filename, language: 'Dockerfile', data: bytes };
  return { file, sourceMap, digest: '', ignoreFile: undefined };
}

/** Ports for what is known; for everything else, the check makes its own assumptions. */
function knownPorts(build: FrontendBuild, { images, locals, ignoreFile }: LocalCheck): CheckRequest['ports'] {
  const mainContext = createMainContext(build, localContext, ignoreFile);
  const world = {
    build,
    mainContext,
    namedContexts: new NamedContexts(build),
    decompress: decompressPortably,
  };
  const ports = compilePorts(world, { report: () => {}, checkError: () => undefined });
  const { namedContext, isNoCache, resolveImageConfig, dockerIgnore } = ports;
  return {
    namedContext,
    isNoCache,
    ...(images === undefined ? {} : { resolveImageConfig }),
    ...(locals.has('context') ? { dockerIgnore } : {}),
  };
}

/** Its Dockerfile is never read, because it is passed in. */
const localContext: BuildContext = {
  remote: undefined,
  dockerfile: { kind: 'local', localName: 'dockerfile', filename: 'Dockerfile' },
};
