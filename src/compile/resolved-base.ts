import { cloneImage } from '../image/image-config.ts';
import type { DockerImage } from '../image/oci-image.ts';
import type { Platform } from '../image/platform.ts';
import type { State } from '../llb/state.ts';
import type { NamedContext } from './ports.ts';

/** What is asked for as the base of a stage. */
export interface BaseRequest {
  readonly baseName: string;
  /** Undefined if nobody named one, so that the image may decide. */
  readonly platform: Platform | undefined;
  /** The named context that replaces the stage. */
  readonly namedContext: NamedContext | undefined;
  /** Number of the last step that has a name. */
  readonly stepIndex: number;
}

/** What the base of a stage turned out to be: an image, a named context or scratch. */
export interface ResolvedBase extends BaseRequest {
  /**
   * `placeholder`: no one needs the stage so far, and the registry was not asked. Its request counts if a trigger
   * comes to need it. `base`: the stage's commands run on it. `whole`: it is the whole stage.
   */
  readonly role: 'placeholder' | 'base' | 'whole';
  readonly state: State;
  /** Undefined if it is not an image, or was not loaded. */
  readonly image: DockerImage | undefined;
  /** Whether the result counts as being based on `image`. */
  readonly isBaseImage: boolean;
}

/**
 * The config that a stage starts from: a copy of that of its base without date and history. The history is kept
 * separately, because stages share it.
 */
export function startingImage({ image }: ResolvedBase): DockerImage {
  if (image === undefined) return blankImage();
  const copy = cloneImage(image);
  copy.created = undefined;
  copy.history = undefined;
  return copy;
}

/** An empty image config, for a context that is not an image. */
function blankImage(): DockerImage {
  return { architecture: '', os: '', config: {}, rootfs: { type: '' } };
}
