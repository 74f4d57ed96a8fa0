import { compareBytes } from '../../go/strings.ts';
import { type State, withOutput } from '../state.ts';
import { encodeExec } from './exec-encoding.ts';
import type { ExecMount, ExecSpec, PlacedMount } from './exec-spec.ts';
import { opVertex, outputOf } from './op-vertex.ts';

/**
 * The state after the process has run. Throws a `TypeError` if `args` is not an array.
 *
 * @example
 * run(image('golang:1.24'), { args: ['go', 'version'] });
 */
export function run(state: State, spec: ExecSpec): State {
  return processOf(state, spec).after('/', state);
}

/**
 * Runs a process. Returns the root afterwards, and each mount afterwards by target (a read-only mount is unchanged).
 * Throws a `TypeError` if `args` is not an array.
 *
 * @example
 * const { mounts } = exec(image('busybox'), {
 *   args: ['/bin/sh', '-c', 'uname > /out/system.txt'],
 *   mounts: [{ target: '/out', source: scratch() }],
 * });
 * const out = mounts.get('/out'); // the directory as the process left it
 */
export function exec(
  state: State,
  spec: ExecSpec,
): { readonly root: State; readonly mounts: ReadonlyMap<string, State> } {
  const { after } = processOf(state, spec);
  const mounts = new Map(
    (spec.mounts ?? []).map((mount) => [mount.target, after(mount.target, mount.source ?? state)]),
  );
  return { root: after('/', state), mounts };
}

/** The op, and a function for the state at a target after it. */
function processOf(state: State, spec: ExecSpec): { after(target: string, before: State): State } {
  // A string would become one argument for each character.
  if (!Array.isArray(spec.args))
    throw new TypeError("args of a process must be an array: ['sh', '-c', 'make']");
  const constraints = spec.constraints ?? {};
  const root: ExecMount = { target: '/', source: state, readonly: spec.readonlyRoot };
  const placed = placeMounts([root, ...(spec.mounts ?? [])]);
  const vertex = opVertex(
    constraints,
    placed.map((mount) => mount.source),
    (inputs) => encodeExec({ state, spec, mounts: placed }, inputs),
  );
  const after = (target: string, before: State): State => {
    const index = placed.find((mount) => mount.target === target)?.outputIndex;
    return index === undefined ? before : withOutput(before, outputOf(vertex, index, constraints.platform));
  };
  return { after };
}

/** Sorts mounts by target, which is their order on the wire, and numbers outputs in that order. */
function placeMounts(mounts: readonly ExecMount[]): readonly PlacedMount[] {
  let outputs = 0;
  return [...mounts]
    .sort((a, b) => compareBytes(a.target, b.target))
    .map((mount) => {
      const silent =
        mount.noOutput || mount.readonly || mount.tmpfs !== undefined || mount.cache !== undefined;
      return { ...mount, source: mount.source?.output, outputIndex: silent ? undefined : outputs++ };
    });
}
