import { deleteHistory } from '../../client/history/history.ts';
import { removeLocalState } from '../../client/history/local-state.ts';
import { UsageError } from '../usage-error.ts';
import { findBuildOn, listBuilds } from './find-build.ts';
import type { HistoryWork } from './history-work.ts';

export interface RmFlags {
  readonly all?: boolean;
}

/** `history rm`: forgets builds that have ended. */
export const removeRecords: HistoryWork<readonly string[], RmFlags> = async (
  channels,
  { argument: refs, flags },
  io,
) => {
  if (flags.all ? refs.length > 0 : refs.length === 0)
    throw new UsageError(
      'history rm: give the builds to remove, or --all',
      'See `dockerfile-llb history ls`.',
    );
  const all = await listBuilds(channels, io.signal);
  const chosen = flags.all
    ? all.filter(({ record }) => record.state !== 'running').map(({ record }) => record.ref)
    : await Promise.all(refs.map(async (ref) => (await findBuildOn(channels, ref, io)).record.ref));
  for (const ref of new Set(chosen)) {
    const places = all.filter(({ record }) => record.ref === ref);
    await Promise.all(places.map(({ channel }) => deleteHistory(channel, ref, io.signal)));
    removeLocalState(io.env, ref);
    io.stdout.write(`${ref}\n`);
  }
};
