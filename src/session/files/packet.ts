import { decodeText, encodeText } from '../../base/text.ts';
import { readFields, WireWriter } from '../../rpc/wire.ts';

/**
 * What fsutil knows of a file (`fsutil.types.Stat`). `path` is slash-separated and relative to the transferred root;
 * `mode` has Go's `os.FileMode` bits (`go-file-mode.ts`); `modTime` is in nanoseconds; `linkname` is a symlink's target
 * or, on a regular file, the path of the file that it is a hard link to.
 */
export interface FileStat {
  readonly path: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: bigint;
  readonly modTime: bigint;
  readonly linkname: string;
  readonly devmajor: number;
  readonly devminor: number;
  /** Extended attributes by name, `security.capability` and the like. */
  readonly xattrs?: Xattrs;
  /** For the sender alone: it is listed as a regular file. */
  readonly isSocket?: boolean;
}

export type Xattrs = ReadonlyMap<string, Uint8Array>;

/** A message of the DiffCopy protocol (`fsutil.types.Packet`). A `stat` without a stat ends the list of files. */
export type Packet =
  | { readonly type: 'stat'; readonly stat?: FileStat }
  | { readonly type: 'req'; readonly id: number }
  /** No data ends the file. */
  | { readonly type: 'data'; readonly id: number; readonly data: Uint8Array }
  | { readonly type: 'fin' }
  | { readonly type: 'err'; readonly message: string };

export function encodePacket(packet: Packet): Uint8Array {
  const out = new WireWriter();
  if (packet.type !== 'stat') out.varint(1, TYPES.indexOf(packet.type));
  if (packet.type === 'stat' && packet.stat) out.bytes(2, encodeStat(packet.stat));
  if ((packet.type === 'req' || packet.type === 'data') && packet.id !== 0) out.varint(3, packet.id);
  if (packet.type === 'data' && packet.data.length > 0) out.bytes(4, packet.data);
  if (packet.type === 'err') out.bytes(4, encodeText(packet.message));
  return out.finish();
}

/** Throws a `RangeError` for what is no packet. `data` is a view of the message. */
export function decodePacket(message: Uint8Array): Packet {
  let type = 0;
  let id = 0;
  let stat: FileStat | undefined;
  let data: Uint8Array = new Uint8Array(0);
  for (const { number, value } of readFields(message)) {
    if (number === 1) type = Number(value);
    else if (number === 2) stat = decodeStat(value as Uint8Array);
    else if (number === 3) id = Number(value);
    else if (number === 4) data = value as Uint8Array;
  }
  const name = TYPES[type];
  if (name === undefined) throw new RangeError(`unknown packet type ${type}`);
  if (name === 'stat') return { type: name, stat };
  if (name === 'req') return { type: name, id };
  if (name === 'data') return { type: name, id, data };
  return name === 'err' ? { type: name, message: decodeText(data) } : { type: name };
}

function encodeStat(stat: FileStat): Uint8Array {
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

/** An entry of the map of extended attributes. */
export function encodeXattr([name, value]: readonly [string, Uint8Array]): Uint8Array {
  return new WireWriter().bytes(1, encodeText(name)).bytes(2, value).finish();
}

function decodeStat(bytes: Uint8Array): FileStat {
  const texts: Record<number, string> = {};
  const numbers: Record<number, number | bigint> = {};
  const xattrs = new Map<string, Uint8Array>();
  for (const { number, value } of readFields(bytes)) {
    if (number === 10) xattrs.set(...decodeXattr(value as Uint8Array));
    else if (typeof value === 'object') texts[number] = decodeText(value);
    else numbers[number] = value;
  }
  return {
    path: texts[1] ?? '',
    mode: Number(numbers[2] ?? 0),
    uid: Number(numbers[3] ?? 0),
    gid: Number(numbers[4] ?? 0),
    size: BigInt(numbers[5] ?? 0),
    modTime: BigInt(numbers[6] ?? 0),
    linkname: texts[7] ?? '',
    devmajor: Number(numbers[8] ?? 0),
    devminor: Number(numbers[9] ?? 0),
    ...(xattrs.size > 0 && { xattrs }),
  };
}

function decodeXattr(bytes: Uint8Array): [string, Uint8Array] {
  const entry: [string, Uint8Array] = ['', new Uint8Array(0)];
  for (const { number, value } of readFields(bytes)) {
    if (number === 1) entry[0] = decodeText(value as Uint8Array);
    // A copy: the message's buffer is used again.
    else if (number === 2) entry[1] = Uint8Array.from(value as Uint8Array);
  }
  return entry;
}

const TYPES = ['stat', 'req', 'data', 'fin', 'err'] as const;
