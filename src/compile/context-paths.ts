import { invariant } from '../base/invariant.ts';
import { sortByBytes } from '../go/strings.ts';
import { type State, stateOf } from '../llb/state.ts';
import type { VertexOutput } from '../llb/vertex.ts';

/**
 * The paths that a local source must hold so that all of `paths`, which are absolute and clean, can be used: relative,
 * sorted; undefined for all of it (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert.go normalizeContextPaths).
 */
export function followPathsOf(paths: ReadonlySet<string>): readonly string[] | undefined {
  if (paths.size === 0 || paths.has('/')) return undefined;
  return sortByBytes([...paths].map((path) => path.slice(1)));
}

/** The build context while stages are lowered. Only afterwards is it known which of its paths are needed. */
export interface LateContext {
  readonly state: State;
  /** Absolute paths that instructions use. */
  readonly paths: Set<string>;
  /** Sets the state of the context. Call it before marshalling anything that uses the context. */
  bind(context: State): void;
}

export function createLateContext(): LateContext {
  let bound: State | undefined;
  const resolve = (): VertexOutput | undefined => {
    invariant(bound !== undefined, 'the build context is used before it is bound');
    const { output } = bound;
    return output?.kind === 'deferred' ? output.resolve() : output;
  };
  return {
    state: stateOf({ kind: 'deferred', resolve }),
    paths: new Set(),
    bind: (context) => {
      bound = context;
    },
  };
}
