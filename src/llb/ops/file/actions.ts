import { toLong } from '../../../proto/codec.ts';
import { writeOperation } from '../../../proto/file-op-writer.ts';
import type { pb } from '../../../proto/llb-codec.ts';
import { type FileAction, type FileTarget, noTimestamp } from './file-action.ts';
import { absolutePath } from './file-path.ts';
import { type Owner, ownerToProto } from './owner.ts';

/** Owner of the files that an action creates, and their time in nanoseconds since 1970. */
export interface MakeOptions {
  readonly owner?: Owner;
  readonly createdTime?: bigint;
}

/**
 * Creates a directory; with `parents`, also its parent directories. The mode has permission bits.
 *
 * @example
 * file(scratch(), [mkdir('/a/b', 0o755, { parents: true })]);
 */
export function mkdir(
  path: string,
  mode: number,
  options: MakeOptions & { readonly parents?: boolean } = {},
): FileAction {
  return {
    writer: operation(({ dir, base }) => ({
      mkdir: {
        path: absolutePath(dir, path),
        mode: mode & 0o777,
        makeParents: options.parents ?? false,
        owner: ownerToProto(options.owner, base),
        timestamp: toLong(options.createdTime ?? noTimestamp),
      },
    })),
  };
}

/**
 * Creates a file with the given content.
 *
 * @example
 * file(scratch(), [mkfile('/hello', 0o644, new TextEncoder().encode('hello\n'))]);
 */
export function mkfile(path: string, mode: number, data: Uint8Array, options: MakeOptions = {}): FileAction {
  return {
    writer: operation(({ dir, base }) => ({
      mkfile: {
        path: absolutePath(dir, path),
        mode: mode & 0o777,
        data,
        owner: ownerToProto(options.owner, base),
        timestamp: toLong(options.createdTime ?? noTimestamp),
      },
    })),
  };
}

/**
 * Creates a symbolic link at `newPath` that points to `oldPath`; both are used as written.
 *
 * @example
 * file(scratch(), [symlink('/bin/busybox', '/bin/sh')]);
 */
export function symlink(oldPath: string, newPath: string, options: MakeOptions = {}): FileAction {
  return {
    writer: operation(({ base }) => ({
      symlink: {
        oldpath: oldPath,
        newpath: newPath,
        owner: ownerToProto(options.owner, base),
        timestamp: toLong(options.createdTime ?? noTimestamp),
      },
    })),
  };
}

/**
 * Removes a file, or a directory with its contents.
 *
 * @example
 * file(image('busybox'), [rm('/tmp/*', { allowWildcard: true })]);
 */
export function rm(
  path: string,
  options: { readonly allowNotFound?: boolean; readonly allowWildcard?: boolean } = {},
): FileAction {
  return {
    writer: operation(({ dir }) => ({
      rm: {
        path: absolutePath(dir, path),
        allowNotFound: options.allowNotFound ?? false,
        allowWildcard: options.allowWildcard ?? false,
      },
    })),
  };
}

function operation(create: (target: FileTarget) => pb.FileAction.$Properties): FileAction['writer'] {
  return (target) => () => writeOperation(create(target));
}
