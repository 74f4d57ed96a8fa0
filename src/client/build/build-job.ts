import { randomId } from '../../base/random-id.ts';
import type { StatusUpdate } from '../../record/status.ts';
import type { CredentialsLookup } from '../../registry/credentials.ts';
import type { TokenSeeds } from '../../registry/token-seed.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import type { OciStore } from '../../session/content/oci-store.ts';
import { type AuthOptions, authService } from '../../session/services/auth.ts';
import { contentStoreService } from '../../session/services/content-store.ts';
import { fileSendService } from '../../session/services/file-send.ts';
import {
  type FileSyncOptions,
  fileSyncService,
  type LocalDirs,
  type ObserveTransfer,
} from '../../session/services/file-sync.ts';
import { type SecretStore, secretsService } from '../../session/services/secrets.ts';
import { sshService } from '../../session/services/ssh.ts';
import { type Session, startSession } from '../../session/session.ts';
import type { SessionService } from '../../session/session-service.ts';
import type { Connection } from '../connect/connect.ts';
import { type ExportEntry, exporterFor } from '../specs/export.ts';
import { createControlChannel, createTracedChannel } from './build-channel.ts';
import { type BuildStores, openBuildStores } from './build-stores.ts';
import { BuildWatch } from './build-watch.ts';
import { explainInvalidName } from './invalid-name-error.ts';
import { pinCacheImports } from './local-cache.ts';
import { sharedKeyOfFolders } from './shared-key.ts';
import { type DaemonSolveRequest, solveOnDaemon } from './solve.ts';

/** A running build, as seen by a frontend in this process. */
export interface BuildJob {
  readonly ref: string;
  readonly sessionId: string;
  /** Aborted when the build has ended or is cancelled. */
  readonly signal: AbortSignal;
}

/** The input of a build: a frontend or a definition, what it may read, and where its result goes. */
export interface BuildRequest
  extends Pick<
    DaemonSolveRequest,
    | 'definition'
    | 'frontendAttrs'
    | 'frontendInputs'
    | 'cacheExports'
    | 'cacheImports'
    | 'entitlements'
    | 'internal'
    | 'sourcePolicy'
  > {
  /**
   * A frontend in this process, which talks to the gateway API on `channel` and must call Return there with a result
   * or an error. Or the name of a frontend of the daemon. Leave it out if there is a `definition`.
   */
  readonly frontend?: string | ((channel: RpcChannel, job: BuildJob) => Promise<void>);
  readonly exports?: readonly ExportEntry[];
  readonly locals?: LocalDirs;
  readonly secrets?: SecretStore;
  readonly sshSockets?: ReadonlyMap<string, string>;
  readonly credentials?: CredentialsLookup;
  /** Lets the daemon reuse tokens of earlier builds; without them, each build requests its own. */
  readonly tokenSeeds?: TokenSeeds;
  /**
   * Directories in which the daemon may read or write blobs, by store id (`oci-layout-context.ts`). Local caches do
   * not need one.
   */
  readonly contentStores?: ReadonlyMap<string, OciStore>;
  readonly services?: readonly SessionService[];
  /**
   * Lets the daemon reuse what an earlier build with this key has sent. The default key is made from the paths of the
   * directories.
   */
  readonly sharedKey?: string;
  /** The build's id in the daemon's history; the default is a new one. */
  readonly ref?: string;
  /**
   * Receives status updates. The next one is read when the returned promise has settled, so a slow reader slows down
   * the daemon.
   */
  readonly onStatus?: (update: StatusUpdate) => unknown;
  readonly onTransfer?: FileSyncOptions['onProgress'];
  /** Called about something that is left out without ending the build, such as a missing local cache to import. */
  readonly onWarning?: (text: string) => void;
  readonly signal?: AbortSignal;
}

/** A build whose transfers are seen. */
export interface ObservedBuildRequest extends BuildRequest {
  /** Sees the files of local directories while they are sent. */
  readonly observeTransfer?: ObserveTransfer | undefined;
}

/** The result of a build. */
export interface BuildOutcome {
  /** The build's id in the daemon's history. */
  readonly ref: string;
  readonly exporterResponse: ReadonlyMap<string, string>;
}

/**
 * Runs one build on the daemon: session, solve, progress and, if it is in this process, the frontend. Rejects with
 * the frontend's own error if it threw one, and otherwise with an `RpcError`. It always settles, even if the daemon
 * goes away or if its error is one that Node cannot read (`build-watch.ts`). Aborting cancels the build on the
 * daemon.
 *
 * @example
 * const client = await BuildkitClient.connect();
 * const graph = llb.marshal(llb.image('busybox'), { platform: parsePlatform('linux/amd64') });
 * const definition = encodeDefinition(graph);
 * await runBuild(client, { definition, exports: [parseOutput('type=tar,dest=out.tar')] });
 */
