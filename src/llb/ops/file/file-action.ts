import type { pb } from '../../../proto/llb-codec.ts';
import type { State } from '../../state.ts';

/** One step of a file op. Relative paths are below the working directory of the state that the op changes. */
export interface FileAction {
  /** The state that files are copied from; undefined for other actions and for scratch. */
  readonly source?: State;
  /**
   * Encodes the action: only its own field of `pb.FileAction`.
   * @internal
   */
  readonly encode: (target: FileTarget) => pb.FileAction.$Properties;
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
