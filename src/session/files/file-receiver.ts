import { RpcCode, RpcError, toRpcError } from '../../rpc/channel.ts';
import type { IncomingFile } from './dir-writer.ts';
import { DirWriter } from './dir-writer.ts';
import type { PacketStream } from './file-sender.ts';
import { goFileType } from './go-file-mode.ts';
import { fileErrorText } from './local-path.ts';
import { OrderCheck } from './order-check.ts';
import type { FileStat } from './packet.ts';
import { decodePacket, encodePacket } from './packet.ts';

export interface ReceiveOptions {
  /** Remove what is in the destination and was not sent. */
  readonly deleteOthers?: boolean;
}

/**
 * The receiving side of fsutil's DiffCopy: writes what the sender lists into a directory, merged with what is there.
 * Throws an `RpcError` for what the sender, the paths or the disk refuse; the sender is told.
 * (moby/buildkit v0.32.2 vendor/github.com/tonistiigi/fsutil/receive.go, session/filesync/diffcopy.go)
 */
export async function receiveFiles(
  stream: PacketStream,
  dest: string,
  options: ReceiveOptions = {},
): Promise<void> {
  const receiver = new FileReceiver(stream, await DirWriter.open(dest), options);
  try {
    await receiver.run();
  } catch (error) {
    await receiver.discard();
    const message = fileErrorText(error);
    await stream.send(encodePacket({ type: 'err', message })).catch(() => {});
    throw error instanceof RpcError ? error : toRpcError(new Error(message, { cause: error }));
  }
}

class FileReceiver {
  readonly #stream: PacketStream;
  readonly #writer: DirWriter;
  readonly #options: ReceiveOptions;
  readonly #check = new OrderCheck();
  readonly #seen = new Set<string>();
  /** Files that we have yet to ask for, in order. */
  readonly #waiting: { readonly id: number; readonly stat: FileStat }[] = [];
  #nextWaiting = 0;
  readonly #open = new Map<number, IncomingFile>();
  #count = 0;
  #listed = false;
  #finished = false;

  constructor(stream: PacketStream, writer: DirWriter, options: ReceiveOptions) {
    this.#stream = stream;
    this.#writer = writer;
    this.#options = options;
  }

  async run(): Promise<void> {
    for await (const message of this.#stream.requests) {
      const packet = decodePacket(message);
      if (packet.type === 'err') throw new RpcError(`error from sender: ${packet.message}`, RpcCode.unknown);
      if (packet.type === 'fin') return;
      if (packet.type === 'stat') await this.#list(packet.stat);
      else if (packet.type === 'data') await this.#write(packet.id, packet.data);
      await this.#finishWhenDone();
    }
    if (!this.#finished) throw new RpcError('sender ended before all files arrived', RpcCode.unavailable);
  }

  async discard(): Promise<void> {
    for (const file of this.#open.values()) await file.discard();
    this.#open.clear();
  }

  async #list(stat: FileStat | undefined): Promise<void> {
    if (!stat) {
      this.#listed = true;
      return;
    }
    this.#check.accept(stat);
    const id = this.#count++;
    if (this.#options.deleteOthers) this.#seen.add(stat.path);
    if (goFileType(stat.mode) !== 'file' || stat.linkname !== '') return this.#writer.add(stat);
    this.#waiting.push({ id, stat });
    await this.#requestMore();
  }

  async #requestMore(): Promise<void> {
    while (this.#open.size < MAX_OPEN && this.#nextWaiting < this.#waiting.length) {
      const { id, stat } = this.#waiting[this.#nextWaiting++]!;
      this.#open.set(id, await this.#writer.addFile(stat));
      await this.#stream.send(encodePacket({ type: 'req', id }));
    }
  }

  async #write(id: number, data: Uint8Array): Promise<void> {
    const file = this.#open.get(id);
    if (!file) throw new RpcError(`invalid file request ${id}`, RpcCode.unknown);
    if (data.length > 0) return file.write(data);
    this.#open.delete(id);
    await file.finish();
    await this.#requestMore();
  }

  async #finishWhenDone(): Promise<void> {
    if (this.#finished || !this.#listed || this.#open.size > 0 || this.#nextWaiting < this.#waiting.length)
      return;
    this.#finished = true;
    await this.#writer.finish();
    if (this.#options.deleteOthers) await this.#writer.removeOthers(this.#seen);
    await this.#stream.send(encodePacket({ type: 'fin' }));
  }
}

/** Files that arrive at the same time: bounds open files. */
const MAX_OPEN = 64;
