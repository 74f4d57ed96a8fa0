import { cleanPath, isAbsPath, joinPath } from '../../../go/path.ts';
import { toLong } from '../../../proto/codec.ts';
import type { pb } from '../../../proto/llb-codec.ts';
import type { State } from '../../state.ts';
import { type FileAction, type FileTarget, noTimestamp } from './file-action.ts';
import { destinationPath } from './file-path.ts';
import { type Owner, ownerToProto } from './owner.ts';

/** What a copy takes, and what it makes of it. */
export interface CopyOptions {
  /** Permission bits, or a text like `u=rwX,go+r`; the source's when absent. */
  readonly mode?: { readonly bits: number } | { readonly text: string };
  readonly followSymlinks?: boolean;
  /** Copies what is in a directory rather than the directory. */
  readonly dirContentsOnly?: boolean;
  readonly includePatterns?: readonly string[];
  readonly excludePatterns?: readonly string[];
  /** Paths that must be there, although patterns choose what is copied. */
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

/** Made once: an instruction may have thousands of copies. */
const noTime = toLong(noTimestamp);

/**
 * Copies from another state. A relative source is below that state's working directory.
 *
 * @example
 * file(image('busybox'), [copy(local('context'), '/app', '/bin/')]);
 */
export function copy(source: State, src: string, dest: string, options: CopyOptions = {}): FileAction {
  return { source, encode: (target) => ({ copy: encodeCopy(source, src, dest, options, target) }) };
}

function encodeCopy(
  source: State,
  src: string,
  dest: string,
  options: CopyOptions,
  { dir, base }: FileTarget,
): pb.FileActionCopy.$Properties {
  const clean = cleanPath(src);
  return {
    src: isAbsPath(clean) ? clean : joinPath(source.dir, clean),
    dest: destinationPath(dir, dest),
    owner: ownerToProto(options.owner, base),
    mode: options.mode === undefined ? -1 : 'bits' in options.mode ? options.mode.bits : 0,
    modeStr: options.mode !== undefined && 'text' in options.mode ? options.mode.text : '',
    followSymlink: options.followSymlinks ?? false,
    dirCopyContents: options.dirContentsOnly ?? false,
    attemptUnpackDockerCompatibility: options.attemptUnpack ?? false,
    createDestPath: options.createDestPath ?? false,
    allowWildcard: options.allowWildcard ?? false,
    allowEmptyWildcard: options.allowEmptyWildcard ?? false,
    timestamp: options.createdTime === undefined ? noTime : toLong(options.createdTime),
    include_patterns: listOf(options.includePatterns),
    exclude_patterns: listOf(options.excludePatterns),
    alwaysReplaceExistingDestPaths: options.alwaysReplaceExisting ?? false,
    required_paths: listOf(options.requiredPaths),
  };
}

/** Absent stays absent: most copies have none of these lists. */
function listOf(values: readonly string[] | undefined): string[] | undefined {
  return values?.slice();
}
