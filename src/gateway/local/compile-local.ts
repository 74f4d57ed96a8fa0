import { programName } from '../../base/program-name.ts';
import { type BuildDockerfileOptions, buildDockerfile } from '../../frontend/build-dockerfile.ts';
import type { SolveResult } from '../../frontend/gateway.ts';
import type { Definition } from '../../llb/definition.ts';
import { createLocalGateway, type LocalGatewayInput } from './local-gateway.ts';

/** The result of a compile without a daemon. */
export interface CompiledDockerfile {
  /** By platform (`linux/amd64`) if several were requested; otherwise a single one under ''. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** As a daemon would export them: `containerimage.config`, `refs.platforms`, … */
  readonly metadata: SolveResult['metadata'];
}

/**
 * Compiles a Dockerfile without a daemon. `options` are the frontend's (docs/frontend.md): `target`, `platform`,
 * `build-arg:NAME`, … The frontend in a `# syntax=` line is ignored. Rejects with a `GatewayError` whose details
 * contain the lines of the Dockerfile.
 */
export async function compileLocal(
  input: LocalGatewayInput & Pick<BuildDockerfileOptions, 'signal' | 'language'>,
): Promise<CompiledDockerfile> {
  const options = new Map(input.options);
  if (!options.has('cmdline')) options.set('cmdline', programName);
  const gateway = createLocalGateway({ ...input, options });
  const { ref, refs, metadata } = await buildDockerfile(gateway, input);
  const byPlatform = refs ?? new Map([['', ref ?? '']]);
  const definitions = new Map([...byPlatform].map(([platform, id]) => [platform, gateway.definitionOf(id)]));
  return { definitions, metadata };
}
