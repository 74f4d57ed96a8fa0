import { sha256 } from '../base/digest.ts';
import { encodeText } from '../base/text.ts';
import { nearestName } from '../diagnostics/nearest-name.ts';
import type {
  GatewayWarning,
  ResolvedImage,
  SolveRequest,
  SolveResult,
  SourceMeta,
} from '../frontend/gateway.ts';
import { GatewayError } from '../frontend/gateway-error.ts';
import type { Container, ContainerRequest, ProcessRequest } from '../gateway/container/container-request.ts';
import type { FrontendGateway } from '../gateway/frontend-gateway.ts';
import { createLocalGateway } from '../gateway/local/local-gateway.ts';
import { createMemoryFiles, type MemoryFiles } from '../gateway/local/memory-files.ts';
import { marshalImageConfig } from '../image/image-config.ts';
import type { ContainerConfig } from '../image/oci-image.ts';
import { defaultPlatform, normalizePlatform, type Platform } from '../image/platform.ts';
import { parseNormalizedNamed, referenceString, tagNameOnly } from '../image/reference.ts';
import type { CapSet } from '../llb/caps.ts';
import type { Definition } from '../llb/definition.ts';
import { singleSource } from '../llb/read-op.ts';
import { RpcCode } from '../rpc/channel.ts';
import { type Graph, readGraph } from './graph.ts';

/** What a gateway in memory knows. Everything is optional; if a frontend asks for anything else, that is an error. */
export interface MemoryWorld {
  /** Options of the frontend: `target`, `filename`, `build-arg:NAME`, … */
  readonly options?: Readonly<Record<string, string>>;
  /** Files of the client by name: `context`, and `dockerfile` if the file of the build is elsewhere. */
  readonly locals?: Readonly<Record<string, MemoryFiles>>;
  /** Images by name. */
  readonly images?: Readonly<Record<string, MemoryImage>>;
  /** Other sources by identifier: `https://example.com/a.tar`, `git://github.com/owner/name.git#main`. */
  readonly sources?: Readonly<Record<string, MemorySource>>;
  /** The files that a graph of steps builds. Without it, reading files of a result of steps is an error. */
  readonly results?: (graph: Graph) => MemoryFiles;
  /** Returns what a process in a container does. Without it, starting a process is an error. */
  readonly processes?: (process: ProcessRequest, container: ContainerRequest) => ProcessOutcome;
  /** Capabilities that the daemon does not have: of the gateway (`gateway.exec`) or of LLB (`mergeop`). */
  readonly missing?: readonly string[];
  /** The default is linux/amd64. */
  readonly platforms?: readonly Platform[];
}

/** An image of a gateway in memory. */
export interface MemoryImage {
  readonly config?: ContainerConfig;
  readonly files?: MemoryFiles;
}

/** A source in memory. `git` and `http` are what `resolveSourceMeta` returns. */
export interface MemorySource extends Pick<SourceMeta, 'git' | 'http'> {
  readonly files?: MemoryFiles;
}

