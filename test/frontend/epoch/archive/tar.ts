/** An entry of a tar: a regular file unless `type` says otherwise, its time in seconds. */
export interface Entry {
  readonly name: string;
  readonly type?: string;
  readonly time?: number;
  readonly data?: string;
}

/** A tar of the entries, as `tar` writes it. */
export function tar(...entries: readonly Entry[]): Uint8Array {
  return new Uint8Array(Buffer.concat([...entries.map(entryBytes), Buffer.alloc(1024)]));
}

function entryBytes({ name, type = '0', time = 0, data = '' }: Entry): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write(`${data.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(`${time.toString(8).padStart(11, '0')}\0`, 136);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, Buffer.from(data.padEnd(Math.ceil(data.length / 512) * 512, '\0'))]);
}
