import { listAttachments } from '../../client/history/attachments.ts';
import { buildMaterials } from '../../client/history/build-materials.ts';
import { buildError } from '../../client/history/history.ts';
import { localStateReader } from '../../client/history/local-state.ts';
import { watchStatus } from '../../client/status.ts';
import type { BuildRecord } from '../../record/build-record.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import { failedStepText } from '../../views/progress/failed-step.ts';
import type { CliIo } from '../io.ts';
import { createProgressReporter } from '../output/progress-reporter.ts';
import { renderFailure } from '../output/render-failure.ts';
import { buildName } from './build-name.ts';
import { findBuildOn, wholeRecord } from './find-build.ts';
import { historyDetails, historyJson } from './history-text.ts';
import type { HistoryWork } from './history-work.ts';

export interface InspectFlags {
  readonly format: 'text' | 'pretty' | 'json';
}

/** `history inspect`: what was built from what, how long it took, what it left, what failed. */
export const printRecord: HistoryWork<string, InspectFlags> = async (
  channels,
  { argument: ref, flags },
  io,
) => {
  const { record: found, channel } = await findBuildOn(channels, ref, io);
  const record = { ...found, name: buildName(found, localStateReader(io.env)(found.ref)) };
  const whole = await wholeRecord(channel, record.ref, io.signal);
  const attachments = await listAttachments(channel, whole, io.signal);
  const materials = await buildMaterials(channel, attachments, io.signal);
  if (flags.format === 'json') {
    const json = { ...historyJson(record), materials, attachments };
    io.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
    return;
  }
  const failure = record.error ? `\n${await failureText(channel, record, io)}` : '';
  io.stdout.write(`${historyDetails(record, { materials, attachments }, Date.now())}${failure}`);
};

/** The step that failed with the end of its output, then the error with the Dockerfile's lines. */
async function failureText(channel: RpcChannel, record: BuildRecord, io: CliIo): Promise<string> {
  const error = await buildError(channel, record, io.signal);
  const reporter = createProgressReporter('quiet', io.stdout, { env: io.env });
  for await (const update of watchStatus(channel, record.ref, io.signal)) reporter.update(update);
  const step = reporter.finish('failed');
  return `${step ? failedStepText(step) : ''}${error ? renderFailure(error) : ''}`;
}
