import type { DockerImage } from '../image/oci-image.ts';
import type { MarshalDefaults } from '../llb/constraints.ts';
import type { State } from '../llb/state.ts';
import type { Outline } from './outline.ts';

/** What a Dockerfile compiles to. */
export interface CompileResult {
  /** The target stage's filesystem. */
  readonly state: State;
  /** What marshalling `state` needs: the target platform, and what the daemon supports. */
  readonly defaults: MarshalDefaults;
  /** Config of the image that the target makes. */
  readonly image: DockerImage;
  /** Config of the image that the target is based on; undefined for scratch and for contexts that are not images. */
  readonly baseImage: DockerImage | undefined;
  readonly sbom: SbomTargets;
  /** SOURCE_DATE_EPOCH in seconds. */
  readonly epoch: bigint | undefined;
  /** Whether the target, or a stage that is scanned with it, is built without cache. */
  readonly ignoreCache: boolean;
  /** The inputs that the target accepts; computed on demand. */
  outline(): Outline;
}

/** The filesystems that an SBOM describes: the result, and what ARGs ask for (`context`, stages by name). */
export interface SbomTargets {
  readonly core: State;
  readonly extras: ReadonlyMap<string, State>;
}
