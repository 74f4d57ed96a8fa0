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

/** What a check with the frontend's options is given. */
export interface LocalCheck {
  readonly file: SourceFile;
  /** The frontend's (docs/frontend.md): `target`, `platform`, `build-arg:NAME`, `context:NAME`, … */
  readonly options: ReadonlyMap<string, string>;
  /** Folders by name; without `context`, nothing is said of what the build context holds. */
  readonly locals: ReadonlyMap<string, string | FileTree>;
  /** Undefined when nobody may be asked: images are then taken to exist. */
  readonly images?: ImageMetadataSource;
  /** The ignore file of the Dockerfile's name, if there is one. */
  readonly ignoreFile?: IgnoreFile;
  readonly rules?: CheckRequest['rules'];
  readonly signal?: AbortSignal;
}

/**
 * What `checkDockerfile` is asked with what the frontend's options say of the build; it holds for other texts of the
 * file, too. Of several platforms the first is checked, as in a build. Throws a CompileError for an option that is wrong.
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

/** Answers for what is known only: what is left out is what a check without them assumes. */
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

/** The Dockerfile of it is never read: it is given. */
const localContext: BuildContext = {
  remote: undefined,
  dockerfile: { kind: 'local', localName: 'dockerfile', filename: 'Dockerfile' },
};
