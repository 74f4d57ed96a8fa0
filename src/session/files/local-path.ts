import { encodeText, hasEscapedBytes, toValidText } from '../../base/text.ts';
import { RpcError } from '../../rpc/channel.ts';

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

/** Says what could not be written and why; what is an `RpcError` already stays. */
export function writeError(path: string, cause: unknown): Error {
  if (cause instanceof RpcError) return cause;
  const { code = '', message } = cause as NodeJS.ErrnoException;
  const error = new Error(`could not write ${toValidText(path)}: ${REASONS[code] ?? message}`, { cause });
  return Object.assign(error, code !== '' && { code });
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
  ENFILE: 'too many open files in the system',
  EDQUOT: 'disk quota exceeded',
  EFBIG: 'file too large',
  ENOSPC: 'no space left on device',
  EROFS: 'read-only file system',
  EIO: 'input/output error',
  ENAMETOOLONG: 'file name too long',
};