/** How a process ends. The exit code is 0 unless given. */
export interface ProcessOutcome {
  readonly code?: number;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** A gateway without a daemon, which records what a frontend asks of it. */
export interface MemoryGateway extends FrontendGateway {
  readonly warnings: readonly GatewayWarning[];
  /** What was solved, in order. */
  readonly graphs: readonly Graph[];
  /** The graph behind a ref. */
  graphOf(ref: string): Graph;
}

/**
 * A gateway in memory, for tests of a frontend. It runs nothing: it records each solve, and returns files that the world
 * contains. Throws a `TypeError` for a member that a world does not have.
 *
 * @example
 * const gateway = memoryGateway({
 *   locals: { context: { Dockerfile: 'FROM busybox\nRUN make' } },
 *   images: { busybox: { config: { env: ['PATH=/bin'] } } },
 * });
 * await buildDockerfile(gateway);
 * console.log(gateway.graphs.at(-1)?.text);
 */
export function memoryGateway(world: MemoryWorld = {}): MemoryGateway {
  refuseUnknown(world);
  const warnings: GatewayWarning[] = [];
  const graphs: Graph[] = [];
  const locals = new Map(
    Object.entries(world.locals ?? {}).map(([name, files]) => [name, createMemoryFiles(files)]),
  );
  const context = locals.get('context');
  if (context !== undefined && !locals.has('dockerfile')) locals.set('dockerfile', context);
  const local = createLocalGateway({
    options: new Map(Object.entries(world.options ?? {})),
    locals,
    images: async () => Promise.reject(new GatewayError('no image', RpcCode.notFound)),
    onWarning: (warning) => warnings.push(warning),
  });
  const files = (ref: string) => filesOf(world, locals, local.definitionOf(ref));
  const images = imagesOf(world);
  return {
    ...local,
    build: buildOf(world, local.build),
    warnings,
    graphs,
    graphOf: (ref) => readGraph(local.definitionOf(ref)),
    async solve(request) {
      const solved = await solve(request, local);
      if (request.definition) graphs.push(readGraph(request.definition));
      return solved;
    },
    resolveImageConfig: async (ref, { platform }) => images(ref, platform),
    resolveSourceMeta: async ({ identifier, attrs, platform }) => {
      if (!identifier.startsWith(imageScheme)) return { identifier, attrs, ...sourceOf(world, identifier) };
      return { identifier, attrs, image: images(identifier.slice(imageScheme.length), platform) };
    },
    async readFile(ref, path, range) {
      const bytes = await files(ref).readFile(path);
      return range === undefined ? bytes : bytes.subarray(range.offset, range.offset + range.length);
    },
    readDir: async (ref, path) => files(ref).readDir(path),
    statFile: async (ref, path) => files(ref).stat(path),
    evaluate: async () => {},
    openContainer: async (request) => container(world, request),
  };
}

const worldMembers: Readonly<Record<keyof MemoryWorld, true>> = {
  options: true,
  locals: true,
  images: true,
  sources: true,
  results: true,
  processes: true,
  missing: true,
  platforms: true,
};

function refuseUnknown(world: object): void {
  const known = Object.keys(worldMembers);
  const unknown = Object.keys(world).find((member) => !known.includes(member));
  if (unknown === undefined) return;
  const near = nearestName(unknown, known);
  const hint = near === undefined ? '' : ` (did you mean ${near}?)`;
  throw new TypeError(`memoryGateway has no ${unknown}${hint}: a world has ${known.join(', ')}`);
}

const imageScheme = 'docker-image://';

/** Solves a request. The ref of scratch is '', as with a daemon. */
async function solve(request: SolveRequest, local: { solve: MemoryGateway['solve'] }): Promise<SolveResult> {
  if (request.definition?.def.length === 0) return { ref: '', metadata: new Map() };
  return local.solve(request);
}

function buildOf(
  { missing = [], platforms }: MemoryWorld,
  build: MemoryGateway['build'],
): MemoryGateway['build'] {
  const workers = [
    { id: 'memory', labels: {}, platforms: platforms ?? [normalizePlatform(defaultPlatform())] },
  ];
  return {
    ...build,
    // With a fixed session, equal graphs with local files have equal digests.
    sessionId: 'memory',
    workers,
    frontendCaps: without(build.frontendCaps, missing),
    llbCaps: without(build.llbCaps, missing),
  };
}

function without(caps: CapSet, missing: readonly string[]): CapSet {
  return {
    supports: (id) => !missing.includes(id) && caps.supports(id),
    whyUnsupported: (id) =>
      missing.includes(id) ? `the daemon does not have the capability ${id}` : caps.whyUnsupported(id),
  };
}

function imagesOf({ images = {} }: MemoryWorld): (ref: string, platform?: Platform) => ResolvedImage {
  const known = new Map(Object.entries(images).map(([name, image]) => [fullName(name), image]));
  return (ref, platform = defaultPlatform()) => {
    const image = known.get(fullName(ref));
    if (image === undefined) missing(`${ref}: not found: the image`, 'images');
    const { os, architecture, variant } = normalizePlatform(platform);
    // An image without layers is the empty filesystem to the compiler.
    const rootfs = { type: 'layers', diffIds: [`sha256:${'0'.repeat(64)}`] };
    const config = marshalImageConfig({ os, architecture, variant, config: image.config ?? {}, rootfs });
    return { ref, digest: sha256(encodeText(`${fullName(ref)} ${sha256(config)}`)), config };
  };
}

/** The full name of an image with its tag, without a digest. */
function fullName(name: string): string {
  const [tagged = ''] = name.split('@');
  return referenceString(tagNameOnly(parseNormalizedNamed(tagged)));
}

function sourceOf({ sources = {} }: MemoryWorld, identifier: string): Pick<SourceMeta, 'git' | 'http'> {
  const { git, http } = sources[identifier] ?? missing(`the source ${identifier}`, 'sources');
  return { git, http };
}

function filesOf(
  world: MemoryWorld,
  locals: ReadonlyMap<string, ReturnType<typeof createMemoryFiles>>,
  definition: Definition,
) {
  const identifier = singleSource(definition)?.identifier ?? '';
  const graph = readGraph(definition);
  if (identifier === '' || graph.result?.source !== identifier)
    return createMemoryFiles(world.results?.(graph) ?? noResult(graph));
  const [scheme = '', name = ''] = identifier.split('://');
  if (scheme === 'local') return locals.get(name) ?? missingLocal(name);
  const found =
    scheme === 'docker-image'
      ? Object.entries(world.images ?? {}).find(([image]) => fullName(image) === fullName(name))?.[1]
      : world.sources?.[identifier];
  return createMemoryFiles(
    found?.files ?? missing(`the files of ${identifier}`, scheme === 'docker-image' ? 'images' : 'sources'),
  );
}

/** The file of the build is in the local `dockerfile`, which a world has only if the file is outside the context. */
function missingLocal(name: string): never {
  if (name !== 'dockerfile') missing(`the local ${name}`, 'locals');
  missing('the file of the build', 'locals: { context: { Dockerfile: … } }');
}

function noResult({ text }: Graph): never {
  throw new GatewayError(
    `the gateway's memory has no files for the result of these steps: return them from results\n${text}`,
    RpcCode.notFound,
  );
}

function missing(what: string, member: string): never {
  throw new GatewayError(`${what} is not in the gateway's memory: add it to ${member}`, RpcCode.notFound);
}

function container(world: MemoryWorld, request: ContainerRequest): Container {
  return {
    start(process) {
      const run = world.processes ?? (() => missing(`the process ${process.args.join(' ')}`, 'processes'));
      const exit = runProcess(process, () => run(process, request));
      exit.catch(() => {});
      const started = exit.then(() => undefined);
      started.catch(() => {});
      return { started, exit, resize: async () => {}, kill: async () => {} };
    },
    release: async () => {},
  };
}

async function runProcess(process: ProcessRequest, run: () => ProcessOutcome): Promise<number> {
  const { code = 0, stdout = '', stderr = '' } = run();
  if (stdout !== '') await process.stdout?.(encodeText(stdout));
  if (stderr !== '') await process.stderr?.(encodeText(stderr));
  return code;
}
