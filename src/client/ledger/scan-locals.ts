import type { FileIndex } from './file-index.ts';
import type { Ledger } from './ledger.ts';
import type { BuildMaterials } from './prepare-graph.ts';
import { type DirectoryScan, type KnownIndexes, scanDirectory } from './scan-directory.ts';

/** Where the local sources of a build lie, and what is known of them. */
export interface LocalSources {
  /** Directories by the names of local sources. */
  readonly locals: ReadonlyMap<string, string>;
  /** The ledger; undefined when nothing is kept. */
  readonly ledger: Ledger | undefined;
  /** Ties builds of one context together. */
  readonly context: string;
  /** Whether the daemon has what earlier builds have sent. */
  readonly isKept: boolean;
}

/** Scans of local sources without a transfer. */
export interface LocalScans extends Pick<BuildMaterials, 'scan'> {
  /** Keeps the digests of files that were read. */
  save(): Promise<void>;
}

/** Lists the files of local sources as a transfer would. A directory that is not known is left out. */
export function scanLocals({ locals, ledger, context, isKept }: LocalSources): LocalScans {
  const scans = new Map<string, DirectoryScan>();
  return {
    scan: (name, { attrs }) => {
      const directory = locals.get(name);
      if (directory === undefined) return undefined;
      const sent = ledger?.sentFiles(context, name);
      const earlier = ledger?.scannedFiles(directory, name);
      const scan = scanDirectory({ directory, attrs, known: knownFiles({ sent, earlier, isKept }) });
      scans.set(name, scan);
      return scan;
    },
    save: async () => {
      for (const [name, scan] of scans)
        if (scan.reads > 0) await ledger?.keepScan(locals.get(name) ?? '', name, scan.index);
    },
  };
}

interface Kept {
  readonly sent: FileIndex | undefined;
  readonly earlier: FileIndex | undefined;
  readonly isKept: boolean;
}

/** What was sent also tells digests when the daemon has nothing of it any more. */
function knownFiles({ sent, earlier, isKept }: Kept): KnownIndexes {
  return isKept ? { before: sent, scanned: earlier } : { before: undefined, scanned: sent ?? earlier };
}
