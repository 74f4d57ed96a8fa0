import { LibraryError } from '../../base/library-error.ts';

export type ImageErrorCode =
  /** There is no such image in a layout directory. */
  | 'image-missing'
  /** Its content is not that of an image, or is not what its digest says. */
  | 'image-invalid'
  /** Images cannot be joined in that way. */
  | 'images-unfit';

/** Images that cannot be read or joined. Registries fail with a `RegistryError`. */
export class ImageError extends LibraryError<ImageErrorCode> {
  override readonly name = 'ImageError';
}
