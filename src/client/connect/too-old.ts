import { RpcCode, RpcError } from '../../rpc/channel.ts';
import { DaemonError } from './daemon-error.ts';

/** The error for something that the daemon lacks; `since` says which daemons have it. */
export function tooOld(what: string, since: string, cause?: unknown): DaemonError {
  const hint = `Update the daemon, or name another one: ${since} has it.`;
  return new DaemonError(`this daemon is too old: it has no ${what}`, 'daemon-too-old', { hint, cause });
}

/** What a call rejects with: an explained error where the daemon does not know the method. */
export function orTooOld(error: unknown, what: string, since: string): unknown {
  const unknown = error instanceof RpcError && error.code === RpcCode.unimplemented;
  return unknown ? tooOld(what, since, error) : error;
}
