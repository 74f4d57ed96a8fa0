import { fileReason } from '../../base/file-reason.ts';
import { encodeText, hasEscapedBytes, toValidText } from '../../base/text.ts';
import { RpcError } from '../../rpc/channel.ts';

const syscalls: Readonly<Record<string, string>> = { scandir: 'open', opendir: 'open' };

/** A path for Node's file functions: a name that is not valid UTF-8 is passed as bytes. */
export function fsPath(path: string): string | Buffer {
  return hasEscapedBytes(path) ? Buffer.from(encodeText(path)) : path;
}

/** The reference's text for a failed file operation, `open /x: permission denied`. */
export function fileErrorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { syscall, path } = error as NodeJS.ErrnoException;
  const reason = fileReason(error);
  if (reason === error.message || !path) return error.message;
  return `${syscalls[syscall ?? ''] ?? syscall} ${path}: ${reason}`;
}

/** An error that says what could not be written and why. An `RpcError` is returned unchanged. */
export function writeFailure(path: string, cause: unknown): Error {
  if (cause instanceof RpcError) return cause;
  const { code = '' } = cause as NodeJS.ErrnoException;
  const error = new Error(`could not write ${toValidText(path)}: ${fileReason(cause)}`, { cause });
  return Object.assign(error, code !== '' && { code });
}

/** Whether a file operation failed because the path does not exist. */
export function isNotFound(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
