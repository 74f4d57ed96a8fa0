import { formatPlatform, normalizePlatform, type Platform } from '../../image/platform.ts';
import type { DaemonAddress } from '../connect/address.ts';
import type { BuilderMember } from '../connect/builder.ts';
import { type ConnectOptions, connectDaemon } from '../connect/connect.ts';
import { DaemonError } from '../connect/daemon-error.ts';
import { type DaemonWorker, describeWorkers } from '../workers.ts';

/** The state of a node, or the reason why it is not known. */
export type NodeState =
  | { readonly status: 'running'; readonly workers: readonly DaemonWorker[] }
  | {
      /** `inactive` and `stopped` can be started; `error` is everything else. */
      readonly status: 'inactive' | 'stopped' | 'error';
      readonly error: Error;
    };

/** Connects to a node and asks for its workers. Rejects only if the signal is aborted. */
export async function askNode(node: BuilderMember, options: ConnectOptions): Promise<NodeState> {
  let address: DaemonAddress | undefined;
  try {
    address = node.address();
    const connection = await connectDaemon(address, options);
    try {
      return { status: 'running', workers: await describeWorkers(connection.channel, options) };
    } finally {
      connection.close();
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    return { status: statusOf(error, address), error: error as Error };
  }
}

/** A daemon that does not run is not an error: it can be started (docker/buildx v0.36.1 directory driver). */
function statusOf(error: unknown, address: DaemonAddress | undefined): 'inactive' | 'stopped' | 'error' {
  if (!(error instanceof DaemonError)) return 'error';
  const { status } = error.data;
  if (status === 'inactive' || status === 'stopped') return status;
  const needsEngine = address?.kind !== 'buildkit' || address.endpoint.kind === 'docker-container';
  return error.code === 'connection-failed' && !needsEngine ? 'inactive' : 'error';
}

/** A platform of a node, and whether it was set by hand. */
export interface NodePlatform {
  readonly name: string;
  readonly byHand: boolean;
}

/** The platforms of a node without repetition: first those set by hand, then those that its workers report. */
export function nodePlatforms(
  { platforms }: Pick<BuilderMember, 'platforms'>,
  state: NodeState,
): readonly NodePlatform[] {
  const reported = state.status === 'running' ? state.workers.flatMap((worker) => worker.platforms) : [];
  const byName = new Map<string, NodePlatform>();
  const add = (platform: Platform, byHand: boolean) => {
    const name = formatPlatform(normalizePlatform(platform));
    if (!byName.has(name)) byName.set(name, { name, byHand });
  };
  for (const platform of platforms) add(platform, true);
  for (const platform of reported) add(platform, false);
  return [...byName.values()];
}
