import { joinPath } from '../../go/path.ts';
import { fromLongNumber } from '../../proto/codec.ts';
import type { pb } from '../../proto/llb-codec.ts';
import type { CopyMode } from './apply-mode.ts';
import { madeDigest } from './hash-made.ts';
import { madeFile } from './made-files.ts';
import { type NamedOwner, namedOwner } from './named-owner.ts';
import { changeMeta, type FileMeta, type FileOwner, type MetaChange, type TreeFile } from './tree-file.ts';

/**
 * Where an action of a file op reads and writes: indexes of the op's inputs, followed by those of earlier actions'
 * results.
 */
interface ActionPlace {
  /** The tree that is written to; -1 is an empty tree. */
  readonly input: number;
  /** Whether its result is the result of the op. */
  readonly isResult: boolean;
  /** The owner, where it has names; they replace the numbers of the action. */
  readonly named?: NamedOwner;
}

/** An action of a file op whose result can be computed when its inputs are known. Paths are absolute. */
export type TreeAction = ActionPlace &
  (
    | {
        readonly kind: 'mkdir';
        readonly path: string;
        readonly mode: number;
        readonly owner?: FileOwner;
        readonly parents: boolean;
      }
    | { readonly kind: 'mkfile'; readonly file: TreeFile }
    | ({ readonly kind: 'copy' } & TreeCopy)
  );

/** The source and the destination of a copy action, and its changes of metadata. */
export interface TreeCopy extends MetaChange {
  readonly from: number;
  readonly src: string;
  /** Wildcards in the source are a pattern. */
  readonly isPattern: boolean;
  readonly dest: string;
  /** The destination is a directory even if it does not exist. */
  readonly intoDirectory: boolean;
  readonly contentsOnly: boolean;
  readonly followLinks: boolean;
  /** Patterns for paths below the source; without any, all are included. */
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  /** Whether archives are unpacked. */
  readonly unpacks: boolean;
  /** Whether a pattern may match nothing. */
  readonly mayBeEmpty: boolean;
}

/**
 * The actions of a file op whose result can be computed from the files of its inputs. Undefined for
 * actions that the language does not have.
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
  const given = (mkdir ?? mkfile ?? copy)?.owner;
  const named = given && namedOwner(given);
  const owner = named ? { owner: named.owner } : {};
  const action = anyAction({ mkdir, mkfile, copy }, owner, fromLongNumber(secondaryInput));
  return action && { ...action, ...((named?.user || named?.group) && { named }) };
}

function anyAction(
  { mkdir, mkfile, copy }: Pick<pb.FileAction.$Properties, 'mkdir' | 'mkfile' | 'copy'>,
  owner: OwnerChange,
  from: number,
) {
  if (mkdir) return mkdirAction(mkdir, owner);
  if (mkfile) return mkfileAction(mkfile, owner);
  return copy ? copyAction(copy, owner, from) : undefined;
}

type OwnerChange = Pick<MetaChange, 'owner'>;

function mkdirAction({ path, mode, makeParents }: pb.FileActionMkDir.$Properties, owner: OwnerChange) {
  return {
    kind: 'mkdir',
    path: joinPath('/', path ?? ''),
    mode: (mode ?? 0) & 0o777,
    ...owner,
    parents: makeParents === true,
  } as const;
}

function mkfileAction(mkfile: pb.FileActionMkFile.$Properties, owner: OwnerChange) {
  const made = madeFile(mkfile);
  const contents = {
    rehash: (_: unknown, meta: FileMeta) => madeDigest({ ...meta, data: mkfile.data ?? new Uint8Array() }),
    archive: () => undefined,
    data: () => mkfile.data ?? new Uint8Array(),
  };
  const file = changeMeta({ ...made, origin: { contents, file: made } }, owner);
  return file && ({ kind: 'mkfile', file } as const);
}

function copyAction(copy: pb.FileActionCopy.$Properties, owner: OwnerChange, from: number) {
  const { src = '', dest = '' } = copy;
  const isUsual = from >= 0 && !copy.alwaysReplaceExistingDestPaths && copy.createDestPath === true;
  if (!isUsual || src?.includes('\\')) return undefined;
  return {
    kind: 'copy',
    from,
    src: joinPath('/', src ?? ''),
    isPattern: copy.allowWildcard === true,
    dest: joinPath('/', dest ?? ''),
    intoDirectory: /\/\.?$/.test(dest ?? ''),
    contentsOnly: copy.dirCopyContents === true,
    followLinks: copy.followSymlink === true,
    ...owner,
    ...modeOf(copy),
    includes: copy.include_patterns ?? [],
    excludes: copy.exclude_patterns ?? [],
    unpacks: copy.attemptUnpackDockerCompatibility === true,
    mayBeEmpty: copy.allowEmptyWildcard === true,
  } as const;
}

function modeOf({ mode, modeStr }: pb.FileActionCopy.$Properties): { readonly mode?: CopyMode } {
  if (modeStr) return { mode: { text: modeStr } };
  return mode === keepMode ? {} : { mode: { bits: mode ?? 0 } };
}

/** The mode of a copy that does not set modes. */
const keepMode = -1;
