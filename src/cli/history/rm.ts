import { deleteHistory, listHistory } from '../../client/history/history.ts';
import { removeLocalState } from '../../client/history/local-state.ts';
import { UsageError } from '../usage-error.ts';
import { findBuild } from './find-build.ts';
import type { HistoryWork } from './history-work.ts';

export interface RmFlags {
  readonly all?: boolean;
}

/** `history rm`: forgets builds that have ended. */
export const removeRecords: HistoryWork<readonly string[], RmFlags> = async (
  connection,
  { argument: refs, flags },
  io,
) => {
  if (flags.all ? refs.length > 0 : refs.length === 0)
    throw new UsageError(
      'history rm: give the builds to remove, or --all',
      'See `dockerfile-llb history ls`.',
    );
  const all = flags.all ? await listHistory(connection.channel, { signal: io.signal }) : undefined;
  const chosen = all
    ? all.filter(({ state }) => state !== 'running')
    : await Promise.all(refs.map((ref) => findBuild(connection.channel, ref, io)));
  for (const { ref } of chosen) {
    await deleteHistory(connection.channel, ref, io.signal);
    removeLocalState(io.env, ref);
    io.stdout.write(`${ref}\n`);
  }
};
