import { Control, type moby } from '../../proto/control-codec.ts';
import { call } from '../../rpc/call.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import { type SourcePolicy, sourcePolicyMessage } from '../specs/source-policy.ts';

/** A typed entry with attributes: an exporter, or a cache to import or export. */
export interface TypedAttrs {
  readonly type: string;
  readonly attrs: Readonly<Record<string, string>>;
}

/**
 * A request to the solver. With neither `definition` nor `frontend`, the daemon waits for a frontend that calls its
 * gateway API with the build's ref (`build-channel.ts`).
 */
export interface DaemonSolveRequest {
  readonly ref: string;
  readonly sessionId: string;
  /** An encoded `pb.Definition`. */
  readonly definition?: Uint8Array;
  readonly frontend?: string;
  readonly frontendAttrs?: Readonly<Record<string, string>>;
  /** Encoded `pb.Definition`s by name. */
  readonly frontendInputs?: Readonly<Record<string, Uint8Array>>;
  readonly exporters?: readonly TypedAttrs[];
  readonly cacheExports?: readonly TypedAttrs[];
  readonly cacheImports?: readonly TypedAttrs[];
  /** `network.host`, `security.insecure`, … */
  readonly entitlements?: readonly string[];
  /** Excludes the build from the daemon's history. */
  readonly internal?: boolean;
  /** Which sources the build may use, and which are replaced. */
  readonly sourcePolicy?: SourcePolicy;
}

/**
 * Runs a build to its end and returns what the exporters report (`containerimage.digest`, …). Rejects with an
 * `RpcError`. Aborting cancels the build on the daemon.
 */
export async function solveOnDaemon(
  channel: RpcChannel,
  request: DaemonSolveRequest,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const response = await call(channel, Control.solve, solveMessage(request), { signal });
  return new Map(Object.entries(response.ExporterResponse));
}

/** The first exporter is written twice, because daemons before v0.13 know only the older fields. */
function solveMessage(request: DaemonSolveRequest): moby.buildkit.v1.SolveRequest.$Properties {
  const first = request.exporters?.[0];
  return {
    Ref: request.ref,
    Session: request.sessionId,
    Definition: request.definition,
    Frontend: request.frontend,
    FrontendAttrs: request.frontendAttrs,
    FrontendInputs: request.frontendInputs,
    Exporters: request.exporters?.map(toEntry),
    ExporterDeprecated: first?.type,
    ExporterAttrsDeprecated: first?.attrs,
    Cache: { Exports: request.cacheExports?.map(toEntry), Imports: request.cacheImports?.map(toEntry) },
    Entitlements: request.entitlements && [...request.entitlements],
    Internal: request.internal,
    SourcePolicy: request.sourcePolicy && sourcePolicyMessage(request.sourcePolicy),
  };
}

function toEntry({ type, attrs }: TypedAttrs) {
  return { Type: type, Attrs: attrs };
}
