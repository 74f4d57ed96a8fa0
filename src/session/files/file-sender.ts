import { hasEscapedBytes, toValidText } from '../../base/text.ts';
import { goFileType } from '../../go/file-mode.ts';
import { RpcCode, RpcError } from '../../rpc/channel.ts';
import { fileErrorText } from './local-path.ts';
import { decodePacket, encodePacket, type PacketStat } from './packet.ts';
import { PacketBatch } from './packet-batch.ts';
import { type ContentSink, chunk, type SentFile, sendLargeFile, sendSmallFile } from './source-file.ts';
import type { WalkedFile } from './walk.ts';

const socket = -1;
/** Small, because the receiver compares entries while the walk continues. */
const listBatch = 16 << 10;
/** In addition to one chunk. */
const smallBatch = 4 << 10;
const smallFile = 1 << 20;
const maxLarge = 2;

/** The messages of one DiffCopy call, in both directions. */
export interface PacketStream {
  readonly requests: AsyncIterable<Uint8Array>;
  send(message: Uint8Array): Promise<void>;
  /** Sends messages that already have gRPC's prefix; resolves when the buffer can be reused. */
  sendFrames(frames: Uint8Array): Promise<void>;
  readonly signal: AbortSignal;
}

/** Sees the files of a transfer while they are sent. */
export interface TransferObserver {
  /** Whether the file, whose extended attributes have not been read yet, is known to have none. */
  hasNoXattrs(file: WalkedFile): boolean;
  /** Takes a file before it is listed; returns what is listed in its place. */
  onFile(file: WalkedFile): WalkedFile;
  /** Takes the content of a listed file that is being sent. */
  onContent(file: PacketStat): ContentSink;
  /** The receiver has everything. */
  onDone(): void;
}

/** The files of a directory that are sent. */
interface FileList {
  readonly root: string;
  readonly files: Iterable<PacketStat>;
}

/** Who sees a transfer. */
export interface TransferWatch {
  readonly progress?: TransferProgress | undefined;
  readonly observer?: TransferObserver | undefined;
}

/** Number of bytes sent so far, including the file list; `done` in the last call. */
export type TransferProgress = (bytes: number, done: boolean) => void;

/**
 * The sending side of fsutil's DiffCopy (moby/buildkit v0.32.2 vendor/github.com/tonistiigi/fsutil/send.go).
 *
 * The protocol transfers a directory incrementally. The sender lists all files with their metadata (`stat` packets,
 * sorted, each directory before its entries), and ends the list with an empty `stat`. The position of a file in the
 * list is its id. The receiver compares each entry with what it has from an earlier transfer and requests the content
 * of changed files by id (`req`), while the list is still being sent. The sender answers with `data` packets, the
 * last of which is empty. When the receiver has everything, it sends `fin`, and the sender confirms it. Either side
 * can send `err`.
 *
 * Flow control limits memory, apart from one path per regular file. A failure is reported to the receiver and thrown.
 * That includes a file that can no longer be read, for which the reference sends an empty file.
 */
export async function sendFiles(
  stream: PacketStream,
  { root, files }: FileList,
  watch: TransferWatch = {},
): Promise<void> {
  await new FileSender(stream, root, watch).run(files);
  watch.observer?.onDone();
}

class FileSender {
  readonly #stream: PacketStream;
  readonly #root: string;
  readonly #progress: TransferProgress | undefined;
  readonly #observer: TransferObserver | undefined;
  /** Regular files that may be requested, by their position in the list. */
  readonly #files = new Map<number, SentFile>();
  readonly #small: SentFile[] = [];
  readonly #large: SentFile[] = [];
  #smallRuns = false;
  #largeWorkers = 0;
  #sent = 0;
  #stopped = false;
  #fail: (error: unknown) => void = () => {};

  constructor(stream: PacketStream, root: string, { progress, observer }: TransferWatch) {
    this.#stream = stream;
    this.#root = root;
    this.#progress = progress;
    this.#observer = observer;
  }

