import { compileOptions } from '../../frontend/compile-options.ts';
import { compilePorts } from '../../frontend/compile-ports.ts';
import type { BuildContext } from '../../frontend/contexts/build-context.ts';
import { createMainContext, type IgnoreFile } from '../../frontend/contexts/main-context.ts';
import { NamedContexts } from '../../frontend/contexts/named-contexts.ts';
import { decompressPortably } from '../../frontend/epoch/archive/decompress.ts';
import type { FrontendBuild } from '../../frontend/frontend-build.ts';
import { createMetadataResolver } from '../../frontend/metadata-resolver.ts';
import { parseBuildOptions } from '../../frontend/options/build-options.ts';
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
  readonly signal?: AbortSignal;
}

/**
 * Converts the frontend's options to a request for `checkDockerfile`, which can be used for other texts of the file
 * as well. As in a build, the first of several platforms is checked. Throws a CompileError for an invalid option.
 */
export function checkRequest(request: LocalCheck): CheckRequest {
  const { file, options, locals, images = offlineImages, rules, signal } = request;
  const gateway = createLocalGateway({ options, locals, images });
  const buildOptions = parseBuildOptions(options);
  const resolver = createMetadataResolver(gateway, signal);
  const build = { gateway, options: buildOptions, resolver, signal };
  const { filename, bytes } = file;
  const sourceMap = { filename, language: 'Dockerfile', data: bytes };
  const targetPlatform = buildOptions.targetPlatforms[0];
  const allStages = buildOptions.target === '';
  return {
    options: compileOptions(
      build,
      { file, sourceMap, digest: '', ignoreFile: undefined },
      { targetPlatform, allStages },
    ),
    ports: knownPorts(build, request),
    check: buildOptions.check,
    rules,
  };
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
