import { toLong } from '../../proto/codec.ts';
import { Cap } from '../cap-ids.ts';
import type { Constraints } from '../constraints.ts';
import { type State, withOutput } from '../state.ts';
import { opVertex, outputOf } from './op-vertex.ts';

/**
 * Runs the definition in a file of the state; the result replaces the state (moby/buildkit v0.32.2
 * client/llb/llbbuild).
 *
 * @example
 * const built = build(local('definition'));
 */
export function build(
  state: State,
  options: { readonly filename?: string } = {},
  constraints: Constraints = {},
): State {
  const attrs: Record<string, string> = options.filename ? { 'llbbuild.filename': options.filename } : {};
  const vertex = opVertex(constraints, [state.output], (inputs) => ({
    operation: {
      build: {
        builder: toLong(-1),
        inputs: { 'buildkit.llb.definition': { input: toLong(inputs.add(state.output)) } },
        attrs,
      },
    },
    caps: [Cap.buildOpLlbFileName],
  }));
  return withOutput(state, outputOf(vertex));
}
