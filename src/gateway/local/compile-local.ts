import { buildDockerfile } from '../../frontend/build-dockerfile.ts';
import type { SolveResult } from '../../frontend/gateway.ts';
import type { Definition } from '../../llb/definition.ts';
import { createLocalGateway, type LocalGatewayInput } from './local-gateway.ts';

/** What a compile without a daemon gives. */
export interface CompiledDockerfile {
  /** By platform (`linux/amd64`) when several were asked for, else the one under ''. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** As a daemon would export them: `containerimage.config`, `refs.platforms`, … */
  readonly metadata: SolveResult['metadata'];
}

/**
 * Compiles a Dockerfile with no daemon. `options` are the frontend's (docs/frontend.md): `target`, `platform`,
 * `build-arg:NAME`, … The frontend that a `# syntax=` line names is not asked: this compiler is used. Rejects with a
 * `GatewayError`, whose details name the Dockerfile's lines.
 */
export async function compileLocal(
  input: LocalGatewayInput & { readonly signal?: AbortSignal },
): Promise<CompiledDockerfile> {
  const options = new Map(input.options);
  if (!options.has('cmdline')) options.set('cmdline', 'dockerfile-llb');
  const gateway = createLocalGateway({ ...input, options });
  const { ref, refs, metadata } = await buildDockerfile(gateway, { signal: input.signal });
  const byPlatform = refs ?? new Map([['', ref ?? '']]);
  const definitions = new Map([...byPlatform].map(([platform, id]) => [platform, gateway.definitionOf(id)]));
  return { definitions, metadata };
}
