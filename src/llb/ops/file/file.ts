import { CompileError } from '../../../diagnostics/compile-error.ts';
import { endAction, startAction } from '../../../proto/file-op-writer.ts';
import { Cap } from '../../cap-ids.ts';
import type { Constraints } from '../../constraints.ts';
import { encodeActions } from '../../encode-op.ts';
import { emptyInput, skipOutput } from '../../op-encoding.ts';
import { type State, withOutput } from '../../state.ts';
import type { OpEncoding, OpInputs } from '../../vertex.ts';
import { opVertex, outputOf } from '../op-vertex.ts';
import type { FileAction, FileTarget } from './file-action.ts';

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

function encodeFile(state: State, actions: readonly FileAction[], inputs: OpInputs): OpEncoding {
  if (actions.length === 0) throw new CompileError('action is required');
  const base = inputs.add(state.output);
  const secondary = secondaryInputs(actions, inputs);
  const writers = writersOf(actions, { dir: state.dir, base });
  const encoded = encodeActions(() => {
    const last = actions.length - 1;
    let input = base;
    let next = inputs.count();
    actions.forEach((action, i) => {
      const start = startAction(input, secondary[i] ?? emptyInput, i === last ? 0 : skipOutput);
      writers[i]?.(action.path ?? '');
      endAction(start);
      // The result of the n-th action has the index (number of inputs) + n.
      input = next++;
    });
  });
  return { operation: { file: { $unknowns: [encoded] } }, caps: [Cap.fileBase], platform: 'none' };
}

/** The input of each action that it copies from. Most actions of an op have the same source. */
function secondaryInputs(actions: readonly FileAction[], inputs: OpInputs): readonly number[] {
  let source: State | undefined;
  let input = emptyInput;
  return actions.map((action) => {
    if (action.source !== source) {
      source = action.source;
      input = inputs.add(source?.output);
    }
    return input;
  });
}

function writersOf(actions: readonly FileAction[], target: FileTarget): readonly ((path: string) => void)[] {
  let writer: FileAction['writer'] | undefined;
  let write = (_: string): void => {};
  return actions.map((action) => {
    if (action.writer !== writer) {
      writer = action.writer;
      write = writer(target);
    }
    return write;
  });
}
