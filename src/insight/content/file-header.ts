import { concatBytes } from '../../base/bytes.ts';
import { encodeText } from '../../base/text.ts';
import { fromGoMode, goFileType } from '../../go/file-mode.ts';
import { compareBytes } from '../../go/strings.ts';

/**
 * The metadata that a transfer sends for a file; `session/files/packet.ts` has the same members. `mode` is a Go
 * `fs.FileMode`.
 */
export interface FileHeader {
  readonly path: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: bigint;
  /** A symlink's target, or the path of the file that a regular file is a hard link to. */
  readonly linkname: string;
  readonly devmajor: number;
  readonly devminor: number;
  readonly xattrs?: ReadonlyMap<string, Uint8Array>;
}

/**
 * The bytes that a daemon hashes before a file's data: its metadata except its name and its times. The digest of a file
 * is the SHA-256 of these bytes followed by its data.
 * (moby/buildkit v0.32.2 cache/contenthash/tarsum.go, filehash.go)
 */
export function headerBytes(file: FileHeader): Uint8Array {
  const type = goFileType(file.mode);
  const size = type === 'file' || type === 'other' ? file.size : 0n;
  const text = [
    `namemode${fromGoMode(file.mode)}uid${file.uid}gid${file.gid}size${size}`,
    `typeflag${typeFlags[type]}linkname${type === 'symlink' ? file.linkname : ''}`,
    `unamegnamedevmajor${file.devmajor}devminor${file.devminor}`,
  ].join('');
  return concatBytes([encodeText(text), ...attributeBytes(file)]);
}

/** Whether the daemon hashes the file's data as well. */
export function hasData({ mode, size }: FileHeader): boolean {
  return goFileType(mode) === 'file' && size > 0n;
}

function attributeBytes({ xattrs }: FileHeader): readonly Uint8Array[] {
  const names = [...(xattrs?.keys() ?? [])].filter(counts).sort(compareBytes);
  return names.flatMap((name) => [encodeText(name), xattrs?.get(name) ?? new Uint8Array()]);
}

function counts(name: string): boolean {
  return name === 'security.capability' || !(name.startsWith('security.') || name.startsWith('system.'));
}

const typeFlags = {
  file: '0',
  dir: '5',
  symlink: '2',
  'char-device': '3',
  'block-device': '4',
  fifo: '6',
  other: '0',
} as const;
