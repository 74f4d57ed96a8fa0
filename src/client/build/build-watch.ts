import { Control } from '../../proto/control-codec.ts';
import type { StatusUpdate, VertexUpdate } from '../../record/status.ts';
import { call } from '../../rpc/call.ts';
import { RpcCode, RpcError } from '../../rpc/channel.ts';
import type { Connection } from '../connect/connect.ts';
import { DaemonError } from '../connect/daemon-error.ts';
import { watchStatus } from '../status.ts';
import { recordedError } from './build-history.ts';

const vertexDetail = 'github.com/moby/buildkit/errdefs.Vertex+json';
const lostHint = 'The daemon may have been stopped: read its log, then run the build again.';
const progressGraceMs = 5000;
const errorGraceMs = 1000;
const idleProbeMs = 15_000;
const idleTimeoutMs = 30_000;
/** After a vertex has failed, either the build ends soon, or the connection is stuck. */
const failedProbeMs = 1000;
const failedTimeoutMs = 3000;

export interface BuildWatchOptions {
  /**
   * Receives status updates. The next one is read when the returned promise has settled, so a slow reader slows down
   * the daemon.
   */
  readonly onStatus?: (update: StatusUpdate) => unknown;
  readonly signal?: AbortSignal;
}

/**
 * Determines the single outcome of a build from several sources: the solve call, our frontend, the progress, and a
 * regular ping that checks whether the daemon still responds.
 *
 * The ping is needed because the daemon puts the Dockerfile into the trailers of a failed call, and trailers of more
 * than 64 KiB (a Dockerfile of 36 KB) silently stop Node's HTTP/2 client. The reason for the failure then comes from
 * the progress or from the daemon's build record.
 */
export class BuildWatch {
  readonly ref: string;
  readonly #connection: Connection;
  readonly #options: BuildWatchOptions;
  readonly #abort = new AbortController();
  /** The first vertex that failed by itself. */
  #failedVertex: VertexUpdate | undefined;
  #probe: NodeJS.Timeout | undefined;
  #updates = 0;
  #isShowing = false;
  #fail: (error: Error) => void = () => {};

  constructor(connection: Connection, ref: string, options: BuildWatchOptions) {
    this.ref = ref;
    this.#connection = connection;
    this.#options = options;
  }

