import { allCapIds } from '../../src/llb/cap-ids.ts';
import { Control, type moby } from '../../src/proto/control-codec.ts';
import { LLBBridge } from '../../src/proto/gateway-codec.ts';
import { platformCodec } from '../../src/proto/llb-codec.ts';
import { RpcCode, RpcError } from '../../src/rpc/channel.ts';
import { unaryHandler } from '../../src/rpc/http2-server.ts';
import type { RpcHandler } from '../../src/rpc/server-call.ts';
import { noStatus, untilAborted } from '../client/fake-daemon.ts';
import { serveDaemon, serveEngine } from './daemon-socket.ts';
import { type CliOutcome, type CliWorld, cli, folder } from './support.ts';

export interface RecordedBuild extends CliOutcome {
  /** What the daemon was asked for; undefined if it was not. */
  readonly request: moby.buildkit.v1.SolveRequest | undefined;
}

export interface RecordingOptions extends CliWorld {
  readonly files?: Readonly<Record<string, string>>;
  /** A Docker Engine, with the containerd image store or without. */
  readonly engine?: 'containerd' | 'classic';
  readonly labels?: Readonly<Record<string, string>>;
  /** LLB capabilities; all of them by default. */
  readonly caps?: readonly string[];
  /** What the exporters report. */
  readonly response?: Readonly<Record<string, string>>;
  /** The context, if it is not a directory with `files`. */
  readonly context?: string;
}

/**
 * Runs `dockerfile-llb build` with the frontend of the daemon against a daemon that only writes down what it is asked for. The
 * context is the working directory, unless `cwd` is given.
 */
export async function recordBuild(
  args: readonly string[],
  options: RecordingOptions = {},
): Promise<RecordedBuild> {
  let request: RecordedBuild['request'];
  let end: () => void = () => {};
  let fail: (error: RpcError) => void = () => {};
  const returned = new Promise<void>((resolve, reject) => {
    [end, fail] = [resolve, reject];
  });
  returned.catch(() => {});
  const handlers = new Map<string, RpcHandler>([
    [
      Control.listWorkers.path,
      unaryHandler(async () => Control.listWorkers.response.encode({ record: [workerOf(options)] })),
    ],
    [Control.info.path, unaryHandler(async () => new Uint8Array(0))],
    [Control.session.path, untilAborted],
    [Control.status.path, noStatus],
    [
      Control.solve.path,
      unaryHandler(async (bytes) => {
        request = Control.solve.request.decode(bytes);
        if (!request.Definition?.length) await returned;
        return Control.solve.response.encode({ ExporterResponse: options.response ?? {} });
      }),
    ],
    [LLBBridge.ping.path, unaryHandler(async () => LLBBridge.ping.response.encode(pong(options)))],
    [
      LLBBridge.solve.path,
      unaryHandler(async () => LLBBridge.solve.response.encode({ result: { refs: {} } })),
    ],
    [
      LLBBridge.return.path,
      unaryHandler(async (bytes) => {
        const { error } = LLBBridge.return.request.decode(bytes);
        if (error) fail(new RpcError(error.message ?? '', error.code ?? RpcCode.unknown));
        else end();
        return new Uint8Array(0);
      }),
    ],
  ]);
  const socket = options.engine ? await serveEngine(handlers) : await serveDaemon(handlers);
  const dir = folder({ Dockerfile: 'FROM scratch\n', ...options.files });
  const frontend =
    args.includes('--llb') || args.includes('--frontend') ? [] : ['--frontend', 'dockerfile.v0'];
  const progress = args.includes('-q') || args.includes('--progress') ? [] : ['--progress', 'plain'];
  const words = ['build', options.context ?? dir, ...frontend, ...progress, ...args];
  const where = options.engine ? { DOCKER_HOST: `unix://${socket}` } : { BUILDKIT_HOST: socket };
  const env = { DOCKER_CONFIG: folder({}), BUILDX_GIT_INFO: '0', ...where, ...options.env };
  const outcome = await cli(words, { ...options, cwd: options.cwd ?? dir, env });
  return { ...outcome, request };
}

function pong({ caps = allCapIds }: RecordingOptions) {
  const enabled = (ID: string) => ({ ID, Enabled: true });
  return { FrontendAPICaps: ['return', 'readfile'].map(enabled), LLBCaps: caps.map(enabled) };
}

function workerOf({ engine, labels = {} }: RecordingOptions) {
  const snapshotter = { 'org.mobyproject.buildkit.worker.snapshotter': 'overlayfs' };
  return {
    ID: 'w1',
    Labels: { ...(engine === 'classic' ? {} : snapshotter), ...labels },
    platforms: [platformCodec.encode({ OS: 'linux', Architecture: 'amd64' })],
  };
}
