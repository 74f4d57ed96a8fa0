import { dirPath, joinPath } from '../../go/path.ts';
import { madeDigest } from './hash-made.ts';
import type { ArchiveEntry } from './read-archive.ts';
import type { FileMeta, FileOwner, TreeFile } from './tree-file.ts';
import type { TreeWriter } from './tree-writer.ts';

/** The directory into which an archive is unpacked, and whose the files are if not those of the archive. */
export interface UnpackTarget {
  readonly dest: string;
  readonly owner?: FileOwner | undefined;
}

/**
 * Unpacks the entries of an archive into a tree. Returns whether the result is known.
 * (moby/buildkit v0.32.2 solver/llbsolver/file/unpack.go, vendor/github.com/moby/go-archive/archive.go `Unpack`)
 */
export function unpackArchive(
  writer: TreeWriter,
  { dest, owner }: UnpackTarget,
  entries: readonly ArchiveEntry[],
): boolean {
  if (!writer.makeDirectories(dest, { mode: usualMode, owner })) return false;
  return entries.every((entry) => {
    if (entry.path === '.') return entry.type === 'dir';
    const path = joinPath(dest, entry.path);
    if (!writer.makeDirectories(dirPath(path), { mode: usualMode })) return false;
    const meta = { mode: entry.mode, ...(owner ?? { uid: entry.uid, gid: entry.gid }) };
    if (entry.type === 'link') return writeLink(writer, { path, dest, meta, entry });
    const file = fileOf(path.slice(1), entry, meta);
    return entry.type === 'dir' ? writer.putDirectory(file) : writer.put(file);
  });
}

function fileOf(path: string, { data, linkname }: ArchiveEntry, meta: FileMeta): TreeFile {
  const { mode, uid, gid } = meta;
  const digest = madeDigest({ ...meta, linkname, data });
  const file = { path, mode, linkname, digest, owner: { uid, gid } };
  const rehash = (_: unknown, changed: FileMeta) => madeDigest({ ...changed, data });
  return { ...file, origin: { contents: { rehash, archive: () => undefined, data: () => data }, file } };
}

interface NewLink {
  readonly path: string;
  readonly dest: string;
  readonly meta: FileMeta;
  readonly entry: ArchiveEntry;
}

/** A hard link has the metadata of its target. What a link with other metadata does is not known here. */
function writeLink(writer: TreeWriter, { path, dest, meta, entry }: NewLink): boolean {
  const target = writer.files.get(joinPath(dest, entry.linkname).slice(1));
  if (target === undefined) return false;
  const { owner = { uid: 0, gid: 0 } } = target;
  const isSame = target.mode === meta.mode && owner.uid === meta.uid && owner.gid === meta.gid;
  return isSame && writer.put({ ...target, path: path.slice(1) });
}

/** The mode of directories that the archive does not have. */
const usualMode = 0o755;