  /** Aborted when the build has ended or is cancelled. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Settles like the build. Pass both promises at once, so that no rejection is unhandled. */
  async settle<T>(solved: Promise<T>, frontend: Promise<void>): Promise<T> {
    const { signal } = this.#options;
    const abort = (): void => this.#abort.abort(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    const status = this.#follow();
    const lost = new Promise<never>((_, reject) => (this.#fail = reject));
    this.#scheduleProbe(idleProbeMs);
    try {
      const result = await Promise.race([this.#outcome(solved, frontend), lost]);
      // The daemon ends the progress itself when the build ends, possibly some events later.
      await Promise.race([this.#progressEnd(status, progressGraceMs), lost]);
      return result;
    } catch (error) {
      if (!signal?.aborted && !(error instanceof DaemonError)) await this.#progressEnd(status, errorGraceMs);
      throw await this.#explain(error);
    } finally {
      clearTimeout(this.#probe);
      signal?.removeEventListener('abort', abort);
      this.#abort.abort(new RpcError('build has ended', RpcCode.cancelled));
    }
  }

  /** The frontend and the solve call fail together, so each gets a moment to report its error. */
  async #outcome<T>(solved: Promise<T>, frontend: Promise<void>): Promise<T> {
    const solveEnd = settled(solved);
    const frontendEnd = settled(frontend);
    const frontendFailed = frontendEnd.then((end) => ('error' in end ? end : new Promise<never>(() => {})));
    const first = await Promise.race([solveEnd, frontendFailed]);
    if ('value' in first) return first.value;
    const grace = delay(errorGraceMs);
    const solve = await Promise.race([solveEnd, grace]);
    const own = await Promise.race([frontendEnd, grace]);
    if (solve && 'value' in solve) return solve.value;
    // The error that our frontend threw is more precise than the daemon's version of it, unless it only passes on the
    // daemon's error.
    const ours =
      own && 'error' in own && !isRelayed(own.error, solve !== undefined) && !this.#abort.signal.aborted;
    throw ours ? own.error : (solve ?? first).error;
  }

  async #follow(): Promise<void> {
    try {
      for await (const update of watchStatus(this.#connection.channel, this.ref, this.#abort.signal)) {
        const failed = update.vertexes.find(
          ({ error }) => error !== '' && !error.endsWith('context canceled'),
        );
        if (failed && !this.#failedVertex) {
          this.#failedVertex = failed;
          this.#scheduleProbe(failedProbeMs);
        }
        this.#isShowing = true;
        await this.#options.onStatus?.(update);
        this.#isShowing = false;
        this.#updates += 1;
      }
    } catch {
      // The solve call knows the reason: the build did not start, or the connection is gone.
    }
  }

  /** Waits for the end of the progress as long as it moves or is being shown, and `graceMs` longer. */
  async #progressEnd(status: Promise<void>, graceMs: number): Promise<void> {
    const { signal } = this.#options;
    let isOver = false;
    const over = Promise.race([status, aborted(signal)]).then(() => {
      isOver = true;
    });
    for (let seen = -1; !isOver && (this.#isShowing || seen !== this.#updates); ) {
      seen = this.#updates;
      await Promise.race([over, delay(graceMs)]);
    }
  }

  #scheduleProbe(ms: number): void {
    clearTimeout(this.#probe);
    this.#probe = setTimeout(() => void this.#askDaemon(), ms);
  }

  async #askDaemon(): Promise<void> {
    const failed = this.#failedVertex !== undefined;
    const alive = await this.#isAlive(failed ? failedTimeoutMs : idleTimeoutMs);
    if (this.#abort.signal.aborted) return;
    if (alive) return this.#scheduleProbe(failed ? failedProbeMs : idleProbeMs);
    this.#fail((await this.#knownFailure()) ?? this.#connectionLost('it stopped answering'));
  }

  async #isAlive(timeoutMs: number): Promise<boolean> {
    try {
      await call(this.#connection.channel, Control.info, {}, { timeoutMs });
      return true;
    } catch (error) {
      return error instanceof RpcError && error.code === RpcCode.unimplemented;
    }
  }

  async #knownFailure(): Promise<RpcError | undefined> {
    if (!this.#failedVertex) return recordedError(this.#connection.address, this.ref);
    const { digest, error } = this.#failedVertex;
    // The daemon's own errors use this detail to name the vertex.
    const value = new TextEncoder().encode(JSON.stringify({ digest }));
    return new RpcError(error, RpcCode.unknown, [{ typeUrl: vertexDetail, value }]);
  }

  /** Distinguishes the end of the connection from a build error with the same code. */
  async #explain(error: unknown): Promise<unknown> {
    // The program that relays the connection ended, whichever call noticed it first.
    if (error instanceof DaemonError && error.code === 'connection-failed')
      return this.#connectionLost(error.message, error);
    if (!(error instanceof RpcError) || error.code !== RpcCode.unavailable) return error;
    return (await this.#isAlive(errorGraceMs)) ? error : this.#connectionLost(error.message, error);
  }

  #connectionLost(why: string, cause?: Error): DaemonError {
    const text = `lost the connection to the daemon at ${this.#connection.address.text}: ${why}`;
    const hint = cause instanceof DaemonError ? cause.hint : undefined;
    return new DaemonError(text, 'connection-lost', { hint: hint ?? lostHint, cause });
  }
}

/**
 * Whether an error of our frontend says only what the daemon or the connection says. The solve fails with the end of the
 * connection as well, and is asked for the reason.
 */
function isRelayed(error: unknown, hasSolveFailed: boolean): boolean {
  if (error instanceof RpcError) return true;
  const cause = error instanceof Error ? error.cause : undefined;
  return hasSolveFailed && cause instanceof RpcError && cause.code === RpcCode.unavailable;
}

type Settled<T> = { readonly value: T } | { readonly error: unknown };

function settled<T>(promise: Promise<T>): Promise<Settled<T>> {
  return promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}

function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    else signal?.addEventListener('abort', () => resolve(), { once: true });
  });
}

function delay(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref());
}
