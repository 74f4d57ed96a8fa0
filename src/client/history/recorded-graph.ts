import type { RecordedGraph } from '../../record/recorded-graph.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import type { Attachment } from './attachments.ts';
import { graphOfPredicate, isProvenanceType, predicateShape } from './provenance-graph.ts';
import { readContentJson } from './read-content.ts';

/**
 * The graphs in the provenance of a build, one for each platform: with the full mode, in which the daemon's own record of a build
 * that went well is. Empty for others. Rejects with an `RpcError`.
 */
export async function recordedGraphs(
  channel: RpcChannel,
  attachments: readonly Attachment[],
  signal?: AbortSignal,
): Promise<readonly RecordedGraph[]> {
  const found = attachments.filter(({ type }) => isProvenanceType(type));
  const predicates = found.map(({ digest }) => readContentJson({ channel, signal }, digest, predicateShape));
  return (await Promise.all(predicates)).map(graphOfPredicate);
}
