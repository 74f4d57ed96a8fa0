import type { BuildStep } from '../graph/step-graph.ts';
import { type Cause, withoutRepetitions } from './cause.ts';

/**
 * The causes of ops that are one step for people. What one of them has because of the other one is left out, and so is
 * that an op is new if the instruction is not.
 */
export function twinCauses(
  twins: readonly (Pick<BuildStep, 'digest'> & { readonly causes: readonly Cause[] })[],
): readonly Cause[] {
  const digests = new Set(twins.map(({ digest }) => digest));
  const causes = withoutRepetitions(
    twins.flatMap((twin) => twin.causes).filter((cause) => !('of' in cause) || !digests.has(cause.of.digest)),
  );
  const known = causes.filter(({ kind }) => kind !== 'first');
  return known.length > 0 ? known : causes;
}
