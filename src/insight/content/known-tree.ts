import { goFileType } from '../../go/file-mode.ts';
import { dirPath } from '../../go/path.ts';
import { ContentTree } from './content-tree.ts';
import { copyFiles } from './copy-files.ts';
import { hashMadeDirectory } from './hash-made.ts';
import { ownerIn } from './named-owner.ts';
import type { TreeAction } from './tree-action.ts';
import {
  type CopyingDaemon,
  changeMeta,
  type FileContents,
  type KnownTree,
  type TreeFile,
  type TreeFiles,
} from './tree-file.ts';
import { TreeWriter } from './tree-writer.ts';

/** A tree of these files. */
export function knownTree(files: TreeFiles, contents?: FileContents): KnownTree {
  let tree: ContentTree | undefined;
  return {
    files,
    contents,
    tree() {
      tree ??= new ContentTree(files.values());
      return tree;
    },
  };
}

/**
 * The result of a file op's actions on known inputs, or undefined when an action fails or uses an input that is not
 * known. (tonistiigi/fsutil copy/copy.go)
 */
export function applyActions(
  actions: readonly TreeAction[],
  inputs: readonly (KnownTree | undefined)[],
  daemon: CopyingDaemon = {},
): KnownTree | undefined {
  const trees: (KnownTree | undefined)[] = [...inputs];
  for (const action of actions) {
    const base = action.input === -1 ? emptyTree : trees[action.input];
    const owned = withOwner(action, trees);
    const made = base && owned && applyAction(new TreeWriter(base.files, daemon), owned, trees);
    if (made === undefined) return undefined;
    const result = knownTree(made.files);
    if (action.isResult) return result;
    trees.push(result);
  }
  return undefined;
}

/** The action with the numbers of an owner that it names; undefined if they are not known. */
function withOwner(action: TreeAction, trees: readonly (KnownTree | undefined)[]): TreeAction | undefined {
  if (action.named === undefined) return action;
  const owner = ownerIn(trees, action.named);
  if (owner === undefined) return undefined;
  if (action.kind !== 'mkfile') return { ...action, owner };
  const file = changeMeta(action.file, { owner });
  return file && { ...action, file };
}

/** The result of `MergeOp` on known layers, or undefined when a layer replaces a directory by a file or the reverse. */
export function mergeTrees(layers: readonly KnownTree[]): KnownTree | undefined {
  const merged = new Map<string, TreeFile>();
  for (const { files } of layers) {
    for (const file of files.values()) {
      const old = merged.get(file.path);
      if (old && isDirectory(old) !== isDirectory(file)) return undefined;
      merged.set(file.path, file);
    }
  }
  return knownTree(merged);
}

/** A directory that a build begins with. */
export const emptyTree = knownTree(new Map([['', hashMadeDirectory('', 0o755)]]));

function applyAction(
  writer: TreeWriter,
  action: TreeAction,
  trees: readonly (KnownTree | undefined)[],
): TreeWriter | undefined {
  switch (action.kind) {
    case 'mkdir': {
      const parent = action.parents ? action.path : dirPath(action.path);
      const isThere = action.parents || writer.isDirectory(parent);
      return isThere && writer.makeDirectories(action.path, action) ? writer : undefined;
    }
    case 'mkfile': {
      const isThere = writer.isDirectory(dirPath(`/${action.file.path}`));
      return isThere && writer.put(action.file) ? writer : undefined;
    }
    case 'copy': {
      const source = trees[action.from];
      return source && copyFiles(writer, action, source) ? writer : undefined;
    }
  }
}

function isDirectory({ mode }: TreeFile): boolean {
  return goFileType(mode) === 'dir';
}
