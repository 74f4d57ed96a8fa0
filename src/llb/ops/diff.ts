import { toLong } from '../../proto/codec.ts';
import { Cap } from '../cap-ids.ts';
import type { Constraints } from '../constraints.ts';
import { type State, scratch, withOutput } from '../state.ts';
import { opVertex, outputOf } from './op-vertex.ts';

/**
 * The changes from `lower` to `upper`.
 *
 * @example
 * const base = image('busybox');
 * const added = diff(base, run(base, { args: ['touch', '/a'] }));
 */
export function diff(lower: State, upper: State, constraints: Constraints = {}): State {
  if (lower.output === undefined) return upper.output === undefined ? scratch() : upper;
  const vertex = opVertex(constraints, [lower.output, upper.output], (inputs) => ({
    operation: {
      diff: {
        lower: { input: toLong(inputs.add(lower.output, { always: true })) },
        upper: { input: toLong(inputs.add(upper.output, { always: true })) },
      },
    },
    caps: [Cap.diffOp],
    platform: 'none',
  }));
  return withOutput(lower, outputOf(vertex));
}
