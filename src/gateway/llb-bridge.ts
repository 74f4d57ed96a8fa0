import { expectManyListeners } from '#host/process';
import { toBase64 } from '../base/base64.ts';
import { encodeText } from '../base/text.ts';
import type { Gateway, GatewayBuild, SolveRequest, SolveResult } from '../frontend/gateway.ts';
import { GatewayError } from '../frontend/gateway-error.ts';
import { goJson } from '../go/json.ts';
import { compareKeys } from '../go/strings.ts';
import { type CapState, createCapSet, describeLlbCap } from '../llb/caps.ts';
import { encodeDefinition } from '../llb/codec.ts';
import { LLBBridge, type moby } from '../proto/gateway-codec.ts';
import type { RpcChannel } from '../rpc/channel.ts';
import { type BridgeCall, bridgeCallOn } from './bridge-call.ts';
import { bridgeCalls } from './bridge-calls.ts';
import type { FrontendEnvironment } from './frontend-environment.ts';
import { describeGatewayCap, oldestGatewayCaps, oldestLlbCaps } from './gateway-caps.ts';
import { resultFromProto, resultToProto } from './result-codec.ts';

/** A frontend's connection to the daemon: the gateway, and the single result or error that ends the build. */
export interface Bridge {
  readonly gateway: Gateway;
  /** Call it once, and not after {@link Bridge.returnError}. */
  returnResult(result: SolveResult): Promise<void>;
  returnError(error: GatewayError): Promise<void>;
}

const pingTimeoutMs = 15_000;

/**
 * Pings the daemon and returns the gateway over its LLBBridge service (moby/buildkit v0.32.2
 * frontend/gateway/grpcclient/client.go). Rejects with a {@link GatewayError}.
 */
export async function connectBridge(
  channel: Pick<RpcChannel, 'unary'>,
  environment: FrontendEnvironment,
  signal?: AbortSignal,
): Promise<Bridge> {
  const bridgeCall = bridgeCallOn(channel);
  // Each running call adds a listener, and Node would warn of a leak at the eleventh.
  if (signal !== undefined) expectManyListeners(signal);
  const patience = limited(signal, pingTimeoutMs);
  const ping = bridgeCall(LLBBridge.ping, {}, patience.signal).finally(patience.end);
  const calls = bridgeCalls(bridgeCall);
  const inputs = askAhead(() => calls.inputs(signal));
  const pong = await ping;
  const build = buildOf(environment, pong);
  const refs = new RefTable(build);
  const gateway: Gateway = {
    build,
    ...calls,
    inputs,
    solve: async (request, solveSignal) => {
      const message = solveMessage(build, request);
      const answer = await bridgeCall(LLBBridge.solve, message, solveSignal);
      return refs.remember(answer, message);
    },
  };
  return {
    gateway,
    returnResult: (result) => returnResult({ bridgeCall, build, refs }, result),
    returnError: (error) => returnError(bridgeCall, build, error),
  };
}

/** Asks at once for what frontends ask for first and what stays the same, so that they do not wait for two answers. */
function askAhead<T>(ask: () => Promise<T>): () => Promise<T> {
  const answer = ask();
  // A frontend that does not ask has no use for the error either.
  answer.catch(() => undefined);
  return () => answer;
}

function buildOf(
  { options, sessionId, product, workers }: FrontendEnvironment,
  pong: moby.buildkit.v1.frontend.PongResponse,
): GatewayBuild {
  const frontendCaps =
    pong.FrontendAPICaps.length > 0 ? pong.FrontendAPICaps.map(capState) : oldestGatewayCaps;
  const llbCaps = pong.LLBCaps.length > 0 ? pong.LLBCaps.map(capState) : oldestLlbCaps;
  return {
    options,
    sessionId,
    product,
    workers,
    frontendCaps: createCapSet(frontendCaps, describeGatewayCap, product),
    llbCaps: createCapSet(llbCaps, describeLlbCap, product),
  };
}

function capState(cap: moby.buildkit.v1.frontend.APICap.$Properties): CapState {
  return {
    id: cap.ID ?? '',
    enabled: cap.Enabled ?? false,
    disabledReason: cap.DisabledReasonMsg || undefined,
  };
}

type SolveAnswer = moby.buildkit.v1.frontend.SolveResponse;

type SolveMessage = moby.buildkit.v1.frontend.SolveRequest.$Properties;

