import { encodeText, hasEscapedBytes } from '../../base/text.ts';

/** A path as Node's file functions take it: names that are not valid UTF-8 as bytes. */
export function fsPath(path: string): string | Buffer {
  return hasEscapedBytes(path) ? Buffer.from(encodeText(path)) : path;
}

/** Text of a failed file operation as the reference words it, `open /x: permission denied`. */
export function fileErrorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : REASONS[code];
  return reason && path ? `${SYSCALLS[syscall ?? ''] ?? syscall} ${path}: ${reason}` : error.message;
}

/** Whether a file operation failed because there is nothing at the path. */
export function isNotFound(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

const SYSCALLS: Readonly<Record<string, string>> = { scandir: 'open', opendir: 'open' };
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENOENT: 'no such file or directory',
  ENOTDIR: 'not a directory',
  EISDIR: 'is a directory',
  EEXIST: 'file exists',
  ELOOP: 'too many levels of symbolic links',
  EMFILE: 'too many open files',
  ENOSPC: 'no space left on device',
  EROFS: 'read-only file system',
  EIO: 'input/output error',
  ENAMETOOLONG: 'file name too long',
};
