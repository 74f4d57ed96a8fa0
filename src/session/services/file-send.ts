import { FileSend } from '../../proto/session-codec.ts';
import { decodeBytesMessage } from '../../rpc/bytes-message.ts';
import { type Metadata, metadataValues, RpcCode, RpcError } from '../../rpc/channel.ts';
import { handlersOf } from '../../rpc/handlers.ts';
import type { ServerCall } from '../../rpc/server-call.ts';
import { receiveFiles } from '../files/file-receiver.ts';
import type { SessionService } from '../session-service.ts';

const prefix = 'exporter-md-';

/** The destination of one exporter's stream. */
export interface OutputSink {
  write(data: Uint8Array): Promise<void>;
  /** Called when the stream is complete. */
  finish(): Promise<void>;
  /** Called if the build failed or was cancelled: removes partial output. */
  discard(): Promise<void>;
}

/** Where the result of an exporter goes on this side. */
export type OutputTarget =
  /** Undefined means that the target exists and must not be overwritten. */
  | { readonly kind: 'stream'; open(metadata: ReadonlyMap<string, string>): Promise<OutputSink | undefined> }
  | { readonly kind: 'directory'; readonly path: string; readonly deleteOthers: boolean };

/**
 * `moby.filesync.v1.FileSend`: receives results of exporters; `targets` are by the position of the exporter in the
 * request (moby/buildkit v0.32.2 session/filesync/filesync.go).
 */
export function fileSendService(targets: ReadonlyMap<number, OutputTarget>): SessionService {
  return { handlers: handlersOf(FileSend, { diffCopy: (call) => receiveOutput(call, targets) }) };
}

async function receiveOutput(call: ServerCall, targets: ReadonlyMap<number, OutputTarget>): Promise<void> {
  const id = exporterId(call.metadata);
  const target = targets.get(id);
  if (!target) throw new RpcError(`exporter ${id} not found`, RpcCode.unknown);
  if (target.kind === 'stream') return receiveStream(call, target);
  const multiPlatform = metadataValues(call.metadata, 'buildkit-exporter-multi-platform').includes('1');
  if (target.deleteOthers && !multiPlatform) {
    const text =
      'local exporter mode=delete requires a BuildKit daemon with multi-platform local export support';
    throw new RpcError(text, RpcCode.unknown);
  }
  await receiveFiles(call, target.path, { deleteOthers: target.deleteOthers });
}

async function receiveStream(
  call: ServerCall,
  target: Extract<OutputTarget, { kind: 'stream' }>,
): Promise<void> {
  const sink = await target.open(exporterMetadata(call.metadata));
  if (!sink) throw new RpcError('target already exists', RpcCode.alreadyExists);
  try {
    for await (const message of call.requests) await sink.write(decodeBytesMessage(message));
    await sink.finish();
  } catch (error) {
    await sink.discard().catch(() => {});
    throw error;
  }
}

/** Daemons that support only one exporter do not send the id. */
function exporterId(metadata: Metadata): number {
  const value = metadataValues(metadata, 'buildkit-attachable-exporter-id')[0];
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : 0;
}

function exporterMetadata(metadata: Metadata): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const [name, value] of metadata) {
    if (!name.startsWith(prefix)) continue;
    const key = name.slice(prefix.length);
    const before = out.get(key);
    out.set(key, before === undefined ? value : `${before},${value}`);
  }
  return out;
}
