import type { Platform } from '../../image/platform.ts';
import type { Constraints } from '../constraints.ts';
import type { OpEncoding, OpInputs, OpVertex, Output, VertexOutput } from '../vertex.ts';

/** Creates a vertex. `inputs` are in the order in which the graph is walked, without scratch, and each output once. */
export function opVertex(
  constraints: Constraints,
  inputs: readonly (Output | undefined)[],
  encode: (inputs: OpInputs) => OpEncoding,
): OpVertex {
  const present = inputs.filter((input): input is Output => input !== undefined);
  return { kind: 'op', constraints, inputs: present.length > 1 ? [...new Set(present)] : present, encode };
}

/** An output of a vertex. */
export function outputOf(vertex: OpVertex, index = 0, platform?: Platform): VertexOutput {
  return { kind: 'output', vertex, index, platform };
}
