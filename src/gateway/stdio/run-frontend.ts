import { openStdio, writeError } from '#host/process';
import { printable } from '../../diagnostics/printable.ts';
import { buildDockerfile } from '../../frontend/build-dockerfile.ts';
import { toReturnError } from '../../frontend/errors.ts';
import type { ByteStream } from '../../host/byte-stream.ts';
import { createUnaryChannel, type UnaryChannel } from '../../rpc/unary/unary-channel.ts';
import { type Environment, readEnvironment } from '../frontend-environment.ts';
import { connectBridge } from '../llb-bridge.ts';

/**
 * Runs a frontend container: connects over standard streams, builds, and returns the result or the error exactly
 * once. Returns the exit code: 0 after a result, 1 after an error or if the daemon went away, which is printed on
 * standard error.
 */
export async function runFrontend(env: Environment): Promise<number> {
  try {
    return await serveDaemon(env, createUnaryChannel(connect()));
  } catch (error) {
    writeError(`dockerfile-llb: ${printable(error instanceof Error ? error.message : String(error))}\n`);
    return 1;
  }
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

/** Builds and returns the result or the error exactly once; returns the exit code. Rejects if the connection ended. */
export async function serveDaemon(env: Environment, channel: UnaryChannel): Promise<number> {
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
    try {
      await bridge.returnResult(await buildDockerfile(bridge.gateway, { signal: abort.signal }));
      return 0;
    } catch (error) {
      await bridge.returnError(toReturnError(atLimit(error)));
      return 1;
    }
  }
}

/**
 * An error of the engine itself does not say what it is about. The limits are in `native/host.h` and
 * `native/engine.c`.
 */
function atLimit(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'InternalError') return error;
  const text = `the Dockerfile needs more memory or stack than the frontend may use: ${error.message} (1 GiB of memory, 6 MiB of stack)`;
  return new Error(text, { cause: error });
}

const patienceMs = 100;
