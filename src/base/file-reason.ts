import { networkReason } from './network-reason.ts';

/**
 * Why a file operation failed, as text for the error code from Node (`permission denied` for `EACCES`). Returns the
 * message of any other error.
 */
export function fileReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { readonly code?: unknown };
  const words = typeof code === 'string' && Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return words ?? error.message;
}

/**
 * A sentence for an operating system error from Node that no other code has explained. It names the file or the host.
 * Returns undefined for any other error.
 */
export function systemErrorText(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall, path, address, port, hostname } = error as SystemError;
  if (typeof code !== 'string' || typeof syscall !== 'string') return undefined;
  const isSocket = syscall === 'connect' || syscall === 'getaddrinfo' || address !== undefined;
  const place = hostname ?? (address === undefined ? undefined : `${address}${port ? `:${port}` : ''}`);
  if (isSocket) return `cannot connect to ${place ?? path ?? 'the other side'}: ${networkReason(error)}`;
  if (path === undefined) return undefined;
  return `${path}: ${Object.hasOwn(reasons, code) ? `${reasons[code]} (${code})` : error.message}`;
}

interface SystemError {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly path?: string;
  readonly address?: string;
  readonly port?: number;
  readonly hostname?: string;
}

/** The texts of the C library, which Go programs print as well. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENOENT: 'no such file or directory',
  ENOTDIR: 'not a directory',
  EISDIR: 'is a directory',
  ERR_FS_EISDIR: 'is a directory',
  EEXIST: 'file exists',
  ENOTEMPTY: 'directory not empty',
  ELOOP: 'too many levels of symbolic links',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files in the system',
  EDQUOT: 'disk quota exceeded',
  EFBIG: 'file too large',
  ERR_FS_FILE_TOO_LARGE: 'file too large',
  ENOSPC: 'no space left on device',
  EROFS: 'read-only file system',
  EIO: 'input/output error',
  EBUSY: 'device or resource busy',
  ENXIO: 'is a socket, not a regular file',
  ENAMETOOLONG: 'file name too long',
  ETXTBSY: 'text file busy',
  EXDEV: 'the target is on another file system',
};
