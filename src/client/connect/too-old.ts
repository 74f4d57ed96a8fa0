import { RpcCode, RpcError } from '../../rpc/channel.ts';
import { DaemonError } from './daemon-error.ts';

/** The error for a feature that the daemon lacks; `since` names the daemons that have it. */
export function tooOld(what: string, since: string, cause?: unknown): DaemonError {
  const hint = `Update the daemon, or use another one: this needs ${since} or later.`;
  return new DaemonError(`this daemon is too old: it does not support ${what}`, 'daemon-too-old', {
    hint,
    cause,
  });
}

/** Converts the error of a call: if the daemon does not know the method, the result explains it. */
export function orTooOld(error: unknown, what: string, since: string): unknown {
  const unknown = error instanceof RpcError && error.code === RpcCode.unimplemented;
  return unknown ? tooOld(what, since, error) : error;
}
