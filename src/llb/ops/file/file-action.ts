import type { pb } from '../../../proto/llb-codec.ts';
import type { State } from '../../state.ts';

/** One step of a file op. Relative paths are below the working directory of the state that the op changes. */
export interface FileAction {
  /** Where files are taken from: a state for copies; undefined for other actions and for scratch. */
  readonly source?: State;
  /**
   * The action on the wire: its own field of `pb.FileAction` alone.
   * @internal
   */
  readonly encode: (target: FileTarget) => pb.FileAction.$Properties;
}

/** What an action is applied to. */
export interface FileTarget {
  /** Working directory of the state. */
  readonly dir: string;
  /** Input index of the state; -1 for scratch. */
  readonly base: number;
}

/** A time on the wire: nanoseconds since 1970, -1 for none. */
export const noTimestamp = -1n;
