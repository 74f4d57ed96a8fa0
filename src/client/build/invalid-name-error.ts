import { RpcCode, RpcError } from '../../rpc/channel.ts';
import type { ExportEntry } from '../specs/export.ts';

/** INTERNAL_ERROR. */
const reset = /HTTP\/2 error code 2\b/;

/**
 * Explains an error that the daemon could not send. gRPC text must be UTF-8, both in the list of an output's files
 * and in the error about a file name that is not. The daemon then resets the stream without a message.
 */
export function explainInvalidName(error: unknown, exports: readonly ExportEntry[]): unknown {
  const toFolder = exports.some(({ target }) => target?.kind === 'directory');
  if (
    !toFolder ||
    !(error instanceof RpcError) ||
    error.code !== RpcCode.internal ||
    !reset.test(error.message)
  )
    return error;
  const text = `${error.message}. This happens when a file in the output has a name that is not valid UTF-8; use type=tar, which supports such names`;
  return new RpcError(text, error.code, error.details, error);
}
