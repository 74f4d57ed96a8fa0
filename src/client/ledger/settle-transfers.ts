import type { StepGraph } from '../../insight/graph/step-graph.ts';
import type { SourceOp } from '../../insight/keys/source-keys.ts';
import { encodeFileList, type FileList, maxBases, type StoredList } from './file-list.ts';
import type { FileStates, ListNames } from './file-state.ts';
import type { Ledger } from './ledger.ts';
import { readDigest } from './read-digest.ts';
import { type ScannedContext, settleFiles } from './settle-files.ts';
import type { TransferLog } from './transfer-log.ts';

/** What a build transferred, and where it is kept. */
export interface TransferredBuild {
  readonly ledger: Ledger;
  readonly context: string;
  readonly log: TransferLog;
  /** Milliseconds since 1970. */
  readonly started: number;
}

/** What a daemon has of the local sources after a build. */
export interface SettledTransfers {
  readonly scan: (name: string, source: SourceOp) => ScannedContext | undefined;
  /** By the digest of the source's step, the id of the list of its files. */
  readonly manifests: ReadonlyMap<string, string>;
  /** Lists that the ledger does not have yet. */
  readonly lists: readonly StoredList[];
  readonly unseen: readonly string[];
  /** Keeps what the daemon has, for the next build. */
  keep(): Promise<void>;
}

/** Takes the files of each local source from its transfer. A source that the build did not need is left out. */
export function settleTransfers({ steps }: StepGraph, build: TransferredBuild): SettledTransfers {
  const settled = new Map<string, SettledSource>();
  const manifests = new Map<string, string>();
  for (const { digest, source } of steps) {
    const { identifier = '', attrs = {} } = source ?? {};
    const name = identifier.startsWith('local://') ? identifier.slice('local://'.length) : undefined;
    const found = name === undefined ? undefined : settleSource(name, attrs, build);
    if (name === undefined || found === undefined) continue;
    settled.set(name, found);
    manifests.set(digest, found.lists[0] ?? '');
  }
  const sources = [...settled.values()];
  return {
    scan: (name) => settled.get(name)?.scan,
    manifests,
    lists: sources.flatMap(({ stored }) => stored ?? []),
    unseen: sources.flatMap(({ scan }) => scan.unseen),
    keep: async () => {
      for (const [name, { scan, lists, isNew }] of settled)
        if (isNew) await build.ledger.keepSent(build.context, name, { states: scan.states, lists });
    },
  };
}

interface SettledSource {
  readonly scan: ScannedContext;
  /** The name of the list, and of those that it builds upon. */
  readonly lists: ListNames;
  readonly stored: StoredList | undefined;
  /** Not all of it is what was kept before. */
  readonly isNew: boolean;
}

function settleSource(
  name: string,
  attrs: SourceOp['attrs'],
  { ledger, context, log, started }: TransferredBuild,
): SettledSource | undefined {
  const transfer = log.find(name, attrs);
  if (transfer === undefined) return undefined;
  const before = ledger.sentFiles(context, name);
  const scan = settleFiles(transfer.files, {
    before,
    digestOf: (file) => transfer.digests.get(file.path) ?? readDigest(transfer.root, file),
    now: started,
  });
  if (scan.isSame && before) return { scan, lists: before.lists, stored: undefined, isNew: false };
  const stored = storedList(scan.files, before);
  return { scan, lists: [stored.id, ...stored.below], stored, isNew: true };
}

/** A list that differs little is kept as the difference. */
function storedList(
  files: FileList,
  before: FileStates | undefined,
): StoredList & { readonly below: ListNames } {
  const [base] = before?.lists ?? [];
  if (before && base !== undefined && before.lists.length < maxBases) {
    const old: FileList = new Map(
      [...before].map(({ path, mode, linkname, digest, size, modTime }) => [
        path,
        { path, mode, linkname, digest, size: Number(size), mtime: String(modTime) },
      ]),
    );
    const stored = encodeFileList(files, { id: base, files: old });
    if (stored.text.length < files.size * smallShare) return { ...stored, below: before.lists };
  }
  return { ...encodeFileList(files), below: [] };
}

/** Characters of a difference for each file of the list. */
const smallShare = 50;
