import { sha256 } from '../../base/digest.ts';
import { compileDockerfile } from '../../compile/compile.ts';
import type { GoJsonValue } from '../../go/json.ts';
import { compareKeys } from '../../go/strings.ts';
import { marshal } from '../../llb/marshal.ts';
import { compileOptions } from '../compile-options.ts';
import { type BuildScope, compilePorts } from '../compile-ports.ts';
import type { SolveResult } from '../gateway.ts';
import type { Dockerfile } from '../read-dockerfile.ts';
import { createChecks, type WarningQueue } from '../warnings.ts';
import { definitionSourceToJson, opMetadataToJson, sortedMap } from '../wire/wire-json.ts';
import { subrequests } from './definitions.ts';
import { opToJson } from './op-json.ts';
import { subrequestResult } from './subrequest-result.ts';

/** The graph that the Dockerfile compiles to, as JSON (moby/buildkit v0.32.2 frontend/subrequests/convertllb). */
export async function convertLlbResult(
  world: BuildScope,
  dockerfile: Dockerfile,
  warnings: WarningQueue,
): Promise<SolveResult> {
  const { build } = world;
  const checks = createChecks(build, dockerfile, (warning) => warnings.push(warning));
  const options = compileOptions(build, dockerfile, {});
  const { state, defaults } = await compileDockerfile(dockerfile.file, options, compilePorts(world, checks));
  const { def, metadata, source } = marshal(state, { ...defaults, pinSource: build.pins?.pin });
  const ops = def.map((bytes) => [sha256(bytes), opToJson(bytes)] as const);
  return subrequestResult({
    json: {
      def: new Map<string, GoJsonValue>(ops.sort(compareKeys)),
      metadata: sortedMap(metadata, opMetadataToJson),
      source: source === undefined ? {} : definitionSourceToJson(source),
    },
    version: subrequests.convertLlb.version,
  });
}
