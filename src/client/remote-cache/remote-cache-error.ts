import { LibraryError } from '../../base/library-error.ts';

/** Why a cache outside the daemon cannot be read. */
export type RemoteCacheErrorCode =
  /** There is nothing under its name. */
  | 'cache-missing'
  /** What is there is not a build cache, or one that a daemon would not import. */
  | 'cache-invalid'
  /** It is of a type that only a daemon reads. */
  | 'cache-type';

/** A cache outside the daemon that cannot be read. */
export class RemoteCacheError extends LibraryError<RemoteCacheErrorCode> {
  override readonly name = 'RemoteCacheError';

  constructor(message: string, code: RemoteCacheErrorCode, cause?: unknown) {
    super(message, code, { hint: hints[code], cause });
  }
}

const hints: Readonly<Record<RemoteCacheErrorCode, string>> = {
  'cache-missing': 'Check the name. The first build of a pipeline has no cache yet.',
  'cache-invalid':
    'Name what a build wrote with a cache export, or an image that was built with an inline cache.',
  'cache-type': 'Only caches of the types registry and local can be read without a daemon.',
};
