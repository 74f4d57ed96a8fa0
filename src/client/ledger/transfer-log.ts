import { goFileType } from '../../go/file-mode.ts';
import type { TransferObserver } from '../../session/files/file-sender.ts';
import type { PacketStat } from '../../session/files/packet.ts';
import type { ContentSink } from '../../session/files/source-file.ts';
import type { WalkedFile } from '../../session/files/walk.ts';
import type { Transfer } from '../../session/services/file-sync.ts';
import type { FileIndex } from './file-index.ts';
import { digestText, headerHash, readDigest } from './read-digest.ts';
import { keepsDigest } from './settle-files.ts';
import { WalkedFiles } from './walked-files.ts';

/** A complete transfer. */
export interface SeenTransfer {
  readonly root: string;
  /** The listed files, compared with what the daemon had before. */
  readonly files: WalkedFiles;
  /** Digests of the files whose content was sent, by path. */
  readonly digests: ReadonlyMap<string, string>;
  /** Whether the content of every file was sent, as to a daemon that has no earlier copy. */
  readonly isWhole: boolean;
  /** Whether extended attributes are part of the transfer. */
  readonly hasXattrs: boolean;
}

/** How a transfer finds changed files: by size and time alone, or also by content. */
export type SyncMode = 'stat' | 'content';

/**
 * Observes the transfers of a build, so that the files that they list and send do not have to be listed and read again.
 * In the mode `content`, a file that changed while its size and its time stayed the same is listed with a later time, so
 * that the daemon requests it.
 */
export class TransferLog {
  readonly #indexOf: (name: string) => FileIndex | undefined;
  readonly #indexes = new Map<string, FileIndex | undefined>();
  readonly #mode: SyncMode;
  readonly #seen = new Map<string, SeenTransfer>();

  /** `indexOf` returns the files of a local source that the daemon has. It is called once for each source. */
  constructor(indexOf: (name: string) => FileIndex | undefined, mode: SyncMode) {
    this.#indexOf = indexOf;
    this.#mode = mode;
  }

  /** Observes the transfer. */
  observe(transfer: Transfer): TransferObserver {
    const { name, root, hasXattrs } = transfer;
    const before = this.#before(name);
    const files = new WalkedFiles(before);
    const digests = new Map<string, string>();
    let withContent = 0;
    const finds = this.#mode === 'content' ? before : undefined;
    return {
      hasNoXattrs: (file) => files.hasNoXattrs(file),
      onFile: (file) => {
        const shown = isHidden(root, file, finds) ? { ...file, modTime: file.modTime + 1n } : file;
        files.add(shown);
        if (hasContent(shown)) withContent++;
        return shown;
      },
      onContent: (file) => sinkOf(file, digests),
      onDone: () => {
        const isWhole = digests.size === withContent;
        this.#seen.set(keyOf(transfer), { root, files, digests, isWhole, hasXattrs });
      },
    };
  }

  #before(name: string): FileIndex | undefined {
    if (!this.#indexes.has(name)) this.#indexes.set(name, this.#indexOf(name));
    return this.#indexes.get(name);
  }

  /** The last complete transfer of a local source with these attributes. */
  find(name: string, attrs: Readonly<Record<string, string>>): SeenTransfer | undefined {
    const listOf = (text: string | undefined) => (text ? (JSON.parse(text) as readonly string[]) : []);
    return this.#seen.get(
      keyOf({
        name,
        includes: listOf(attrs['local.includepattern']),
        excludes: listOf(attrs['local.excludepatterns']),
        follow: listOf(attrs['local.followpaths']),
      }),
    );
  }
}

function keyOf({ name, includes, excludes, follow }: Omit<Transfer, 'root' | 'hasXattrs'>): string {
  return JSON.stringify([name, includes, excludes, follow]);
}

function sinkOf(file: PacketStat, digests: Map<string, string>): ContentSink {
  const hash = headerHash(file);
  return {
    update: (piece) => hash.update(piece),
    end: () => void digests.set(file.path, digestText(hash)),
  };
}

/** Whether a daemon requests the content of a file that it does not have. */
function hasContent({ mode, linkname }: WalkedFile): boolean {
  return goFileType(mode) === 'file' && linkname === '';
}

/** Whether the daemon would keep an old version of a file that differs from the one on disk. */
function isHidden(root: string, file: WalkedFile, before: FileIndex | undefined): boolean {
  if (before === undefined || goFileType(file.mode) !== 'file') return false;
  const place = before.table.indexOf(file.path);
  if (place === -1 || before.isUnchanged(place, file)) return false;
  return (
    keepsDigest(before.statusAt(place), file) && before.table.at(place).digest !== readDigest(root, file)
  );
}
