import { joinPath } from '../../go/path.ts';
import { fromLongNumber } from '../../proto/codec.ts';
import type { pb } from '../../proto/llb-codec.ts';
import type { HashedFile } from './content-tree.ts';
import { madeFile } from './made-files.ts';

/**
 * Where an action of a file op reads and writes: indexes of the op's inputs, followed by those of earlier actions'
 * results.
 */
interface ActionPlace {
  /** The tree that is written to; -1 is an empty tree. */
  readonly input: number;
  /** Whether its result is the result of the op. */
  readonly isResult: boolean;
}

/** An action of a file op whose result can be computed when its inputs are known. Paths are absolute. */
export type TreeAction = ActionPlace &
  (
    | { readonly kind: 'mkdir'; readonly path: string; readonly mode: number; readonly parents: boolean }
    | { readonly kind: 'mkfile'; readonly file: HashedFile }
    | ({ readonly kind: 'copy' } & TreeCopy)
  );

/** What a copy action copies, and where to. */
export interface TreeCopy {
  readonly from: number;
  readonly src: string;
  /** Wildcards in the source are a pattern. */
  readonly isPattern: boolean;
  readonly dest: string;
  /** The destination is a directory even if it does not exist. */
  readonly intoDirectory: boolean;
  readonly contentsOnly: boolean;
  readonly followLinks: boolean;
  /** Whether archives are unpacked. */
  readonly unpacks: boolean;
  /** Whether a pattern may match nothing. */
  readonly mayBeEmpty: boolean;
}

/**
 * The actions of a file op whose result can be computed from the files of its inputs: files belong to root and keep
 * the mode of their source. Undefined for all other ops.
 * (moby/buildkit v0.32.2 solver/llbsolver/file/backend.go)
 */
export function treeActions({ actions = [] }: pb.FileOp.$Properties): readonly TreeAction[] | undefined {
  const read: TreeAction[] = [];
  for (const action of actions ?? []) {
    const known = knownAction(action);
    if (known === undefined) return undefined;
    const isResult = fromLongNumber(action.output) === 0;
    read.push({ ...known, input: fromLongNumber(action.input), isResult });
  }
  return read.some(({ isResult }) => isResult) ? read : undefined;
}

function knownAction({ mkdir, mkfile, copy, secondaryInput }: pb.FileAction.$Properties) {
  if (mkdir) return isRoots(mkdir.owner) ? mkdirAction(mkdir) : undefined;
  if (mkfile)
    return isRoots(mkfile.owner) ? ({ kind: 'mkfile', file: madeFile(mkfile) } as const) : undefined;
  return copy && isRoots(copy.owner) ? copyAction(copy, fromLongNumber(secondaryInput)) : undefined;
}

function mkdirAction({ path, mode, makeParents }: pb.FileActionMkDir.$Properties) {
  return {
    kind: 'mkdir',
    path: joinPath('/', path ?? ''),
    mode: (mode ?? 0) & 0o777,
    parents: makeParents === true,
  } as const;
}

function copyAction(copy: pb.FileActionCopy.$Properties, from: number) {
  const { src = '', dest = '', mode, modeStr, include_patterns, exclude_patterns } = copy;
  const isPlain =
    from >= 0 &&
    (mode === -1 || mode === undefined) &&
    !modeStr &&
    !include_patterns?.length &&
    !exclude_patterns?.length &&
    !copy.alwaysReplaceExistingDestPaths &&
    copy.createDestPath === true &&
    !src?.includes('\\');
  if (!isPlain) return undefined;
  return {
    kind: 'copy',
    from,
    src: joinPath('/', src ?? ''),
    isPattern: copy.allowWildcard === true,
    dest: joinPath('/', dest ?? ''),
    intoDirectory: /\/\.?$/.test(dest ?? ''),
    contentsOnly: copy.dirCopyContents === true,
    followLinks: copy.followSymlink === true,
    unpacks: copy.attemptUnpackDockerCompatibility === true,
    mayBeEmpty: copy.allowEmptyWildcard === true,
  } as const;
}

/** Whether the owner is root. A user name is not, since it has to be looked up in a file of another input. */
function isRoots(owner: pb.ChownOpt.$Properties | null | undefined): boolean {
  const isRoot = (user: pb.UserOpt.$Properties | null | undefined) => !user || (!user.byName && !user.byID);
  return isRoot(owner?.user) && isRoot(owner?.group);
}
