import { compileDockerfile } from '../../compile/compile.ts';
import { compileOptions } from '../compile-options.ts';
import { type BuildScope, compilePorts } from '../compile-ports.ts';
import type { SolveResult } from '../gateway.ts';
import { GatewayError } from '../gateway-error.ts';
import type { Dockerfile } from '../read-dockerfile.ts';
import { createChecks, type WarningQueue } from '../warnings.ts';
import { subrequestDetail } from '../wire/error-details.ts';
import { convertLlbResult } from './convert-llb.ts';
import { type SubrequestDefinition, subrequests } from './definitions.ts';
import { describe } from './describe.ts';
import { lintResult } from './lint.ts';
import { outlineResult } from './outline.ts';
import { targetsResult } from './targets.ts';

/** Answers a subrequest about a Dockerfile. */
type Answer = (
  world: BuildScope,
  dockerfile: Dockerfile,
  warnings: WarningQueue,
) => SolveResult | Promise<SolveResult>;

const answers: ReadonlyMap<string, Answer> = new Map<string, Answer>(
  (
    [
      [subrequests.describe, () => describe()],
      [subrequests.outline, answerOutline],
      [subrequests.targets, ({ build }, dockerfile) => targetsResult(dockerfile, build.instructionSet)],
      [subrequests.lint, lintResult],
      [subrequests.convertLlb, convertLlbResult],
    ] as const satisfies readonly (readonly [SubrequestDefinition, Answer])[]
  ).map(([{ name }, answer]) => [name, answer]),
);

/**
 * The function that answers a subrequest (moby/buildkit v0.32.2 frontend/dockerui/requests.go). Throws a GatewayError
 * for an unknown one.
 */
export function subrequestAnswer(requestId: string): Answer {
  const answer = answers.get(requestId);
  if (answer !== undefined) return answer;
  throw new GatewayError(`unsupported request ${requestId}`, unknownCode, [subrequestDetail(requestId)]);
}

const unknownCode = 2;

async function answerOutline(
  world: BuildScope,
  dockerfile: Dockerfile,
  warnings: WarningQueue,
): Promise<SolveResult> {
  const { build } = world;
  const checks = createChecks(build, dockerfile, (warning) => warnings.push(warning));
  const options = compileOptions(build, dockerfile, {});
  const compiled = await compileDockerfile(dockerfile.file, options, compilePorts(world, checks));
  return outlineResult(compiled.outline(), dockerfile.sourceMap);
}
