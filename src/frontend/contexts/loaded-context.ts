import type { NamedContextRequest } from '../../compile/ports.ts';
import type { DockerImage } from '../../image/oci-image.ts';
import type { State } from '../../llb/state.ts';

/** A named context's files, and its image config when it is an image. */
export interface LoadedContext {
  readonly state: State;
  readonly image: DockerImage | undefined;
}

/** What a named context is loaded for. */
export interface ContextRequest extends NamedContextRequest {
  /** The name without a platform. */
  readonly name: string;
  /** The name as the option has it: with a platform when the context is for one only. */
  readonly key: string;
}
