import type { RpcChannel } from '../../rpc/channel.ts';
import type { DaemonFlags } from '../flags/daemon-flags.ts';
import type { CliIo } from '../io.ts';

/** What was asked of a subcommand of `history`. */
export interface HistoryRequest<Argument, Flags = unknown> {
  readonly argument: Argument;
  readonly flags: Flags;
}

/** The work of a subcommand of `history` on the channel of a daemon, or on those of the nodes of a builder. */
export type HistoryWork<Argument, Flags = unknown> = (
  channels: readonly RpcChannel[],
  request: HistoryRequest<Argument, Flags & DaemonFlags>,
  io: CliIo,
) => Promise<void>;