  async run(files: Iterable<PacketStat>): Promise<void> {
    const failed = new Promise<never>((_, reject) => (this.#fail = reject));
    failed.catch(() => {});
    void this.#sendList(files).catch((error: unknown) => this.#fail(error));
    try {
      await Promise.race([this.#serve(), failed]);
    } catch (error) {
      this.#stopped = true;
      if (error instanceof RpcError) throw error;
      const message = fileErrorText(error);
      await this.#stream.send(encodePacket({ type: 'err', message })).catch(() => {});
      throw new RpcError(message, RpcCode.unknown, [], error);
    } finally {
      this.#stopped = true;
      this.#progress?.(this.#sent, true);
    }
  }

  async #sendList(files: Iterable<PacketStat>): Promise<void> {
    const batch = new PacketBatch(this.#send, listBatch);
    let id = 0;
    for (const stat of files) {
      if (this.#stopped) return;
      requireUtf8(stat.path);
      requireUtf8(stat.linkname);
      if (goFileType(stat.mode) === 'file') this.#offer(id, stat);
      id++;
      if (!batch.tryStat(stat)) await batch.addStat(stat);
    }
    await batch.addLastStat();
    await batch.drain();
  }

  #offer(id: number, stat: PacketStat): void {
    // A socket is listed as an empty file.
    const size = stat.isSocket ? socket : Number(stat.size);
    const observer = this.#observer;
    const sink = observer && { sink: () => observer.onContent(stat) };
    this.#files.set(id, { id, root: this.#root, path: stat.path, size, ...sink });
  }

  async #serve(): Promise<void> {
    for await (const message of this.#stream.requests) {
      const packet = decodePacket(message);
      if (packet.type === 'err')
        throw new RpcError(`error from receiver: ${packet.message}`, RpcCode.unknown);
      if (packet.type === 'req') this.#request(packet.id);
      if (packet.type === 'fin') return this.#stream.send(encodePacket({ type: 'fin' }));
    }
  }

  /** A file is sent at most once, and only if it was listed. */
  #request(id: number): void {
    const file = this.#files.get(id);
    if (!file) throw new RpcError(`invalid file id ${id}`, RpcCode.unknown);
    this.#files.delete(id);
    const isLarge = file.size > smallFile;
    (isLarge ? this.#large : this.#small).push(file);
    if (isLarge && this.#largeWorkers < maxLarge) void this.#sendLarge().catch(this.#fail);
    if (!isLarge && !this.#smallRuns) void this.#sendSmall().catch(this.#fail);
  }

  /** Sends small files together, many in a batch. */
  async #sendSmall(): Promise<void> {
    this.#smallRuns = true;
    // Requests that arrive together are handled together.
    await undefined;
    const batch = new PacketBatch(this.#send, chunk + smallBatch);
    while (this.#small.length > 0) {
      const files = this.#small.splice(0);
      for (const file of files) {
        if (this.#stopped) return;
        if (file.size !== socket) await sendSmallFile(file, batch);
        else {
          await batch.reserve(1);
          batch.addEnd(file.id);
        }
      }
      await batch.drain();
    }
    this.#smallRuns = false;
  }

  async #sendLarge(): Promise<void> {
    this.#largeWorkers++;
    const batch = new PacketBatch(this.#send, chunk + smallBatch);
    for (let file = this.#large.shift(); file; file = this.#large.shift()) {
      if (this.#stopped) return;
      await sendLargeFile(file, batch, () => this.#stopped);
    }
    this.#largeWorkers--;
  }

  readonly #send = async (frames: Uint8Array): Promise<void> => {
    this.#sent += frames.length;
    await this.#stream.sendFrames(frames);
    this.#progress?.(this.#sent, false);
  };
}

/** Daemons reject a message with invalid UTF-8 and do not say which file it is about. */
function requireUtf8(text: string): void {
  if (!hasEscapedBytes(text)) return;
  const shown = JSON.stringify(toValidText(text));
  throw new Error(
    `the name ${shown} is not valid UTF-8: rename the file, or leave it out with .dockerignore`,
  );
}
