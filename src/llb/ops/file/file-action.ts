import type { State } from '../../state.ts';

/** One step of a file op. Relative paths are below the working directory of the state that the op changes. */
export interface FileAction {
  /** The state that files are copied from; undefined for other actions and for scratch. */
  readonly source?: State;
  /**
   * The path in `source`, which is passed to the function that `writer` returns: the thousands of copies that an
   * instruction may have share that function.
   * @internal
   */
  readonly path?: string;
  /**
   * Returns the function that writes the operation of the action into its `pb.FileAction`.
   * @internal
   */
  readonly writer: (target: FileTarget) => (path: string) => void;
}

/** The state that an action is applied to. */
export interface FileTarget {
  /** Working directory of the state. */
  readonly dir: string;
  /** Input index of the state; -1 for scratch. */
  readonly base: number;
}

/** A time on the wire: nanoseconds since 1970, -1 for none. */
export const noTimestamp = -1n;
