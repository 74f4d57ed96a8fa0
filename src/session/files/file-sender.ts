import { closeSync, constants, openSync, readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { RpcCode, RpcError } from '../../rpc/channel.ts';
import { goFileType } from './go-file-mode.ts';
import { fileErrorText, fsPath } from './local-path.ts';
import type { FileStat, Packet } from './packet.ts';
import { decodePacket, encodePacket } from './packet.ts';

/** The messages of one DiffCopy call, in both directions. */
export interface PacketStream {
  readonly requests: AsyncIterable<Uint8Array>;
  send(message: Uint8Array): Promise<void>;
  readonly signal: AbortSignal;
}

/** Bytes sent so far, file list included; `done` with the last call. */
export type TransferProgress = (bytes: number, done: boolean) => void;

/**
 * The sending side of fsutil's DiffCopy: the list of files, then the contents of those that the receiver asks for.
 * Memory is bounded by flow control, but for one path per regular file. A file that cannot be opened is sent empty,
 * as the reference does; any other failure is told to the receiver and thrown.
 * (moby/buildkit v0.32.2 vendor/github.com/tonistiigi/fsutil/send.go)
 */
export async function sendFiles(
  stream: PacketStream,
  root: string,
  files: Iterable<FileStat>,
  progress?: TransferProgress,
): Promise<void> {
  await new FileSender(stream, root, progress).run(files);
}

class FileSender {
  readonly #stream: PacketStream;
  readonly #root: string;
  readonly #progress: TransferProgress | undefined;
  /** Regular files that may be asked for, by their place in the list. */
  readonly #paths = new Map<number, { readonly path: string; readonly size: bigint }>();
  readonly #wanted: number[] = [];
  #nextWanted = 0;
  #workers = 0;
  #sent = 0;
  #stopped = false;
  #fail: (error: unknown) => void = () => {};

  constructor(stream: PacketStream, root: string, progress: TransferProgress | undefined) {
    this.#stream = stream;
    this.#root = root;
    this.#progress = progress;
  }

  async run(files: Iterable<FileStat>): Promise<void> {
    const failed = new Promise<never>((_, reject) => (this.#fail = reject));
    failed.catch(() => {});
    void this.#sendList(files).catch((error: unknown) => this.#fail(error));
    try {
      await Promise.race([this.#serve(), failed]);
    } finally {
      this.#stopped = true;
      this.#progress?.(this.#sent, true);
    }
  }

  async #sendList(files: Iterable<FileStat>): Promise<void> {
    try {
      let id = 0;
      for (const stat of files) {
        if (this.#stopped) return;
        if (goFileType(stat.mode) === 'file') this.#paths.set(id, { path: stat.path, size: stat.size });
        id++;
        await this.#send({ type: 'stat', stat });
      }
    } catch (error) {
      const message = fileErrorText(error);
      await this.#send({ type: 'err', message }).catch(() => {});
      throw error instanceof RpcError ? error : new RpcError(message, RpcCode.unknown, [], error);
    }
    await this.#send({ type: 'stat' });
  }

  async #serve(): Promise<void> {
    for await (const message of this.#stream.requests) {
      const packet = decodePacket(message);
      if (packet.type === 'err')
        throw new RpcError(`error from receiver: ${packet.message}`, RpcCode.unknown);
      if (packet.type === 'req') this.#request(packet.id);
      if (packet.type === 'fin') return this.#send({ type: 'fin' });
    }
  }

  #request(id: number): void {
    if (!this.#paths.has(id)) throw new RpcError(`invalid file id ${id}`, RpcCode.unknown);
    this.#wanted.push(id);
    if (this.#workers >= MAX_WORKERS) return;
    this.#workers++;
    void this.#work().catch((error: unknown) => this.#fail(error));
  }

  async #work(): Promise<void> {
    for (let id = this.#take(); id !== undefined && !this.#stopped; id = this.#take()) {
      const file = this.#paths.get(id)!;
      this.#paths.delete(id);
      await this.#sendFile(id, `${this.#root}/${file.path}`, file.size);
      await this.#send({ type: 'data', id, data: EMPTY });
    }
    this.#workers--;
  }

  #take(): number | undefined {
    const id = this.#wanted[this.#nextWanted++];
    if (id !== undefined) return id;
    this.#wanted.length = 0;
    this.#nextWanted = 0;
    return undefined;
  }

  async #sendFile(id: number, path: string, size: bigint): Promise<void> {
    if (size > SMALL_FILE) return this.#sendLarge(id, path);
    // Small files come from the page cache: three asynchronous calls each would take most of the transfer's time.
    let file: number;
    try {
      file = openSync(fsPath(path), OPEN_FLAGS);
    } catch {
      return;
    }
    try {
      const buffer = Buffer.allocUnsafe(CHUNK);
      for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
        await this.#send({ type: 'data', id, data: buffer.subarray(0, read) });
      }
    } finally {
      closeSync(file);
    }
  }

  async #sendLarge(id: number, path: string): Promise<void> {
    let file: FileHandle;
    try {
      file = await open(fsPath(path), OPEN_FLAGS);
    } catch {
      return;
    }
    try {
      const buffer = Buffer.allocUnsafe(READ_AHEAD);
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, READ_AHEAD);
        if (bytesRead === 0 || this.#stopped) return;
        for (let at = 0; at < bytesRead; at += CHUNK) {
          await this.#send({ type: 'data', id, data: buffer.subarray(at, Math.min(at + CHUNK, bytesRead)) });
        }
      }
    } finally {
      await file.close();
    }
  }

  async #send(packet: Packet): Promise<void> {
    const message = encodePacket(packet);
    this.#sent += message.length;
    await this.#stream.send(message);
    this.#progress?.(this.#sent, false);
  }
}

const EMPTY = new Uint8Array(0);
const CHUNK = 32 << 10;
const READ_AHEAD = 8 * CHUNK;
const SMALL_FILE = BigInt(1 << 20);
const MAX_WORKERS = 4;
/** A file that became a symlink since the walk must not lead out of the directory. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);
