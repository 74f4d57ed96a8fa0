import type { google } from '../../proto/control-codec.ts';
import { RpcCode, RpcError } from '../../rpc/channel.ts';

/** Creates the error of a build from the `google.rpc.Status` in its record. */
export function errorOfStatus({ code, message, details }: google.rpc.Status.$Properties): RpcError {
  const known = (details ?? []).map(({ type_url, value }) => ({
    typeUrl: type_url ?? '',
    value: value ?? new Uint8Array(0),
  }));
  return new RpcError(message ?? '', code ?? RpcCode.unknown, known);
}
