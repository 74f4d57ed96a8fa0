import type { Connection } from '../../client/connect/connect.ts';
import type { DaemonFlags } from '../flags/daemon-flags.ts';
import type { CliIo } from '../io.ts';

/** What a subcommand of `history` does, once the daemon has answered. */
export type HistoryWork<Argument, Flags = unknown> = (
  connection: Connection,
  argument: Argument,
  flags: Flags & DaemonFlags,
  io: CliIo,
) => Promise<void>;
