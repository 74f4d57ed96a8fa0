import {
  type BuildOutcome,
  type ObservedBuildRequest,
  runObservedBuild,
} from '../../client/build/build-job.ts';
import { pinCacheImports } from '../../client/build/local-cache.ts';
import type { TypedAttrs } from '../../client/build/solve.ts';
import type { Connection } from '../../client/connect/connect.ts';
import { type DaemonWorker, listWorkers } from '../../client/workers.ts';
import { buildDockerfile } from '../../frontend/build-dockerfile.ts';
import type { Gateway } from '../../frontend/gateway.ts';
import { ignoringSyntaxLine } from '../../frontend/syntax-forward.ts';
import { goJson } from '../../go/json.ts';
import { compareKeys } from '../../go/strings.ts';
import type { Definition } from '../../llb/definition.ts';
import { isOneSource } from '../../llb/read-op.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { callFrontend, type Frontend } from '../frontend-gateway.ts';
import type { OnFailure } from './enter-failure.ts';
import { requireFeatures } from './require-features.ts';
import { type InProcessFrontend, runInProcess } from './run-in-process.ts';

/** A build of a Dockerfile with the frontend's options in their text form. */
export interface ControlBuildRequest
  extends Omit<ObservedBuildRequest, 'frontend' | 'definition' | 'frontendAttrs'> {
  /** Options of the frontend (docs/frontend.md): `target`, `platform`, `filename`, `build-arg:NAME`, … */
  readonly options: ReadonlyMap<string, string>;
  /** The daemon's workers, if they are already known. */
  readonly workers?: readonly DaemonWorker[];
  /**
   * A frontend to use instead of ours: a function in this process, an image, or the name of one that is built into the
   * daemon (`dockerfile.v0`).
   */
  readonly frontend?: string | Frontend;
  /** Called with what our frontend reads: the Dockerfile, and the config of each base image. */
  readonly onRead?: (read: FrontendRead) => void;
  /**
   * Lets the daemon run the frontend named by a `# syntax=` line of the Dockerfile. That frontend may read the whole
   * context.
   */
  readonly followSyntax?: boolean;
  /**
   * Called when a step has failed, before the build ends: containers on what the step left can be created until the
   * returned promise has settled. All results are then evaluated at once. The daemon must support containers.
   */
  readonly onFailure?: OnFailure | undefined;
  /**
   * Called with the graph of each platform when our frontend has made them. Steps run when the promise has settled; the build
   * fails if it rejects.
   */
  readonly beforeSteps?: (definitions: readonly Definition[]) => Promise<void>;
  /** Called with the metadata of the frontend's result, which is the answer to a subrequest (`requestid`). */
  readonly onMetadata?: (metadata: ReadonlyMap<string, Uint8Array>) => void;
}

/**
 * Builds a Dockerfile on a daemon: this process compiles it, and the daemon runs the graph. The frontend in a `#
 * syntax=` line is ignored, unless `followSyntax` or `build-arg:BUILDKIT_SYNTAX` asks for another one. Rejects with
 * the compiler's `GatewayError` or with the daemon's error.
 */
export async function buildOnDaemon(
  connection: Connection,
  request: ControlBuildRequest,
): Promise<BuildOutcome> {
  const cacheImports = await pinCacheImports(request.cacheImports ?? [], request.onWarning ?? (() => {}));
  const {
    options: given,
    workers: known,
    frontend,
    followSyntax,
    onMetadata,
    onRead,
    onFailure,
    beforeSteps,
    ...rest
  } = { ...request, cacheImports };
  const options = withSource(withCacheImports(given, cacheImports), frontend);
  const workers = known ?? (await listWorkers(connection.channel, { signal: request.signal }));
  let graphs: readonly Definition[] = [];
  const own = frontendOf(frontend, options, (read) => {
    if (read.kind === 'graphs') graphs = read.definitions;
    onRead?.(read);
  });
  const frontendRun = beforeSteps ? runsBefore(own, () => beforeSteps(graphs)) : own;
  // Loaded when needed: most builds just end when a step fails.
  const run = onFailure
    ? (await import('./enter-failure.ts')).entersFailure(frontendRun, onFailure)
    : frontendRun;
  const environment = {
    options: frontend === undefined && !followSyntax ? ignoringSyntaxLine(options) : options,
    product: 'buildkit',
    workers,
  };
  const inProcess = runInProcess(environment, async (gateway, context) => {
    requireFeatures(gateway, request, options);
    const result = await run(gateway, context);
    onMetadata?.(result.metadata);
    return result;
  });
  return runObservedBuild(connection, {
    ...rest,
    frontendAttrs: Object.fromEntries(options),
    frontend: inProcess,
  });
}

/**
 * The graphs that {@link buildOnDaemon} would have a daemon run: the daemon resolves images and reads the Dockerfile, and runs
 * nothing. Told through `onRead`. Rejects as {@link buildOnDaemon} does.
 */
