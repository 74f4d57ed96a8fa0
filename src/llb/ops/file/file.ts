import { CompileError } from '../../../diagnostics/compile-error.ts';
import { toLong } from '../../../proto/codec.ts';
import type { pb } from '../../../proto/llb-codec.ts';
import { Cap } from '../../cap-ids.ts';
import type { Constraints } from '../../constraints.ts';
import { emptyInput, skipOutput } from '../../op-encoding.ts';
import { type State, withOutput } from '../../state.ts';
import type { OpEncoding, OpInputs } from '../../vertex.ts';
import { opVertex, outputOf } from '../op-vertex.ts';
import type { FileAction } from './file-action.ts';

/**
 * Changes files of a state: one op that performs the actions in order (moby/buildkit v0.32.2 client/llb/fileop.go).
 * The graph walk visits the state, and then the sources from the last action to the first.
 *
 * @example
 * const context = local('context');
 * file(scratch(), [copy(context, '/a', '/'), copy(context, '/b', '/')]);
 */
export function file(state: State, actions: readonly FileAction[], constraints: Constraints = {}): State {
  const sources = actions.map((action) => action.source?.output).reverse();
  const vertex = opVertex(constraints, [state.output, ...sources], (inputs) =>
    encodeFile(state, actions, inputs),
  );
  return withOutput(state, outputOf(vertex));
}

// Made once: an instruction may have thousands of actions.
const none = toLong(emptyInput);
const skipped = toLong(skipOutput);
const firstOutput = toLong(0);

function encodeFile(state: State, actions: readonly FileAction[], inputs: OpInputs): OpEncoding {
  if (actions.length === 0) throw new CompileError('action is required');
  const base = inputs.add(state.output);
  const secondary = actions.map((action) => inputs.add(action.source?.output));
  const count = inputs.count();
  const target = { dir: state.dir, base };
  const encoded = actions.map(
    (action, index): pb.FileAction.$Properties => ({
      // The result of the n-th action has the index (number of inputs) + n.
      input: toLong(index === 0 ? base : count + index - 1),
      secondaryInput: action.source === undefined ? none : toLong(secondary[index]!),
      output: index === actions.length - 1 ? firstOutput : skipped,
      ...action.encode(target),
    }),
  );
  return { operation: { file: { actions: encoded } }, caps: [Cap.fileBase], platform: 'none' };
}
