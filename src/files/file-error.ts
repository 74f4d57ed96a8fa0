import { fileReason } from '../base/file-reason.ts';
import { LibraryError } from '../base/library-error.ts';

/**
 * Why a file is not used: `missing`; `outside`, a link to a place outside its root; `not-regular` (a directory, a
 * pipe, a device); `too-large`; `unreadable`; or `unwritable`.
 */
export type FileProblem = 'missing' | 'outside' | 'not-regular' | 'too-large' | 'unreadable' | 'unwritable';

/** A file that was not read or written. `message` names the file and never contains its content. */
export class FileError extends LibraryError<FileProblem> {
  override readonly name = 'FileError';

  constructor(problem: FileProblem, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, problem, options);
  }
}

/** Converts the error of a file operation to a {@link FileError}; `shown` is the name of the file for messages. */
export function toFileError(error: unknown, shown: string): FileError {
  if (error instanceof FileError) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  const problem = code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
  return new FileError(problem, `${shown}: ${fileReason(error)}`, { cause: error });
}