export function runBuild(connection: Connection, request: BuildRequest): Promise<BuildOutcome> {
  return runObservedBuild(connection, request);
}

/** {@link runBuild} for those who also see the transfers. */
export async function runObservedBuild(
  connection: Connection,
  request: ObservedBuildRequest,
): Promise<BuildOutcome> {
  request.signal?.throwIfAborted();
  const cacheImports = await pinCacheImports(request.cacheImports ?? [], request.onWarning ?? (() => {}));
  const pinned = { ...request, cacheImports };
  const stores = await openBuildStores(pinned);
  try {
    const outcome = await runInSession(connection, pinned, stores);
    await stores.finish(outcome.exporterResponse);
    return outcome;
  } finally {
    await stores.close();
  }
}

async function runInSession(
  connection: Connection,
  request: ObservedBuildRequest,
  stores: BuildStores,
): Promise<BuildOutcome> {
  const session = await startSession((metadata) => connection.openSession(metadata), {
    services: sessionServices(request, stores),
    sharedKey: request.sharedKey ?? sharedKeyOfFolders(request.locals),
  });
  const watch = new BuildWatch(connection, request.ref ?? randomId(), request);
  const running = { session, watch };
  let calls: Pick<RpcChannel, 'unary' | 'close'> | undefined;
  try {
    calls = await connection.openCalls?.(request.signal);
    const channel = createTracedChannel({ ...connection.channel, ...(calls && { unary: calls.unary }) });
    const build: BuildCalls = { address: connection.address, channel };
    return await watch.settle(startSolve(build, request, running), startFrontend(build, request, running));
  } catch (error) {
    throw explainInvalidName(error, request.exports ?? []);
  } finally {
    calls?.close();
    session.close();
  }
}

/** The connection that a build's calls use. */
type BuildCalls = Pick<Connection, 'address' | 'channel'>;

/** A build on the daemon, from its session's start to its end. */
interface RunningBuild {
  readonly session: Session;
  readonly watch: BuildWatch;
}

async function startSolve(
  connection: BuildCalls,
  request: ObservedBuildRequest,
  { session, watch }: RunningBuild,
): Promise<BuildOutcome> {
  const { frontend, exports = [] } = request;
  const exporterResponse = await solveOnDaemon(
    connection.channel,
    {
      ...request,
      ref: watch.ref,
      sessionId: session.id,
      frontend: typeof frontend === 'string' ? frontend : undefined,
      exporters: exports.map((entry) => exporterFor(entry, connection.address)),
    },
    watch.signal,
  );
  return { ref: watch.ref, exporterResponse };
}

async function startFrontend(
  connection: BuildCalls,
  request: ObservedBuildRequest,
  { session, watch }: RunningBuild,
): Promise<void> {
  if (typeof request.frontend !== 'function') return;
  const channel = createControlChannel(connection.channel, watch.ref);
  await request.frontend(channel, { ref: watch.ref, sessionId: session.id, signal: watch.signal });
}

/** As with `docker buildx build`, each use of a login is shown as a step of the build. */
function authOptions({ tokenSeeds: seeds, onStatus }: BuildRequest): AuthOptions {
  const onUse = (name: string): void => {
    const now = Date.now();
    const step = { digest: `login:${name}`, name, inputs: [], cached: false, error: '' };
    const vertexes = [{ ...step, started: now, completed: now }];
    onStatus?.({ vertexes, statuses: [], logs: [], warnings: [] });
  };
  return { seeds, onUse };
}

function sessionServices(request: ObservedBuildRequest, { stores }: BuildStores): SessionService[] {
  const targets = new Map(
    (request.exports ?? []).flatMap(({ target }, i) =>
      target && target.kind !== 'layout' ? [[i, target] as const] : [],
    ),
  );
  return [
    ...(request.locals?.size
      ? [
          fileSyncService(request.locals, {
            onProgress: request.onTransfer,
            observe: request.observeTransfer,
          }),
        ]
      : []),
    ...(targets.size > 0 ? [fileSendService(targets)] : []),
    ...(request.secrets ? [secretsService(request.secrets)] : []),
    ...(request.sshSockets?.size ? [sshService(request.sshSockets)] : []),
    ...(request.credentials ? [authService(request.credentials, authOptions(request))] : []),
    ...(stores.size > 0 ? [contentStoreService(stores)] : []),
    ...(request.services ?? []),
  ];
}