export async function resolveGraphs(connection: Connection, request: ControlBuildRequest): Promise<void> {
  const { options, workers: known, onRead, ...rest } = request;
  const workers = known ?? (await listWorkers(connection.channel, { signal: request.signal }));
  const run = ownFrontend(onRead);
  const environment = { options: ignoringSyntaxLine(options), product: 'buildkit', workers };
  const inProcess = runInProcess(environment, async (gateway, context) => {
    await run(withoutSolves(gateway), context);
    return { ref: '', metadata: new Map() };
  });
  await runObservedBuild(connection, {
    ...rest,
    exports: [],
    cacheExports: [],
    internal: true,
    frontend: inProcess,
  });
}

/** The Dockerfile is loaded; what would run gets a name and nothing else. */
function withoutSolves(gateway: Gateway): Gateway {
  let count = 0;
  return {
    ...gateway,
    solve: async (request, signal) => {
      const isSource = request.definition === undefined || isOneSource(request.definition);
      return isSource ? gateway.solve(request, signal) : { ref: `unsolved-${count++}`, metadata: new Map() };
    },
  };
}

/** The frontend with work that comes after it and before any step. */
function runsBefore(frontend: InProcessFrontend, work: () => Promise<void>): InProcessFrontend {
  return async (...args) => {
    const result = await frontend(...args);
    await work();
    return result;
  };
}

function frontendOf(
  frontend: string | Frontend | undefined,
  options: ReadonlyMap<string, string>,
  onRead: ControlBuildRequest['onRead'],
): InProcessFrontend {
  if (frontend === undefined) return ownFrontend(onRead);
  if (typeof frontend === 'string') return otherFrontend(frontend, options);
  return (gateway, { channel, signal }) => callFrontend(frontend, { gateway, channel }, signal);
}

/** What a Dockerfile frontend has read. */
export type FrontendRead =
  | { readonly kind: 'dockerfile'; readonly file: SourceFile }
  /** `identifier` is that of the source, such as `docker-image://docker.io/library/busybox:latest`. */
  | {
      readonly kind: 'image';
      readonly identifier: string;
      readonly digest: string;
      readonly config: Uint8Array;
    }
  /** What the frontend made of it: one graph for each platform. */
  | { readonly kind: 'graphs'; readonly definitions: readonly Definition[] };

function ownFrontend(onRead: (read: FrontendRead) => void = () => {}): InProcessFrontend {
  const onDockerfile = (file: SourceFile): void => onRead({ kind: 'dockerfile', file });
  return async (gateway, { signal }) => {
    const graphs = new Map<string, Definition>();
    const result = await buildDockerfile(
      {
        ...gateway,
        solve: async (solveRequest, ...rest) => {
          const solved = await gateway.solve(solveRequest, ...rest);
          if (solved.ref && solveRequest.definition) graphs.set(solved.ref, solveRequest.definition);
          return solved;
        },
        resolveImageConfig: async (ref, ...args) => {
          const image = await gateway.resolveImageConfig(ref, ...args);
          const identifier = `docker-image://${ref}`;
          onRead({ kind: 'image', identifier, digest: image.digest, config: image.config });
          return image;
        },
        resolveSourceMeta: async (...args) => {
          const meta = await gateway.resolveSourceMeta(...args);
          if (meta.image) onRead({ kind: 'image', identifier: meta.identifier, ...meta.image });
          return meta;
        },
      },
      { signal, onDockerfile },
    );
    const refs = [...(result.refs?.values() ?? []), result.ref ?? ''];
    onRead({ kind: 'graphs', definitions: refs.flatMap((ref) => graphs.get(ref) ?? []) });
    return result;
  };
}

/**
 * The daemon runs the frontend as part of our build, so that we can read its answer (docker/buildx v0.36.1
 * build/build.go).
 */
function otherFrontend(name: string, options: ReadonlyMap<string, string>): InProcessFrontend {
  const frontend = isBuiltIn(name) ? name : 'gateway.v0';
  return (gateway, { signal }) => gateway.solve({ frontend, frontendOptions: options }, signal);
}

function isBuiltIn(name: string): boolean {
  return /^[a-z]+\.v\d+$/.test(name);
}

/** The image of a frontend is one of its options. */
function withSource(
  options: ReadonlyMap<string, string>,
  frontend: string | Frontend | undefined,
): ReadonlyMap<string, string> {
  if (typeof frontend !== 'string' || isBuiltIn(frontend)) return options;
  return new Map([...options, ['source', frontend]]);
}

/** The frontend's solves use the caches in its options. */
function withCacheImports(
  options: ReadonlyMap<string, string>,
  imports: readonly TypedAttrs[],
): ReadonlyMap<string, string> {
  if (imports.length === 0) return options;
  const list = imports.map(({ type, attrs }) => {
    const sorted = Object.entries(attrs).sort(compareKeys);
    return { Type: type, ...(sorted.length > 0 && { Attrs: Object.fromEntries(sorted) }) };
  });
  return new Map([...options, ['cache-imports', goJson(list)]]);
}
