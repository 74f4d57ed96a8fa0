import { tooOld } from '../../client/connect/too-old.ts';
import type { Gateway, GatewayBuild, SolveResult } from '../../frontend/gateway.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import type { Definition } from '../../llb/definition.ts';
import { callFrontend, type FrontendGateway } from '../frontend-gateway.ts';
import { type FailedVertex, failedVertex } from '../steps/failed-vertex.ts';
import type { InProcessFrontend } from './run-in-process.ts';

/** A build that failed and has not ended: its refs and containers can still be used. */
export interface OpenFailure {
  readonly gateway: FrontendGateway;
  readonly error: GatewayError;
  /** The op that failed; undefined if the build failed for another reason. */
  readonly vertex: FailedVertex | undefined;
  /** Ops that failed at the same time, in other results of the build. */
  readonly others: readonly FailedVertex[];
  readonly signal: AbortSignal;
}

/** Called before a failed build ends; the build ends with its own error when the returned promise has settled. */
export type OnFailure = (failure: OpenFailure) => Promise<void>;

/** How long the other results may take to fail, too, before the first failure is entered. */
const othersMs = 500;

/**
 * Wraps a frontend so that the daemon runs all steps before the frontend returns, and a failure is told before the build ends.
 * All results are evaluated at once: a daemon works on a ref only when it is asked for it. Throws a `DaemonError` if the daemon
 * cannot create containers.
 */
export function entersFailure(frontend: InProcessFrontend, onFailure: OnFailure): InProcessFrontend {
  return async (gateway, { channel, signal }) => {
    requireContainers(gateway.build);
    const graphs: Definition[] = [];
    const seen: Gateway = {
      ...gateway,
      solve: (request, ...rest) => {
        if (request.definition) graphs.push(request.definition);
        return gateway.solve(request, ...rest);
      },
    };
    const open = async (full: FrontendGateway): Promise<SolveResult> => {
      const errors: GatewayError[] = [];
      try {
        const result = await frontend(full, { channel, signal });
        await evaluateAll(full, { result, errors }, signal);
        return result;
      } catch (error) {
        if (!signal.aborted && error instanceof GatewayError) {
          const [vertex, ...others] = distinct([error, ...errors], graphs);
          await onFailure({ gateway: full, error, vertex, others, signal });
        }
        throw error;
      }
    };
    return callFrontend(open, { gateway: seen, channel }, signal);
  };
}

function requireContainers({ frontendCaps }: GatewayBuild): void {
  if (frontendCaps.supports('gateway.evaluate') && frontendCaps.supports('gateway.exec')) return;
  throw tooOld('containers on the steps of a build', 'BuildKit 0.10 or Docker Engine 23');
}

interface Evaluated {
  readonly result: SolveResult;
  /** Receives all errors. */
  readonly errors: GatewayError[];
}

/** Rejects with the first error, when the other results have had a moment to fail as well. */
async function evaluateAll(
  gateway: FrontendGateway,
  { result, errors }: Evaluated,
  signal: AbortSignal,
): Promise<void> {
  const evaluations = refsOf(result).map(async (ref) => {
    try {
      await gateway.evaluate(ref, signal);
    } catch (error) {
      if (error instanceof GatewayError) errors.push(error);
      throw error;
    }
  });
  try {
    await Promise.all(evaluations);
  } catch (error) {
    await Promise.race([Promise.allSettled(evaluations), delay(othersMs)]);
    throw error;
  }
}

function refsOf({ ref, refs, attestations }: SolveResult): readonly string[] {
  const attached = [...(attestations?.values() ?? [])].flat().map((attestation) => attestation.ref);
  return [...new Set([ref, ...(refs?.values() ?? []), ...attached].flatMap((one) => one || []))];
}

/** The op of the first error is the first; two results may fail at the same op. */
function distinct(
  errors: readonly GatewayError[],
  graphs: readonly Definition[],
): readonly [FailedVertex | undefined, ...FailedVertex[]] {
  const [first, ...rest] = errors.map((error) => failedVertex(error, graphs));
  const others = new Map(rest.flatMap((vertex) => (vertex ? [[vertex.digest, vertex] as const] : [])));
  if (first) others.delete(first.digest);
  return [first, ...others.values()];
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
