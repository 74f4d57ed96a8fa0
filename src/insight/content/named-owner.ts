import { decodeText } from '../../base/text.ts';
import { fromLongNumber } from '../../proto/codec.ts';
import type { pb } from '../../proto/llb-codec.ts';
import { keyOf, pathOf } from './content-tree.ts';
import { type FileOwner, type KnownTree, rootOwner } from './tree-file.ts';

/** A name of a user or a group, and the index of the tree whose files have its number. */
export interface OwnerName {
  readonly name: string;
  readonly input: number;
}

/** An owner by its numbers; names replace them. */
export interface NamedOwner {
  readonly owner: FileOwner;
  /** Whether a group is given, by its name or its number. */
  readonly hasGroup: boolean;
  readonly user?: OwnerName;
  readonly group?: OwnerName;
}

/**
 * The owner that an action names. A user without a group belongs to the group with the same number.
 * (moby/buildkit v0.32.2 solver/llbsolver/ops/user_linux.go `readUser`)
 */
export function namedOwner({ user, group }: pb.ChownOpt.$Properties): NamedOwner {
  const uid = user?.byID ?? 0;
  return {
    owner: { uid, gid: group ? (group.byID ?? 0) : uid },
    hasGroup: Boolean(group),
    ...(user?.byName && { user: nameOf(user.byName) }),
    ...(group?.byName && { group: nameOf(group.byName) }),
  };
}

function nameOf({ name, input }: pb.NamedUserOpt.$Properties): OwnerName {
  return { name: name ?? '', input: fromLongNumber(input) };
}

/** The numbers of an owner, looked up in /etc/passwd and /etc/group of known trees; undefined if they are not known. */
export function ownerIn(
  trees: readonly (KnownTree | undefined)[],
  { owner, hasGroup, user, group }: NamedOwner,
): FileOwner | undefined {
  const found = user && entryOf(trees, user, '/etc/passwd');
  const groupFound = group && entryOf(trees, group, '/etc/group');
  if ((user && !found) || (group && !groupFound)) return undefined;
  const { uid, gid } = found ? { uid: numberAt(found, 2), gid: numberAt(found, 3) } : owner;
  if (groupFound) return { uid, gid: numberAt(groupFound, 2) };
  return { uid, gid: hasGroup ? owner.gid : gid };
}

/** The fields of a line, which are empty for a name or a file that does not exist; undefined for a file that is not known. */
function entryOf(
  trees: readonly (KnownTree | undefined)[],
  { name, input }: OwnerName,
  path: string,
): readonly string[] | undefined {
  const tree = trees[input];
  if (tree === undefined) return undefined;
  const { key, record } = tree.tree().follow(keyOf(path), true);
  if (record === undefined) return [];
  const file = tree.files.get(pathOf(key).slice(1));
  const { contents, file: original } = file?.origin ?? { contents: tree.contents, file };
  const data = original && contents?.data(original);
  if (data === undefined) return undefined;
  const lines = decodeText(data).split('\n');
  return lines.map((line) => line.trim().split(':')).find(([first]) => first === name) ?? [];
}

function numberAt(fields: readonly string[], index: number): number {
  const text = fields[index] ?? '';
  return /^\d{1,10}$/.test(text) ? Number(text) : rootOwner.uid;
}
