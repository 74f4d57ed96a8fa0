import { controlCodecs } from '../../proto/control-codec.ts';
import { RpcError } from '../../rpc/channel.ts';
import type { DaemonAddress } from '../connect/address.ts';
import { connectDaemon } from '../connect/connect.ts';
import { ControlMethod } from '../control-methods.ts';

/**
 * The error with which a build ended, from the daemon's record of it, asked for on a connection of its own. Undefined
 * when there is no such record, or the build is still running, or went well. Never rejects.
 */
export async function recordedError(address: DaemonAddress, ref: string): Promise<RpcError | undefined> {
  const signal = AbortSignal.timeout(RECORD_TIMEOUT_MS);
  try {
    const connection = await connectDaemon(address, { signal });
    try {
      const request = controlCodecs.buildHistoryRequest.encode({ Ref: ref, EarlyExit: true });
      for await (const message of connection.channel.serverStream(ControlMethod.listenBuildHistory, request, {
        signal,
      })) {
        const error = controlCodecs.buildHistoryEvent.decode(message).record?.error;
        if (error?.code) return toError(error);
      }
    } finally {
      connection.close();
    }
  } catch {
    // Nothing that could be added to what is known already.
  }
  return undefined;
}

function toError(status: StatusProperties): RpcError {
  const details = (status.details ?? []).map(({ type_url, value }) => ({
    typeUrl: type_url ?? '',
    value: value ?? new Uint8Array(0),
  }));
  return new RpcError(status.message ?? '', status.code ?? 2, details);
}

interface StatusProperties {
  readonly code?: number | null;
  readonly message?: string | null;
  readonly details?:
    | readonly { readonly type_url?: string | null; readonly value?: Uint8Array | null }[]
    | null;
}

const RECORD_TIMEOUT_MS = 3000;
