import { goFileType } from '../../go/file-mode.ts';
import { RpcCode, RpcError, toRpcError } from '../../rpc/channel.ts';
import { DirWriter, type IncomingFile } from './dir-writer.ts';
import type { PacketStream } from './file-sender.ts';
import { fileErrorText } from './local-path.ts';
import { OrderCheck } from './order-check.ts';
import { decodePacket, encodePacket, type PacketStat } from './packet.ts';

/** Maximum number of files that arrive at the same time; limits the number of open files. */
const maxOpen = 64;
const patienceMs = 2000;

export interface ReceiveOptions {
  /** Removes files in the destination that were not sent. */
  readonly deleteOthers?: boolean;
}

/**
 * The receiving side of fsutil's DiffCopy, whose protocol {@link sendFiles} describes. Writes the files in the
 * sender's list into a directory and merges them with what exists. Throws an `RpcError` for failures of the sender,
 * invalid paths and file system errors, and reports them to the sender. (moby/buildkit v0.32.2
 * vendor/github.com/tonistiigi/fsutil/receive.go, session/filesync/diffcopy.go)
 */
export async function receiveFiles(
  stream: PacketStream,
  dest: string,
  options: ReceiveOptions = {},
): Promise<void> {
  const receiver = new FileReceiver(stream, await DirWriter.open(dest), options);
  const messages = stream.requests[Symbol.asyncIterator]();
  try {
    await receiver.run(messages);
  } catch (error) {
    await receiver.discard();
    const message = fileErrorText(error);
    if (!receiver.senderFailed) await tellSender(stream, messages, message);
    throw error instanceof RpcError ? error : toRpcError(new Error(message, { cause: error }));
  }
}

/** Gives the sender time to read the error. If the call ended while it is sending, it would only report "EOF". */
async function tellSender(
  stream: PacketStream,
  messages: AsyncIterator<Uint8Array>,
  message: string,
): Promise<void> {
  await stream.send(encodePacket({ type: 'err', message })).catch(() => {});
  let patient = true;
  const drain = async (): Promise<void> => {
    while (patient && !(await messages.next()).done);
  };
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
  await Promise.race([drain().catch(() => {}), patience]);
  patient = false;
  clearTimeout(timer);
}

class FileReceiver {
  readonly #stream: PacketStream;
  readonly #writer: DirWriter;
  readonly #options: ReceiveOptions;
  readonly #check = new OrderCheck();
  readonly #seen = new Set<string>();
  /** Files that have not been requested yet, in order. */
  readonly #waiting: { readonly id: number; readonly stat: PacketStat }[] = [];
  #nextWaiting = 0;
  readonly #open = new Map<number, IncomingFile>();
  #count = 0;
  #listed = false;
  #finished = false;
  #senderFailed = false;

  constructor(stream: PacketStream, writer: DirWriter, options: ReceiveOptions) {
    this.#stream = stream;
    this.#writer = writer;
    this.#options = options;
  }

  async run(messages: AsyncIterator<Uint8Array>): Promise<void> {
    for (let next = await messages.next(); !next.done; next = await messages.next()) {
      const packet = decodePacket(next.value);
      if (packet.type === 'err') throw this.#failureOfSender(packet.message);
      if (packet.type === 'fin') break;
      if (packet.type === 'stat') await this.#list(packet.stat);
      else if (packet.type === 'data') await this.#write(packet.id, packet.data);
      await this.#finishWhenDone();
    }
    if (!this.#finished) throw new RpcError('sender ended before all files arrived', RpcCode.unavailable);
  }

  /** The sender knows the reason. */
  get senderFailed(): boolean {
    return this.#senderFailed;
  }

  async discard(): Promise<void> {
    for (const file of this.#open.values()) await file.discard();
    this.#open.clear();
  }

  #failureOfSender(message: string): RpcError {
    this.#senderFailed = true;
    return new RpcError(`error from sender: ${message}`, RpcCode.unknown);
  }

  async #list(stat: PacketStat | undefined): Promise<void> {
    if (this.#listed) throw new Error('the file list continues after its end');
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
    while (this.#open.size < maxOpen && this.#nextWaiting < this.#waiting.length) {
      const { id, stat } = this.#waiting[this.#nextWaiting]!;
      const file = await this.#writer.addFile(stat).catch((error: NodeJS.ErrnoException) => {
        // The next file that completes makes room.
        if (error.code === 'EMFILE' && this.#open.size > 0) return undefined;
        throw error;
      });
      if (!file) return;
      this.#nextWaiting++;
      this.#open.set(id, file);
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
    // Before directories get their times and modes, which removing files would change or could be forbidden by.
    if (this.#options.deleteOthers) await this.#writer.removeOthers(this.#seen);
    await this.#writer.finish();
    await this.#stream.send(encodePacket({ type: 'fin' }));
  }
}
