import type { StepGraph } from '../../insight/graph/step-graph.ts';
import type { SourceOp } from '../../insight/keys/source-keys.ts';
import { FileIndex, type Period } from './file-index.ts';
import { encodeFileList, maxBases, type StoredList } from './file-list.ts';
import type { Ledger } from './ledger.ts';
import { readDigest } from './read-digest.ts';
import { type ScannedContext, settleFiles } from './settle-files.ts';
import type { SeenTransfer, TransferLog } from './transfer-log.ts';

/** A build whose transfers are examined, and where their files are recorded. */
export interface TransferringBuild {
  readonly ledger: Ledger;
  readonly context: string;
  readonly log: TransferLog;
  /** Milliseconds since 1970. */
  readonly started: number;
  /** The time of the build so far, by the clock of the daemon; undefined if it is not known. */
  readonly span: () => Period | undefined;
}

/**
 * The files of a build's local sources that a daemon has. A source is included once its transfer has ended. A source that
 * the build does not need has no transfer.
 */
export class SettledTransfers {
  readonly #build: TransferringBuild;
  readonly #sources: readonly LocalSource[];
  readonly #settled = new Map<string, SettledSource>();
  readonly #kept = new Set<string>();

  constructor({ steps }: StepGraph, build: TransferringBuild) {
    this.#build = build;
    this.#sources = steps.flatMap(({ digest, source }) =>
      source?.identifier.startsWith(localScheme)
        ? { digest, name: source.identifier.slice(localScheme.length), attrs: source.attrs }
        : [],
    );
  }

  /** Compares the files of transfers that have ended since the last call with what was known about them. */
  settle(): void {
    for (const { name, attrs } of this.#sources) {
      const key = keyOf(name, attrs);
      const transfer = this.#settled.has(key) ? undefined : this.#build.log.find(name, attrs);
      if (transfer) this.#settled.set(key, settleTransfer(name, transfer, this.#build.started));
    }
  }

  /** The files of a source, or undefined before its transfer. */
  scan(name: string, { attrs }: Pick<SourceOp, 'attrs'>): ScannedContext | undefined {
    return this.#settled.get(keyOf(name, attrs))?.scan;
  }

  /** Ids of the file lists, by the digest of the source's step. */
  get manifests(): ReadonlyMap<string, string> {
    return new Map(
      this.#sources.flatMap(({ digest, name, attrs }) => {
        const scan = this.scan(name, { attrs });
        return scan ? [[digest, scan.index.lists[0] ?? '']] : [];
      }),
    );
  }

  /** Changed files that the daemon did not notice. */
  get unseen(): readonly string[] {
    return [...this.#settled.values()].flatMap(({ scan }) => scan.unseen);
  }

  /** Stores the file lists and what the daemon has, for the next build. Rejects with the error of the file system. */
  async keep(): Promise<void> {
    const { ledger, context, span: timeOf } = this.#build;
    for (const [key, { name, scan, stored, isWhole }] of this.#settled) {
      const span = isWhole ? timeOf() : undefined;
      if ((scan.isSame && !span) || this.#kept.has(key)) continue;
      this.#kept.add(key);
      if (stored) await ledger.addList(stored);
      const { index } = scan;
      const made = span ? [...index.made, span].slice(-maxPeriods) : index.made;
      ledger.keepSent(context, name, new FileIndex({ ...index, made }));
    }
  }
}

interface LocalSource {
  /** Digest of the source's step. */
  readonly digest: string;
  readonly name: string;
  readonly attrs: SourceOp['attrs'];
}

interface SettledSource {
  readonly name: string;
  readonly scan: ScannedContext;
  /** The list to store; undefined if the ledger has it already. */
  readonly stored: StoredList | undefined;
  /** Whether the daemon may have created a copy of the files. */
  readonly isWhole: boolean;
}

function keyOf(name: string, attrs: SourceOp['attrs']): string {
  return JSON.stringify([name, attrs]);
}

function settleTransfer(name: string, transfer: SeenTransfer, started: number): SettledSource {
  const { files, digests, root, hasXattrs, isWhole } = transfer;
  const scan = settleFiles(files, {
    digestOf: (file) => digests.get(file.path) ?? readDigest(root, file),
    now: started,
    sent: ({ path }) => digests.get(path),
    isNew: isWhole && digests.size > 0,
    hasNoXattrs: ({ xattrs }) => hasXattrs && xattrs === undefined,
  });
  if (scan.isSame) return { name, scan: { ...scan, root }, stored: undefined, isWhole };
  const { index } = scan;
  const list = listOf(index, files.before);
  const [lists, keys] = [list.lists, list.stored ? new Map() : new Map(files.before?.keys)];
  return {
    name,
    scan: { ...scan, root, index: new FileIndex({ ...index, lists, keys }) },
    stored: list.stored,
    isWhole,
  };
}

/** A list with few changes is stored as a difference. A list that differs in times alone is the previous list. */
function listOf(
  { table }: FileIndex,
  before: FileIndex | undefined,
): { readonly lists: FileIndex['lists']; readonly stored?: StoredList } {
  const base = before?.lists[0];
  if (before && base !== undefined) {
    const stored = encodeFileList(table, { id: base, files: before.table });
    if (stored.isEmpty) return { lists: before.lists };
    const isShort = stored.text.length < table.size * smallShare;
    if (isShort && before.lists.length < maxBases) return { lists: [stored.id, ...before.lists], stored };
  }
  const stored = encodeFileList(table);
  return { lists: [stored.id], stored };
}

/** How many creations of a copy are remembered: a daemon may request all files although it has a copy. */
const maxPeriods = 16;
/** The largest difference that is stored as such, in characters per file of the list. */
const smallShare = 50;
const localScheme = 'local://';
