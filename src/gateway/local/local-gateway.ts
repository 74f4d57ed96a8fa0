import { openDirectory } from '#local-directory';
import { programName } from '../../base/program-name.ts';
import type { Gateway, GatewayBuild, SolveRequest, SolveResult } from '../../frontend/gateway.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import { defaultPlatform, normalizePlatform } from '../../image/platform.ts';
import { allCaps, createCapSet } from '../../llb/caps.ts';
import type { Definition } from '../../llb/definition.ts';
import { singleSource } from '../../llb/read-op.ts';
import { allGatewayCapIds, describeGatewayCap, enabled } from '../gateway-caps.ts';
import type { FileTree } from './file-tree.ts';
import type { ImageMetadataSource } from './offline-images.ts';

/** The input of a compile without a daemon. */
export interface LocalGatewayInput {
  readonly options: ReadonlyMap<string, string>;
  /** Paths of directories, or files, by the name of the local (`context`, `dockerfile`, named contexts). */
  readonly locals: ReadonlyMap<string, string | FileTree>;
  readonly images: ImageMetadataSource;
  /** Workers of the daemon that the compile is for; by default, one with the platform of this machine. */
  readonly workers?: GatewayBuild['workers'];
  /** Called with each warning. */
  readonly onWarning?: (warning: Parameters<Gateway['warn']>[0]) => void;
}

/** A gateway that only records what it is asked to solve. */
export interface LocalGateway extends Gateway {
  /** The definition of a ref that a solve returned; '' is scratch. */
  definitionOf(ref: string): Definition;
}

const scratchDefinition: Definition = { def: [], metadata: new Map() };

/**
 * A gateway without a daemon: it reads files of locals directly, takes image metadata from `images`, and runs
 * nothing. Anything that needs a daemon (a git or HTTP context, another frontend) is an error that says so.
 */
export function createLocalGateway(input: LocalGatewayInput): LocalGateway {
  const solved = new Map<string, Definition>();
  const locals = openLocals(input.locals);
  const definitionOf = (ref: string): Definition => solved.get(ref) ?? scratchDefinition;
  return {
    build: localBuild(input),
    definitionOf,
    inputs: async () => new Map(),
    solve: async (request) => remember(solved, request),
    resolveImageConfig: async (ref, { platform = defaultPlatform() }, signal) => ({
      ref,
      ...(await input.images(ref, platform, signal)),
    }),
    resolveSourceMeta: async ({ identifier, attrs, platform = defaultPlatform() }, signal) => {
      const scheme = 'docker-image://';
      if (!identifier.startsWith(scheme)) throw needsDaemon(identifier);
      return {
        identifier,
        attrs,
        image: await input.images(identifier.slice(scheme.length), platform, signal),
      };
    },
    readFile: async (ref, path, range) => {
      const bytes = await treeOf(locals, definitionOf(ref)).readFile(path);
      return range === undefined ? bytes : bytes.subarray(range.offset, range.offset + range.length);
    },
    readDir: async (ref, path) => treeOf(locals, definitionOf(ref)).readDir(path),
    statFile: async (ref, path) => treeOf(locals, definitionOf(ref)).stat(path),
    warn: async (warning) => input.onWarning?.(warning),
  };
}

function localBuild({ options, workers }: LocalGatewayInput): GatewayBuild {
  return {
    options,
    sessionId: '',
    localUniqueId: programName,
    product: 'buildkit',
    workers: workers ?? [{ id: 'local', labels: {}, platforms: [normalizePlatform(defaultPlatform())] }],
    frontendCaps: createCapSet(enabled(allGatewayCapIds), describeGatewayCap, 'buildkit'),
    llbCaps: allCaps(),
  };
}

function remember(solved: Map<string, Definition>, request: SolveRequest): SolveResult {
  if (request.definition === undefined) {
    throw new GatewayError(`the frontend ${request.frontend ?? ''} can only be run by a BuildKit daemon`, 2);
  }
  const ref = `ref-${solved.size + 1}`;
  solved.set(ref, request.definition);
  return { ref, metadata: new Map() };
}

function openLocals(locals: LocalGatewayInput['locals']): ReadonlyMap<string, FileTree> {
  const open = (files: string | FileTree) => (typeof files === 'string' ? openDirectory(files) : files);
  return new Map([...locals].map(([name, files]) => [name, open(files)]));
}

function treeOf(locals: ReadonlyMap<string, FileTree>, definition: Definition): FileTree {
  const identifier = singleSource(definition)?.identifier;
  if (identifier === undefined) throw needsDaemon('the result of a build step');
  if (!identifier.startsWith('local://')) throw needsDaemon(identifier);
  const name = identifier.slice('local://'.length);
  const tree = locals.get(name);
  if (tree === undefined) throw new GatewayError(`the files of the local ${name} were not given`, 2);
  return tree;
}

function needsDaemon(what: string): GatewayError {
  return new GatewayError(`${what} can only be read by a BuildKit daemon; use dockerfile-llb build`, 2);
}
