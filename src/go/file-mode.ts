/** Bits of Go's `os.FileMode` above the nine permission bits. */
export const GoMode = {
  dir: 0x8000_0000,
  symlink: 0x0800_0000,
  device: 0x0400_0000,
  namedPipe: 0x0200_0000,
  socket: 0x0100_0000,
  setuid: 0x0080_0000,
  setgid: 0x0040_0000,
  charDevice: 0x0020_0000,
  sticky: 0x0010_0000,
} as const;

/** Go's mode of a file from its `st_mode`. */
export function toGoMode(mode: number): number {
  let out = mode & 0o777;
  if (mode & 0o4000) out += GoMode.setuid;
  if (mode & 0o2000) out += GoMode.setgid;
  if (mode & 0o1000) out += GoMode.sticky;
  return out + (goTypeBits.get(mode & fileTypeMask) ?? 0);
}

/** The permission bits to `chmod` with, set-id and sticky ones included. */
export function fromGoMode(mode: number): number {
  let out = mode & 0o777;
  if (mode & GoMode.setuid) out |= 0o4000;
  if (mode & GoMode.setgid) out |= 0o2000;
  if (mode & GoMode.sticky) out |= 0o1000;
  return out;
}

export type GoFileType = 'file' | 'dir' | 'symlink' | 'char-device' | 'block-device' | 'fifo' | 'other';

export function goFileType(mode: number): GoFileType {
  if (mode & GoMode.dir) return 'dir';
  if (mode & GoMode.symlink) return 'symlink';
  if (mode & GoMode.charDevice) return 'char-device';
  if (mode & GoMode.device) return 'block-device';
  if (mode & GoMode.namedPipe) return 'fifo';
  return mode & GoMode.socket ? 'other' : 'file';
}

/** `S_IFMT` and the types below it as Linux and macOS have them (`inode(7)`). */
const fileTypeMask = 0o170000;

const goTypeBits: ReadonlyMap<number, number> = new Map([
  [0o040000, GoMode.dir],
  [0o120000, GoMode.symlink],
  [0o060000, GoMode.device],
  [0o020000, GoMode.device + GoMode.charDevice],
  [0o010000, GoMode.namedPipe],
  [0o140000, GoMode.socket],
]);
