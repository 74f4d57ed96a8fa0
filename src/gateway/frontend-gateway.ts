import type { Gateway, SolveResult } from '../frontend/gateway.ts';
import { GatewayError } from '../frontend/gateway-error.ts';
import { RpcCode } from '../rpc/channel.ts';
import type { Container, ContainerRequest } from './container/container-request.ts';
import { type ContainerChannel, evaluateRef, openContainer } from './container/open-container.ts';

/** Everything that a frontend can ask of the daemon. Calls after the frontend has returned reject. */
export interface FrontendGateway extends Gateway {
  /**
   * Runs the steps that a ref of `solve` stands for, which otherwise happens when a file is read or the result is
   * exported. Rejects with a `GatewayError` if a step fails.
   */
  evaluate(ref: string, signal?: AbortSignal): Promise<void>;
  /** Creates a container on results of this build. Release it when it is no longer needed. */
  openContainer(request: ContainerRequest, signal?: AbortSignal): Promise<Container>;
}

/**
 * Builds something: asks the gateway for what it needs, and returns the result. Aborting `signal` means that nobody
 * waits for the result any more.
 */
export type Frontend = (gateway: FrontendGateway, signal: AbortSignal) => Promise<SolveResult>;

/** Runs a frontend on a gateway, which rejects calls once the frontend has returned or thrown. */
export async function callFrontend(
  frontend: Frontend,
  { gateway, channel }: { readonly gateway: Gateway; readonly channel: ContainerChannel },
  signal: AbortSignal,
): Promise<SolveResult> {
  const daemon = { channel, build: gateway.build };
  const full: FrontendGateway = {
    ...gateway,
    evaluate: (ref, ...rest) => evaluateRef(daemon, ref, ...rest),
    openContainer: (request, ...rest) => openContainer(daemon, request, ...rest),
  };
  return await runFrontendOn(full, frontend, signal);
}

/** {@link callFrontend} for a gateway that has all members. */
export async function runFrontendOn(
  gateway: FrontendGateway,
  frontend: Frontend,
  signal: AbortSignal,
): Promise<SolveResult> {
  const scope = { isOver: false };
  try {
    return checkedResult(await frontend(closable(gateway, scope), signal));
  } finally {
    scope.isOver = true;
  }
}

/** The daemon forgets a build when its frontend has returned: a later call would get a puzzling error. */
function closable(gateway: FrontendGateway, scope: { readonly isOver: boolean }): FrontendGateway {
  const entries = Object.entries(gateway).map(([name, member]) => {
    if (typeof member !== 'function') return [name, member];
    const method = member as (...args: unknown[]) => Promise<unknown>;
    const guarded = async (...args: unknown[]): Promise<unknown> => {
      if (scope.isOver)
        throw new GatewayError(
          `${name} was called after the frontend had returned: wait for every call before returning the result`,
          RpcCode.failedPrecondition,
        );
      return method(...args);
    };
    return [name, guarded];
  });
  return Object.fromEntries(entries) as FrontendGateway;
}

/** A program in JavaScript may return anything. */
function checkedResult(result: unknown): SolveResult {
  const candidate = result as Partial<SolveResult> | null | undefined;
  if (typeof candidate === 'object' && candidate?.metadata instanceof Map) return candidate as SolveResult;
  throw new TypeError(
    'the frontend must return a result: an object with a ref (or refs) and a Map of metadata, as imageResult returns',
  );
}
