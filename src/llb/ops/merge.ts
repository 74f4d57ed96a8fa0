import { toLong } from '../../proto/codec.ts';
import { Cap } from '../cap-ids.ts';
import type { Constraints } from '../constraints.ts';
import { type State, scratch, withOutput } from '../state.ts';
import { opVertex, outputOf } from './op-vertex.ts';

/**
 * Overlays the files of the states, later ones on top. Scratch adds nothing, and merging one state returns it.
 *
 * @example
 * merge([image('busybox'), local('context')]);
 */
export function merge(states: readonly State[], constraints: Constraints = {}): State {
  const layers = states.filter((state) => state.output !== undefined);
  const [first] = layers;
  if (first === undefined) return scratch();
  if (layers.length === 1) return first;
  const outputs = layers.map((state) => state.output);
  const vertex = opVertex(constraints, outputs, (inputs) => ({
    operation: {
      merge: { inputs: outputs.map((output) => ({ input: toLong(inputs.add(output, { always: true })) })) },
    },
    caps: [Cap.mergeOp],
    platform: 'none',
  }));
  return withOutput(first, outputOf(vertex));
}
