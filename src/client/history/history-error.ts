import { RpcError } from '../../rpc/channel.ts';
import { DaemonError } from '../connect/daemon-error.ts';
import { orTooOld } from '../connect/too-old.ts';

/** What a daemon says that keeps no history of builds because it is configured so. */
export const historyOff =
  /\bhistory\b[^\n]*\b(?:disabled|turned off|switched off|not enabled)\b|\b(?:disabled|not enabled)\b[^\n]*\bhistory\b/i;

/** Whether a call failed because the daemon keeps no history of builds. */
export function isHistoryOff(error: unknown): boolean {
  return error instanceof RpcError && historyOff.test(error.message);
}

/** What a call about the history rejects with: an error that says so where the daemon keeps none, or knows no such call. */
export function explainHistoryError(error: unknown): unknown {
  if (!isHistoryOff(error)) return orTooOld(error, 'history of builds', 'BuildKit 0.11 or Docker Engine 23');
  const { message } = error as RpcError;
  return new DaemonError(`this daemon keeps no history of builds: ${message}`, 'history-off', {
    hint: 'It can be turned on in the section [history] of buildkitd.toml.',
    cause: error,
  });
}
