import { Control } from '../../proto/control-codec.ts';
import { callStream } from '../../rpc/call.ts';
import type { RpcError } from '../../rpc/channel.ts';
import type { DaemonAddress } from '../connect/address.ts';
import { connectDaemon } from '../connect/connect.ts';
import { errorOfStatus } from '../history/error-of-status.ts';

const recordTimeoutMs = 3000;

/**
 * Reads the error of a build from the daemon's record, on a separate connection. Undefined if there is no record, or
 * if the build is still running or succeeded. Never rejects.
 */
export async function recordedError(address: DaemonAddress, ref: string): Promise<RpcError | undefined> {
  const signal = AbortSignal.timeout(recordTimeoutMs);
  try {
    const connection = await connectDaemon(address, { signal });
    try {
      const { channel } = connection;
      const request = { Ref: ref, EarlyExit: true };
      for await (const { record } of callStream(channel, Control.listenBuildHistory, request, { signal }))
        if (record?.error?.code) return errorOfStatus(record.error);
    } finally {
      connection.close();
    }
  } catch {
    // Nothing to add to what is already known.
  }
  return undefined;
}
