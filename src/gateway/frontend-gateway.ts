import { afterTurn } from '#host/process';
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

/**
 * Runs a frontend on a gateway, which rejects calls once the frontend has returned or thrown. Rejects also if the frontend
 * makes a call right after it has returned, since it did not wait for something.
 */
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
  const scope: Scope = { isOver: false, lateCall: undefined };
  try {
    const result = checkedResult(await frontend(closable(gateway, scope), signal));
    scope.isOver = true;
    // What the frontend has left running makes its next call now.
    await new Promise<void>(afterTurn);
    if (scope.lateCall) throw scope.lateCall;
    return result;
  } finally {
    scope.isOver = true;
  }
}

/** The time in which a frontend may call the gateway. */
interface Scope {
  isOver: boolean;
  /** The error of the first call that came too late. */
  lateCall: GatewayError | undefined;
}

/** The daemon forgets a build when its frontend has returned: a later call would get a puzzling error. */
function closable(gateway: FrontendGateway, scope: Scope): FrontendGateway {
  const entries = Object.entries(gateway).map(([name, member]) => {
    if (typeof member !== 'function') return [name, member];
    const method = member as (...args: unknown[]) => Promise<unknown>;
    const guarded = async (...args: unknown[]): Promise<unknown> => {
      if (!scope.isOver) return method(...args);
      const error = lateCallOf(name);
      scope.lateCall ??= error;
      throw error;
    };
    return [name, (...args: unknown[]) => quietWhen(scope, guarded(...args))];
  });
  return Object.fromEntries(entries) as FrontendGateway;
}

/** A call that comes too late fails the build, or is too late for that: it must not end the process as well. */
function quietWhen({ isOver }: Scope, call: Promise<unknown>): Promise<unknown> {
  if (isOver) call.catch(() => undefined);
  return call;
}

function lateCallOf(name: string): GatewayError {
  const text = `${name} was called after the frontend had returned: wait for every call before returning the result`;
  return new GatewayError(text, RpcCode.failedPrecondition);
}

/** A program in JavaScript may return anything. */
function checkedResult(result: unknown): SolveResult {
  const candidate = result as Partial<SolveResult> | null | undefined;
  if (typeof candidate === 'object' && candidate?.metadata instanceof Map) return candidate as SolveResult;
  throw new TypeError(
    'the frontend must return a result: an object with a ref (or refs) and a Map of metadata, as imageResult returns',
  );
}