function solveMessage(build: GatewayBuild, request: SolveRequest): SolveMessage {
  const inputs = [...(request.frontendInputs ?? [])].map(
    ([name, input]) => [name, encodeDefinition(input)] as const,
  );
  return {
    Definition: request.definition && encodeDefinition(request.definition),
    Frontend: request.frontend ?? '',
    FrontendOpt: Object.fromEntries(request.frontendOptions ?? []),
    FrontendInputs: Object.fromEntries(inputs),
    allowResultReturn: true,
    allowResultArrayRef: true,
    CacheImports: (request.cacheImports ?? []).map(({ type, attrs }) => ({
      Type: type,
      Attrs: { ...attrs },
    })),
    Evaluate: request.evaluate ?? false,
    // Daemons without Return take the exporter attributes from a solve.
    ExporterAttr: build.frontendCaps.supports('return') ? undefined : encodeText('{}'),
  };
}

/**
 * The definition of each ref, which the daemon expects back when the ref is returned. For a daemon without results,
 * the solve that created the ref.
 */
class RefTable {
  readonly #solves = new Map<string, SolveMessage>();
  readonly #definitions = new Map<string, Uint8Array | undefined>();
  readonly #arrays: boolean;

  constructor(build: GatewayBuild) {
    this.#arrays = build.frontendCaps.supports('proto.refarray');
  }

  remember(answer: SolveAnswer, message: SolveMessage): SolveResult {
    if (!answer.result) {
      if (answer.ref) this.#solves.set(answer.ref, message);
      return { ref: answer.ref ?? '', metadata: new Map() };
    }
    const refs = [answer.result.ref, ...Object.values(answer.result.refs?.refs ?? {})];
    for (const ref of refs) if (ref?.id) this.#definitions.set(ref.id, ref.def ?? undefined);
    return resultFromProto(answer.result);
  }

  refOf(id: string): moby.buildkit.v1.frontend.Ref.$Properties {
    const def = this.#arrays ? this.#definitions.get(id) : undefined;
    return { id, def };
  }

  /** The solve that created the ref; an empty one for scratch. */
  solveOf(id: string): SolveMessage {
    if (id === '') return { Definition: new Uint8Array() };
    const message = this.#solves.get(id);
    if (message !== undefined) return message;
    throw new GatewayError(`failed to find return ref: did not find request for return reference ${id}`, 2);
  }
}

/** How a build is called back: by what, with which capabilities, and with what is known of its refs. */
interface ReturnPath {
  readonly bridgeCall: BridgeCall;
  readonly build: GatewayBuild;
  readonly refs: RefTable;
}

async function returnResult({ bridgeCall, build, refs }: ReturnPath, result: SolveResult): Promise<void> {
  const missing = build.frontendCaps.whyUnsupported('returnmap');
  if ((result.refs?.size ?? 0) > 1 && missing !== undefined) throw new GatewayError(missing, 2);
  if (!build.frontendCaps.supports('return')) return await solveFinally(bridgeCall, refs, result);
  const message = { result: resultToProto(result, build.frontendCaps, (id) => refs.refOf(id)) };
  await bridgeCall(LLBBridge.return, message);
}

/** For a daemon without Return, the last solve is repeated as the final one; its result is the result of the build. */
async function solveFinally(bridgeCall: BridgeCall, refs: RefTable, result: SolveResult): Promise<void> {
  const metadata = [...result.metadata].sort(compareKeys);
  const attributes = new Map(metadata.map(([key, value]) => [key, toBase64(value)]));
  const message = {
    ...refs.solveOf(result.ref ?? ''),
    Final: true,
    ExporterAttr: encodeText(goJson(attributes)),
  };
  await bridgeCall(LLBBridge.solve, message);
}

async function returnError(bridgeCall: BridgeCall, build: GatewayBuild, error: GatewayError): Promise<void> {
  if (!build.frontendCaps.supports('return')) throw error;
  const details = error.details.map(({ typeUrl, value }) => ({ type_url: typeUrl, value }));
  const message = { error: { code: error.code, message: error.message, details } };
  await bridgeCall(LLBBridge.return, message);
}

/** Combines `signal` and a timeout. `AbortSignal.any` leaves finalizers behind, which a snapshot cannot contain. */
function limited(signal: AbortSignal | undefined, timeoutMs: number) {
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  const timer = setTimeout(() => controller.abort(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  const end = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  };
  return { signal: controller.signal, end };
}
