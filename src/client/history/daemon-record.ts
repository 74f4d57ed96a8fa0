import type { BuildRecord } from '../../record/build-record.ts';
import type { StatusUpdate } from '../../record/status.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import { watchStatus } from '../status.ts';
import { listAttachments } from './attachments.ts';
import type { RecordedParts } from './ended-record.ts';
import { readHistory } from './history.ts';
import { recordedGraphs } from './recorded-graph.ts';

/**
 * What a daemon has recorded of a build that has ended; undefined without provenance, as of a build that failed. Rejects
 * with an `RpcError`.
 */
export async function daemonRecord(
  channel: RpcChannel,
  build: BuildRecord,
  { title, signal }: { readonly title: string; readonly signal?: AbortSignal },
): Promise<RecordedParts | undefined> {
  const { ref, createdAt, completedAt, frontendAttrs } = build;
  const [record] = await readHistory(channel, { ref, signal });
  if (record === undefined) return undefined;
  const graphs = await recordedGraphs(channel, await listAttachments(channel, record, signal), signal);
  if (graphs.every(({ ops }) => ops.length === 0)) return undefined;
  const updates: StatusUpdate[] = [];
  for await (const update of watchStatus(channel, ref, signal)) updates.push(update);
  return {
    ref,
    title,
    started: createdAt,
    ended: completedAt ?? createdAt,
    graphs,
    updates,
    options: frontendAttrs,
  };
}
