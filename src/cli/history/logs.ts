import { watchStatus } from '../../client/status.ts';
import { createProgressReporter, type ProgressMode } from '../output/progress-reporter.ts';
import { findBuildOn } from './find-build.ts';
import type { HistoryWork } from './history-work.ts';

export interface LogsFlags {
  readonly progress: ProgressMode;
}

/** `history logs`: the progress of a build; of one that runs, what has been and what comes. */
export const printLogs: HistoryWork<string, LogsFlags> = async (channels, { argument: ref, flags }, io) => {
  const { record, channel } = await findBuildOn(channels, ref, io);
  const mode = flags.progress === 'auto' ? 'plain' : flags.progress;
  const reporter = createProgressReporter(mode, io.stdout, { env: io.env });
  try {
    for await (const update of watchStatus(channel, record.ref, io.signal)) await reporter.update(update);
  } finally {
    reporter.finish(record.state === 'completed' ? 'done' : 'failed');
  }
};
