import { cleanPath, isAbsPath, joinPath } from '../../../go/path.ts';
import { toLong } from '../../../proto/codec.ts';
import { writeCopy } from '../../../proto/file-op-writer.ts';
import type { pb } from '../../../proto/llb-codec.ts';
import { encodeCopyFields } from '../../encode-op.ts';
import type { State } from '../../state.ts';
import { type FileAction, type FileTarget, noTimestamp } from './file-action.ts';
import { destinationPath } from './file-path.ts';
import { type Owner, ownerToProto } from './owner.ts';

/** Which files a copy selects, and how they are written. */
export interface CopyOptions {
  /** Permission bits, or text like `u=rwX,go+r`; the default is the mode of the source. */
  readonly mode?: { readonly bits: number } | { readonly text: string };
  readonly followSymlinks?: boolean;
  /** Copies the contents of a directory instead of the directory itself. */
  readonly dirContentsOnly?: boolean;
  readonly includePatterns?: readonly string[];
  readonly excludePatterns?: readonly string[];
  /** Paths that must exist, although patterns select the files. */
  readonly requiredPaths?: readonly string[];
  /** Unpacks a local archive, as ADD does. */
  readonly attemptUnpack?: boolean;
  readonly createDestPath?: boolean;
  readonly allowWildcard?: boolean;
  readonly allowEmptyWildcard?: boolean;
  readonly owner?: Owner;
  /** Nanoseconds since 1970. */
  readonly createdTime?: bigint;
  readonly alwaysReplaceExisting?: boolean;
}

/**
 * Copies files from another state. A relative source is below the working directory of that state.
 *
 * @example
 * file(image('busybox'), [copy(local('context'), '/app', '/bin/')]);
 */
export function copy(source: State, src: string, dest: string, options: CopyOptions = {}): FileAction {
  return copier(source, dest, options)(src);
}

/**
 * {@link copy} for many paths of one source: what their actions have in common is encoded once.
 *
 * @example
 * file(image('busybox'), ['/app', '/lib'].map(copier(local('context'), '/bin/')));
 */
export function copier(source: State, dest: string, options: CopyOptions = {}): (src: string) => FileAction {
  const writer = (target: FileTarget) => {
    const fields = encodeCopyFields(sharedFields(dest, options, target));
    return (src: string) => writeCopy(sourcePath(source, src), fields);
  };
  return (src) => ({ source, path: src, writer });
}

function sourcePath(source: State, src: string): string {
  const clean = cleanPath(src);
  return isAbsPath(clean) ? clean : joinPath(source.dir, clean);
}

function sharedFields(
  dest: string,
  options: CopyOptions,
  { dir, base }: FileTarget,
): pb.FileActionCopy.$Properties {
  return {
    dest: destinationPath(dir, dest),
    owner: ownerToProto(options.owner, base),
    mode: options.mode === undefined ? -1 : 'bits' in options.mode ? options.mode.bits : 0,
    modeStr: options.mode !== undefined && 'text' in options.mode ? options.mode.text : '',
    followSymlink: options.followSymlinks,
    dirCopyContents: options.dirContentsOnly,
    attemptUnpackDockerCompatibility: options.attemptUnpack,
    createDestPath: options.createDestPath,
    allowWildcard: options.allowWildcard,
    allowEmptyWildcard: options.allowEmptyWildcard,
    timestamp: toLong(options.createdTime ?? noTimestamp),
    include_patterns: listOf(options.includePatterns),
    exclude_patterns: listOf(options.excludePatterns),
    alwaysReplaceExistingDestPaths: options.alwaysReplaceExisting,
    required_paths: listOf(options.requiredPaths),
  };
}

/** Missing lists stay missing, because most copies have none. */
function listOf(values: readonly string[] | undefined): string[] | undefined {
  return values?.slice();
}
