import { RpcError } from '../../rpc/channel.ts';
import { DaemonError } from '../connect/daemon-error.ts';
import { orTooOld } from '../connect/too-old.ts';

const historyWord = /\bhistory\b/i;
const offWords = /\b(?:disabled|turned off|switched off|not enabled)\b/i;

/** Whether a line of the text says that the history of builds is off: what a daemon answers that keeps none. */
export function saysHistoryOff(text: string): boolean {
  return text.split('\n').some((line) => historyWord.test(line) && offWords.test(line));
}

/** Whether a call failed because the daemon keeps no history of builds. */
export function isHistoryOff(error: unknown): boolean {
  return error instanceof RpcError && saysHistoryOff(error.message);
}

/** What a call about the history rejects with: an error that says so where the daemon keeps none, or knows no such call. */
export function explainHistoryError(error: unknown): unknown {
  if (!isHistoryOff(error)) return orTooOld(error, 'build history', 'BuildKit 0.11 or Docker Engine 23');
  const { message } = error as RpcError;
  return new DaemonError(`this daemon keeps no build history: ${message}`, 'history-off', {
    hint: 'Turn it on in the [history] section of buildkitd.toml.',
    cause: error,
  });
}
