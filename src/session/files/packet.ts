import { decodeText, encodeText } from '../../base/text.ts';
import { bytesOf, numberOf, readFields, uint32Of, type WireField, WireWriter } from '../../rpc/wire.ts';

const types = ['stat', 'req', 'data', 'fin', 'err'] as const;

/**
 * Metadata of a file in fsutil's format (`fsutil.types.Stat`). `path` is slash-separated and relative to the
 * transferred root; `mode` has the bits of Go's `os.FileMode` (`go/file-mode.ts`); `modTime` is in nanoseconds;
 * `linkname` is the target of a symlink or, for a regular file, the path of the file that it is a hard link to.
 */
export interface PacketStat {
  readonly path: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: bigint;
  readonly modTime: bigint;
  readonly linkname: string;
  readonly devmajor: number;
  readonly devminor: number;
  /** Extended attributes by name, such as `security.capability`. */
  readonly xattrs?: Xattrs;
  /** Only used by the sender: a socket is listed as a regular file. */
  readonly isSocket?: boolean;
}

export type Xattrs = ReadonlyMap<string, Uint8Array>;

/** A message of the DiffCopy protocol (`fsutil.types.Packet`). A `stat` without a stat ends the list of files. */
export type Packet =
  | { readonly type: 'stat'; readonly stat?: PacketStat }
  | { readonly type: 'req'; readonly id: number }
  /** Empty data ends the file. */
  | { readonly type: 'data'; readonly id: number; readonly data: Uint8Array }
  | { readonly type: 'fin' }
  | { readonly type: 'err'; readonly message: string };

export function encodePacket(packet: Packet): Uint8Array {
  const out = new WireWriter();
  if (packet.type !== 'stat') out.varint(1, types.indexOf(packet.type));
  if (packet.type === 'stat' && packet.stat) out.bytes(2, encodeStat(packet.stat));
  if ((packet.type === 'req' || packet.type === 'data') && packet.id !== 0) out.varint(3, packet.id);
  if (packet.type === 'data' && packet.data.length > 0) out.bytes(4, packet.data);
  if (packet.type === 'err') out.bytes(4, encodeText(packet.message));
  return out.finish();
}

/** Throws a `RangeError` if the message is not a packet. `data` is a view of the message. */
export function decodePacket(message: Uint8Array): Packet {
  let type = 0;
  let id = 0;
  let stat: PacketStat | undefined;
  let data: Uint8Array = new Uint8Array(0);
  for (const field of readFields(message)) {
    if (field.number === 1) type = uint32Of(field);
    else if (field.number === 2) stat = decodeStat(bytesOf(field));
    else if (field.number === 3) id = uint32Of(field);
    else if (field.number === 4) data = bytesOf(field);
  }
  const name = types[type];
  if (name === undefined) throw new RangeError(`unknown packet type ${type}`);
  if (name === 'stat') return { type: name, stat };
  if (name === 'req') return { type: name, id };
  if (name === 'data') return { type: name, id, data };
  return name === 'err' ? { type: name, message: decodeText(data) } : { type: name };
}

function encodeStat(stat: PacketStat): Uint8Array {
  const out = new WireWriter();
  if (stat.path !== '') out.bytes(1, encodeText(stat.path));
  if (stat.mode !== 0) out.varint(2, stat.mode);
  if (stat.uid !== 0) out.varint(3, stat.uid);
  if (stat.gid !== 0) out.varint(4, stat.gid);
  if (stat.size !== 0n) out.varint(5, stat.size);
  if (stat.modTime !== 0n) out.varint(6, stat.modTime);
  if (stat.linkname !== '') out.bytes(7, encodeText(stat.linkname));
  if (stat.devmajor !== 0) out.varint(8, stat.devmajor);
  if (stat.devminor !== 0) out.varint(9, stat.devminor);
  for (const entry of stat.xattrs ?? []) out.bytes(10, encodeXattr(entry));
  return out.finish();
}

/** Encodes an entry of the map of extended attributes. */
export function encodeXattr([name, value]: readonly [string, Uint8Array]): Uint8Array {
  return new WireWriter().bytes(1, encodeText(name)).bytes(2, value).finish();
}

function decodeStat(bytes: Uint8Array): PacketStat {
  const stat = { ...emptyStat };
  const xattrs = new Map<string, Uint8Array>();
  for (const field of readFields(bytes)) {
    if (field.number === 10) xattrs.set(...decodeXattr(bytesOf(field)));
    else readStatField(stat, field);
  }
  return xattrs.size > 0 ? { ...stat, xattrs } : stat;
}

function readStatField(stat: Mutable<PacketStat>, field: WireField): void {
  const name = statFields[field.number];
  if (name === 'path' || name === 'linkname') stat[name] = decodeText(bytesOf(field));
  else if (name === 'size' || name === 'modTime') stat[name] = BigInt(numberOf(field));
  else if (name !== undefined) stat[name] = uint32Of(field);
}

function decodeXattr(bytes: Uint8Array): [string, Uint8Array] {
  const entry: [string, Uint8Array] = ['', new Uint8Array(0)];
  for (const field of readFields(bytes)) {
    if (field.number === 1) entry[0] = decodeText(bytesOf(field));
    // Copied, because the message's buffer is reused.
    else if (field.number === 2) entry[1] = Uint8Array.from(bytesOf(field));
  }
  return entry;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const emptyStat: PacketStat = {
  path: '',
  mode: 0,
  uid: 0,
  gid: 0,
  size: 0n,
  modTime: 0n,
  linkname: '',
  devmajor: 0,
  devminor: 0,
};
/** Names of a stat's fields, by their numbers. */
const statFields: Readonly<Record<number, Exclude<keyof PacketStat, 'xattrs' | 'isSocket'>>> = {
  1: 'path',
  2: 'mode',
  3: 'uid',
  4: 'gid',
  5: 'size',
  6: 'modTime',
  7: 'linkname',
  8: 'devmajor',
  9: 'devminor',
};
