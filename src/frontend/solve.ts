import { knownValue } from '../base/list.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import type { CapSet } from '../llb/caps.ts';
import type { Definition } from '../llb/definition.ts';
import { gatewayCaps } from './caps.ts';
import type { Gateway, SolveRequest, SolveResult } from './gateway.ts';

/**
 * Solves through the gateway as the reference's client does (moby/buildkit v0.32.2
 * frontend/gateway/grpcclient/client.go Solve): a capability that the definition needs and the daemon has not is an
 * error before anything is sent, the build's cache imports go along, and a daemon that cannot evaluate a solve is
 * made to by asking for the root of each result.
 */
export async function solve(
  gateway: Gateway,
  request: SolveRequest,
  signal?: AbortSignal,
): Promise<SolveResult> {
  const { build } = gateway;
  if (request.definition !== undefined) checkCaps(request.definition, build.llbCaps);
  const canEvaluate = build.frontendCaps.supports(gatewayCaps.evaluate);
  const result = await gateway.solve(
    {
      ...request,
      evaluate: request.evaluate && canEvaluate,
      frontendOptions: withCacheOptions(request.frontendOptions, build.options),
    },
    signal,
  );
  if (request.evaluate && !canEvaluate) await evaluate(gateway, result, signal);
  return result;
}

/** {@link solve} for a definition with one filesystem as its result: returns its ref, or '' for scratch. */
export async function solveRef(
  gateway: Gateway,
  request: SolveRequest,
  signal?: AbortSignal,
): Promise<string> {
  return singleRef(await solve(gateway, request, signal));
}

/** The one ref of a result, '' for scratch. */
export function singleRef({ ref, refs }: SolveResult): string {
  if (refs !== undefined && ref === undefined) throw new CompileError('invalid map result');
  return ref ?? '';
}

function checkCaps(definition: Definition, caps: CapSet): void {
  // Most ops share their set with others.
  const sets = new Set([...definition.metadata.values()].map((metadata) => metadata.caps));
  for (const needed of sets) {
    for (const id of needed?.keys() ?? []) {
      const missing = caps.whyUnsupported(id);
      if (missing !== undefined) throw new CompileError(missing, { code: 'unsupported' });
    }
  }
}

const cacheOptions = ['cache-imports', 'cache-from'];

function withCacheOptions(
  given: ReadonlyMap<string, string> | undefined,
  build: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> | undefined {
  const added = cacheOptions.filter((name) => build.has(name) && !given?.has(name));
  if (added.length === 0) return given;
  return new Map([...(given ?? []), ...added.map((name) => [name, knownValue(build, name)] as const)]);
}

async function evaluate(
  gateway: Gateway,
  result: SolveResult,
  signal: AbortSignal | undefined,
): Promise<void> {
  const missing = gateway.build.frontendCaps.whyUnsupported(gatewayCaps.statFile);
  if (missing !== undefined) throw new CompileError(missing, { code: 'unsupported' });
  const refs = [...(result.ref === undefined ? [] : [result.ref]), ...(result.refs?.values() ?? [])];
  await Promise.all(refs.map((ref) => gateway.statFile(ref, '.', signal)));
}
