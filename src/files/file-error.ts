import { LibraryError } from '../base/library-error.ts';

/**
 * Why a file is not used: it is `missing`; it is a link that leads `outside` of its root; it is `not-regular` (a
 * directory, a pipe, a device); it is `too-large`; it is `unreadable` or `unwritable`.
 */
export type FileProblem = 'missing' | 'outside' | 'not-regular' | 'too-large' | 'unreadable' | 'unwritable';

/** A file that was not read or written. `message` names the file and never holds its content. */
export class FileError extends LibraryError<FileProblem> {
  override readonly name = 'FileError';

  constructor(problem: FileProblem, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, problem, options);
  }
}

/** The error of a file operation as a {@link FileError}; `shown` is the file's name. */
export function toFileError(error: unknown, shown: string): FileError {
  if (error instanceof FileError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  const problem = code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
  return new FileError(problem, `${shown}: ${reasons[code] ?? message}`, { cause: error });
}

/** What the operating system's error codes mean, in its own words; the code itself for others. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'is a directory',
  ENOTDIR: 'not a directory',
  ELOOP: 'too many levels of symbolic links',
  ENXIO: 'is a socket, not a regular file',
  EMFILE: 'too many open files',
  ENOSPC: 'no space left on device',
  EROFS: 'read-only file system',
  EIO: 'input/output error',
  ENAMETOOLONG: 'file name too long',
};
