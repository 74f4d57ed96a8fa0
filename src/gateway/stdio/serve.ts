import { onUnhandled, openStdio, writeError } from '#host/process';
import { printable } from '../../diagnostics/printable.ts';
import { toReturnError } from '../../frontend/errors.ts';
import type { Gateway, SolveResult } from '../../frontend/gateway.ts';
import type { ByteStream } from '../../host/byte-stream.ts';
import { createUnaryChannel, type UnaryChannel } from '../../rpc/unary/unary-channel.ts';
import { type Environment, readEnvironment } from '../frontend-environment.ts';
import { connectBridge } from '../llb-bridge.ts';

/** A frontend as a frontend container runs it: the gateway's calls are made on the channel. */
export type ServedFrontend = (
  gateway: Gateway,
  context: { readonly channel: UnaryChannel; readonly signal: AbortSignal },
) => Promise<SolveResult>;

/**
 * Runs a frontend container: connects over standard streams, builds, and returns the result or the error exactly
 * once. Returns the exit code: 0 after a result, 1 after an error or if the daemon went away, which is printed on
 * standard error, after `name`.
 */
export async function serveStdio(env: Environment, name: string, frontend: ServedFrontend): Promise<number> {
  keepOutputClean();
  try {
    return await serveDaemon(env, createUnaryChannel(connect()), frontend);
  } catch (error) {
    writeError(`${name}: ${printable(error instanceof Error ? error.message : String(error))}\n`);
    return 1;
  }
}

/** Standard output carries gRPC: a stray `console.log` would corrupt it. */
function keepOutputClean(): void {
  console.log = console.error;
  console.info = console.error;
  console.debug = console.error;
}

function connect(): ByteStream {
  try {
    return openStdio();
  } catch (error) {
    const message =
      'standard input and output must be pipes: BuildKit starts this program (# syntax=<image>)';
    throw new Error(message, { cause: error });
  }
}

/**
 * Builds and returns the result or the error exactly once; returns the exit code. An error that the frontend leaves
 * unhandled is returned like one that it throws. Rejects if the connection ended.
 */
export async function serveDaemon(
  env: Environment,
  channel: UnaryChannel,
  frontend: ServedFrontend,
): Promise<number> {
  const abort = new AbortController();
  const lost = channel.closed.then((error) => {
    abort.abort(error);
    throw new Error(`the connection to the daemon ended: ${error.message}`);
  });
  try {
    return await Promise.race([build(), lost]);
  } catch (error) {
    // A call may fail before the end of the connection is noticed, which is the error to report.
    const patience = new Promise((resolve) => setTimeout(resolve, patienceMs));
    await Promise.race([lost, patience]);
    throw error;
  }

  async function build(): Promise<number> {
    const bridge = await connectBridge(channel, readEnvironment(env), abort.signal);
    const leftovers = unhandledErrors();
    try {
      const run = frontend(bridge.gateway, { channel, signal: abort.signal });
      await bridge.returnResult(await Promise.race([run, leftovers.first]));
      return 0;
    } catch (error) {
      await bridge.returnError(toReturnError(error));
      return 1;
    } finally {
      leftovers.end();
    }
  }
}

/** Rejects with the first error that nobody handles. Those that follow are dropped: the build has failed. */
function unhandledErrors(): { readonly first: Promise<never>; end(): void } {
  let end = () => {};
  const first = new Promise<never>((_, reject) => {
    end = onUnhandled(reject);
  });
  first.catch(() => undefined);
  return { first, end };
}

const patienceMs = 100;
