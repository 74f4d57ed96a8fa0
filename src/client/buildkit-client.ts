import type { Duplex } from 'node:stream';
import { encodeDefinition } from '../llb/codec.ts';
import type { Definition } from '../llb/definition.ts';
import type { BuildRecord } from '../record/build-record.ts';
import type { StatusUpdate } from '../record/status.ts';
import type { Metadata, RpcChannel, RpcError } from '../rpc/channel.ts';
import { type BuildOutcome, type BuildRequest, runBuild } from './build/build-job.ts';
import {
  type CacheRecord,
  type DiskUsageOptions,
  diskUsage,
  type PruneOptions,
  prune,
} from './cache-records.ts';
import { type DaemonAddress, parseAddress } from './connect/address.ts';
import { type Connection, type ConnectOptions, connectDaemon } from './connect/connect.ts';
import type { TlsOptions } from './connect/endpoint.ts';
import { findDaemon } from './connect/find-daemon.ts';
import {
  buildError,
  deleteHistory,
  type HistoryOptions,
  listHistory,
  pinHistory,
} from './history/history.ts';
import { watchStatus } from './status.ts';

import { type DaemonWorker, describeWorkers } from './workers.ts';

/** How a client finds and connects to a daemon. */
export interface ClientOptions extends ConnectOptions {
  /** For tcp addresses. */
  readonly tls?: TlsOptions;
  /** The environment for `BUILDKIT_HOST`, `DOCKER_HOST` and Docker's contexts; by default that of the process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * A connection to a BuildKit daemon. Every method takes an `AbortSignal` and rejects with an `RpcError` for errors of
 * the daemon. {@link close} cancels everything that is running. It is a {@link Connection}, so it can be passed to
 * `build`.
 *
 * @example
 * const client = await BuildkitClient.connect('tcp://build.example:1234', { tls: { ca: 'ca.pem' } });
 * for (const { id, size } of await client.du()) console.log(id, size);
 * client.close();
 */
export class BuildkitClient implements Connection {
  readonly #connection: Connection;

  private constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * Connects to the daemon at `address` (docs/cli.md, "Which daemon"), or to the one that the command would find.
   * Rejects with a `DaemonError`, whose hint says what to do.
   */
  static async connect(address?: string, options: ClientOptions = {}): Promise<BuildkitClient> {
    const { tls, env = process.env, ...rest } = options;
    const found = address === undefined ? findDaemon({ tls, env }) : parseAddress(address, { tls, env });
    return new BuildkitClient(await connectDaemon(found, rest));
  }

  get address(): DaemonAddress {
    return this.#connection.address;
  }

  /** For calls without a method here. */
  get channel(): RpcChannel {
    return this.#connection.channel;
  }

  openSession(metadata: Metadata, signal?: AbortSignal): Promise<Duplex> {
    return this.#connection.openSession(metadata, signal);
  }

  async openCalls(signal?: AbortSignal): Promise<Pick<RpcChannel, 'unary' | 'close'>> {
    return this.#connection.openCalls?.(signal) ?? { unary: this.channel.unary, close: () => {} };
  }

  /** The workers that run builds; the first is the default. */
  workers(signal?: AbortSignal): Promise<readonly DaemonWorker[]> {
    return describeWorkers(this.channel, { signal });
  }

  /** The records in the daemon's cache. */
  du(options?: DiskUsageOptions): Promise<readonly CacheRecord[]> {
    return diskUsage(this.channel, options);
  }

  /** Removes cache and yields each record as it is removed. Nothing is removed before the first record is requested. */
  prune(options?: PruneOptions): AsyncIterable<CacheRecord> {
    return prune(this.channel, options);
  }

  /** The builds in the daemon's history, newest first. */
  history(options?: HistoryOptions): Promise<readonly BuildRecord[]> {
    return listHistory(this.channel, options);
  }

  /** The complete error of a build in {@link history}, with the lines of the Dockerfile. */
  historyError(record: BuildRecord, signal?: AbortSignal): Promise<RpcError | undefined> {
    return buildError(this.channel, record, signal);
  }

  /**
   * The progress of a build by its ref: the stored progress of a finished one, or the live progress of a running one.
   */
  logs(ref: string, signal?: AbortSignal): AsyncIterable<StatusUpdate> {
    return watchStatus(this.channel, ref, signal);
  }

  /** Removes a finished build from the history. */
  deleteHistory(ref: string, signal?: AbortSignal): Promise<void> {
    return deleteHistory(this.channel, ref, signal);
  }

  /** Pins or unpins the record of a finished build; a pinned record is kept. */
  pinHistory(ref: string, pinned: boolean, signal?: AbortSignal): Promise<void> {
    return pinHistory(this.channel, { ref, pinned }, signal);
  }

  /** Runs a graph, either a result of `llb.marshal` or encoded bytes. To build a Dockerfile, use `build`. */
  solve(
    definition: Definition | Uint8Array,
    request: Omit<BuildRequest, 'definition' | 'frontend'> = {},
  ): Promise<BuildOutcome> {
    const bytes = definition instanceof Uint8Array ? definition : encodeDefinition(definition);
    return runBuild(this, { ...request, definition: bytes });
  }

  close(): void {
    this.#connection.close();
  }
}
