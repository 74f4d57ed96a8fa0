import type { RpcChannel } from '../../rpc/channel.ts';
import type { DaemonFlags } from '../flags/daemon-flags.ts';
import type { CliIo } from '../io.ts';

/** What was asked of a subcommand of `history`. */
export interface HistoryRequest<Argument, Flags = unknown> {
  readonly argument: Argument;
  readonly flags: Flags;
}

/** What a subcommand of `history` does, once the daemon has answered, or the nodes of a builder. */
export type HistoryWork<Argument, Flags = unknown> = (
  channels: readonly RpcChannel[],
  request: HistoryRequest<Argument, Flags & DaemonFlags>,
  io: CliIo,
) => Promise<void>;
