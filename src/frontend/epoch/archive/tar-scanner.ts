import { decodeText } from '../../../base/text.ts';
import { type PaxRecords, readPaxRecords, readPaxSize } from '../../../go/pax-records.ts';
import { invalidHeader, TarError } from '../../../go/tar-error.ts';
import { readTarHeader, type TarHeader, tarBlockSize } from '../../../go/tar-header.ts';

/** Bytes of an extended header that are read (Go's archive/tar, `maxSpecialFileSize`). */
const maxExtension = 1 << 20;
/** Extended headers: for the next entry, for all entries, long names and long link targets of GNU. */
const extensions: ReadonlySet<string> = new Set(['x', 'g', 'L', 'K']);
/** Links, devices, directories and pipes have no data, whatever their size field says. */
const headersOnly: ReadonlySet<string> = new Set(['1', '2', '3', '4', '5', '6']);

/** An entry of a tar with the extended header that stood in front of it. */
export interface TarEntry {
  readonly header: TarHeader;
  /** `5` also for the directories of old headers. */
  readonly type: string;
  readonly pax: PaxRecords;
}

/**
 * Reads the headers of a tar archive that arrives in chunks of any size, and keeps none of its data. It behaves like
 * Go's archive/tar, which the reference uses: global headers are entries, links and directories have no data, and
 * everything after two empty blocks is ignored.
 */
export class TarScanner {
  readonly #onEntry: (entry: TarEntry) => void;
  /** The block that is being collected, and its size so far. */
  #block: Uint8Array = new Uint8Array(tarBlockSize);
  #filled = 0;
  #reading: 'header' | 'extension' | 'sparse' = 'header';
  /** Bytes of the entry's data. */
  #size = 0;
  /** Bytes of data and of padding that are passed over before the next block. */
  #data = 0;
  #padding = 0;
  #extension: TarHeader | undefined;
  #pax: PaxRecords = new Map();
  /** The name for the next entry from a GNU long name. */
  #name: string | undefined;
  #sawEmpty = false;
  #done = false;

  /** Called with each entry as soon as its headers are complete. */
  constructor(onEntry: (entry: TarEntry) => void) {
    this.#onEntry = onEntry;
  }

  /** The end of the archive was read. */
  get done(): boolean {
    return this.#done;
  }

  /** Throws a {@link TarError}. */
  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length && !this.#done; ) {
      if (this.#data + this.#padding > 0) at += this.#skip(chunk.length - at);
      else at += this.#collect(chunk.subarray(at));
    }
  }

  /** Throws a {@link TarError} if the bytes ended inside an entry; an archive may lack its end marker. */
  end(): void {
    if (!this.#done && (this.#data > 0 || this.#filled > 0 || this.#reading !== 'header'))
      throw new TarError('unexpected EOF');
  }

  #skip(available: number): number {
    const data = Math.min(available, this.#data);
    const padding = Math.min(available - data, this.#padding);
    this.#data -= data;
    this.#padding -= padding;
    return data + padding;
  }

  #collect(bytes: Uint8Array): number {
    const part = bytes.subarray(0, this.#block.length - this.#filled);
    this.#block.set(part, this.#filled);
    this.#filled += part.length;
    if (this.#filled === this.#block.length) this.#read();
    return part.length;
  }

  #read(): void {
    this.#filled = 0;
    if (this.#reading === 'extension') this.#readExtension();
    else if (this.#reading === 'sparse') this.#readSparse();
    else if (this.#block.every((byte) => byte === 0)) this.#readEmpty();
    else this.#readHeader();
  }

  #readEmpty(): void {
    this.#done = this.#sawEmpty;
    this.#sawEmpty = true;
  }

  #readHeader(): void {
    const header = this.#sawEmpty ? undefined : readTarHeader(this.#block);
    if (header === undefined) throw invalidHeader();
    if (extensions.has(header.type)) this.#beginExtension(header);
    else this.#entry(header);
  }

  #beginExtension(header: TarHeader): void {
    if (header.size > maxExtension) throw new TarError('archive/tar: header field too long');
    this.#extension = header;
    this.#expect('extension', header.size);
    if (header.size === 0) this.#read();
  }

  /** (`next` of Go's archive/tar) */
  #readExtension(): void {
    const header = this.#extension!;
    const content = this.#block;
    this.#expect('header', tarBlockSize);
    this.#padding = paddingOf(header.size);
    if (header.type === 'x') this.#pax = readPaxRecords(content);
    else if (header.type === 'g') {
      readPaxRecords(content);
      this.#tell({ header, type: 'g', pax: new Map() });
    } else if (header.type === 'L') this.#name = decodeText(content).replace(/\0.*$/s, '');
  }

  #entry(header: TarHeader): void {
    const pax = this.#pax;
    const name = this.#name ?? (pax.get('path') || header.name);
    const type = header.isOld && name.endsWith('/') ? '5' : header.type;
    const size = headersOnly.has(type) ? 0 : readPaxSize(pax, header.size);
    this.#size = size;
    this.#tell({ header, type, pax });
    // The rest of a sparse file's map comes before its data.
    if (header.isExtended) this.#reading = 'sparse';
    else this.#startData();
  }

  #readSparse(): void {
    if (this.#block[504] !== 0) return;
    this.#reading = 'header';
    this.#startData();
  }

  #startData(): void {
    this.#data = this.#size;
    this.#padding = paddingOf(this.#size);
  }

  #tell(entry: TarEntry): void {
    this.#pax = new Map();
    this.#name = undefined;
    this.#onEntry(entry);
  }

  #expect(reading: 'header' | 'extension', size: number): void {
    this.#reading = reading;
    this.#block = new Uint8Array(size);
  }
}

function paddingOf(size: number): number {
  return (tarBlockSize - (size % tarBlockSize)) % tarBlockSize;
}
