import { RpcCode, RpcError, toRpcError } from '../rpc/channel.ts';
import type { Connection } from './connect.ts';
import type { StatusUpdate } from './status.ts';
import { watchStatus } from './status.ts';

export interface BuildWatchOptions {
  readonly onStatus?: (update: StatusUpdate) => void;
  readonly signal?: AbortSignal;
}

/**
 * Brings a build to one end out of three sources: the solve call, our frontend and the stream of progress.
 */
export class BuildWatch {
  readonly ref: string;
  readonly #connection: Connection;
  readonly #options: BuildWatchOptions;
  readonly #abort = new AbortController();

  constructor(connection: Connection, ref: string, options: BuildWatchOptions) {
    this.ref = ref;
    this.#connection = connection;
    this.#options = options;
  }

  /** Ends everything that belongs to the build. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  async settle<T>(solved: Promise<T>, frontend: Promise<void>): Promise<T> {
    const { signal } = this.#options;
    const abort = (): void => this.#abort.abort(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    const status = this.#follow();
    try {
      const result = await this.#outcome(solved, frontend);
      // The daemon ends the progress itself when the build is over; it may be some events behind.
      await Promise.race([status, delay(STATUS_GRACE_MS)]);
      return result;
    } catch (error) {
      if (!signal?.aborted) await Promise.race([status, delay(ERROR_GRACE_MS)]);
      throw error;
    } finally {
      signal?.removeEventListener('abort', abort);
      this.#abort.abort(new RpcError('build has ended', RpcCode.cancelled));
    }
  }

  async #outcome<T>(solved: Promise<T>, frontend: Promise<void>): Promise<T> {
    const failed = frontend.then(
      () => new Promise<never>(() => {}),
      async (error: unknown) => {
        // The solve call fails with the same error, if the frontend returned it.
        await Promise.race([solved.catch(() => {}), delay(ERROR_GRACE_MS)]);
        throw error;
      },
    );
    const solveFirst = solved.catch(async (error: unknown) => {
      // Our own error says more than what the daemon makes of it; the daemon's failure ends our calls, too.
      const own = await Promise.race([
        frontend.then(
          () => undefined,
          (reason: unknown) => reason,
        ),
        delay(ERROR_GRACE_MS),
      ]);
      throw own instanceof RpcError || own === undefined ? error : own;
    });
    return Promise.race([solveFirst, failed]);
  }

  async #follow(): Promise<void> {
    try {
      for await (const update of watchStatus(this.#connection.channel, this.ref, this.#abort.signal)) {
        this.#options.onStatus?.(update);
      }
    } catch (error) {
      void toRpcError(error);
    }
  }
}

function delay(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref());
}

const STATUS_GRACE_MS = 5000;
const ERROR_GRACE_MS = 1000;
