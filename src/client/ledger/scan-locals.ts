import { isDeepStrictEqual } from 'node:util';
import { compareKeys } from '../../go/strings.ts';
import type { StepGraph } from '../../insight/graph/step-graph.ts';
import type { SourceOp } from '../../insight/keys/source-keys.ts';
import type { EarlyWalk } from './early-walk.ts';
import type { FileIndex } from './file-index.ts';
import type { Ledger } from './ledger.ts';
import type { BuildMaterials } from './prepare-graph.ts';
import {
  type DirectoryScan,
  type KnownIndexes,
  scanDirectory,
  walkDirectory,
  walkSmallDirectory,
} from './scan-directory.ts';
import type { WalkHint } from './walk-hint.ts';
import { WalkedFiles } from './walked-files.ts';

/** Where the local sources of a build are, and what is known about them. */
export interface LocalSources {
  /** Directories by the names of local sources. */
  readonly locals: ReadonlyMap<string, string>;
  /** The ledger, or undefined if nothing is recorded. */
  readonly ledger: Ledger | undefined;
  /** Identifies the context, so that builds of one context can be compared. */
  readonly context: string;
  /** A walk that may be that of one of the sources. */
  readonly early?: EarlyWalk | undefined;
}

/** Lists the files of local sources as a transfer would. */
export class LocalScans {
  readonly #sources: LocalSources;
  readonly #known = new Map<string, KnownIndexes>();
  readonly #walked = new Map<string, WalkedFiles>();
  readonly #scans = new Map<string, LocalScan>();

  constructor(sources: LocalSources) {
    this.#sources = sources;
  }

  /**
   * Walks the sources of an earlier build while waiting for something else, since the next build usually has the same
   * sources. {@link scan} repeats what fails here.
   */
  async walkAhead({ steps }: StepGraph): Promise<void> {
    for (const { source } of steps) {
      if (!source?.identifier.startsWith(localScheme)) continue;
      const name = source.identifier.slice(localScheme.length);
      const directory = this.#sources.locals.get(name);
      const { attrs } = source;
      if (directory === undefined || this.#walked.has(keyOf(name, attrs))) continue;
      const walked = await this.#walk({ name, directory, attrs }).catch(() => undefined);
      if (walked) this.#walked.set(keyOf(name, attrs), walked);
    }
  }

  /**
   * Returns the scan function for a graph. `isKept` returns whether the daemon still has the files of a source that earlier
   * builds sent. The function returns undefined for a source without a known directory.
   */
  scan(isKept: (name: string, sent: FileIndex) => boolean): BuildMaterials['scan'] {
    return (name, { attrs }) => {
      const directory = this.#sources.locals.get(name);
      if (directory === undefined) return undefined;
      const known = this.#knownOf(name, directory);
      // The digests of what was sent are useful even if the daemon no longer has the files.
      const { before } = known;
      const scan =
        before === undefined || isKept(name, before)
          ? scanDirectory({ directory, attrs, known, walked: this.#walked.get(keyOf(name, attrs)) })
          : scanDirectory({
              directory,
              attrs,
              known: { before: undefined, scanned: known.before ?? known.scanned },
            });
      this.#scans.set(name, { source: { name, directory, attrs }, scan });
      return scan;
    };
  }

  /**
   * Lists the files that a source with these attributes has in a directory, whatever a daemon has. Undefined for another
   * directory than that of the source if it has too much to read. Throws the error of the file system.
   */
  read(name: string, attrs: SourceOp['attrs'], directory: string): DirectoryScan | undefined {
    if (this.#sources.locals.get(name) === directory) {
      const { before, scanned } = this.#knownOf(name, directory);
      return scanDirectory({ directory, attrs, known: { before: undefined, scanned: before ?? scanned } });
    }
    const request = { directory, attrs, known: { before: undefined } };
    const walked = walkSmallDirectory(request, smallDirectory);
    return walked && scanDirectory({ ...request, walked });
  }

  /** Stores the digests of the files that were read. */
  save(): void {
    const { ledger } = this.#sources;
    for (const { source, scan } of this.#scans.values())
      if (scan.reads > 0) ledger?.keepScan(source.directory, source.name, scan.index);
  }

  /** The result of the early walk if it is that of this source, or else of a walk that begins now. */
  async #walk({ name, directory, attrs }: LocalSource): Promise<WalkedFiles> {
    const known = this.#knownOf(name, directory);
    const { early } = this.#sources;
    const isEarly = early && isDeepStrictEqual(early.hint, this.#hintOf({ name, directory, attrs }));
    const report = isEarly && known.before ? await early.report() : undefined;
    // Another build may have replaced the index in the meantime.
    if (report && known.before && report.index === known.before.id)
      return WalkedFiles.of(known.before, report);
    return walkDirectory({ directory, attrs, known });
  }

  #hintOf({ name, directory, attrs }: LocalSource): WalkHint | undefined {
    const { ledger, context } = this.#sources;
    return ledger && { directory, attrs, index: ledger.sentPath(context, name) };
  }

  /** The walk of the source with the most files among those that were transferred before. */
  get largest(): WalkHint | undefined {
    const { ledger } = this.#sources;
    if (!ledger) return undefined;
    let [size, hint]: [number, WalkHint | undefined] = [0, undefined];
    for (const [, { source, scan }] of this.#scans) {
      if (scan.index.size <= size || this.#known.get(source.name)?.before === undefined) continue;
      [size, hint] = [scan.index.size, this.#hintOf(source)];
    }
    return hint;
  }

  #knownOf(name: string, directory: string): KnownIndexes {
    const { ledger, context } = this.#sources;
    const known = this.#known.get(name) ?? {
      before: ledger?.sentFiles(context, name),
      scanned: ledger?.scannedFiles(directory, name),
    };
    this.#known.set(name, known);
    return known;
  }
}

/** How much is read of a directory that only another build used. */
const smallDirectory = { files: 5000, bytes: 32 << 20 };

/** A local source of a build. */
interface LocalSource extends Pick<SourceOp, 'attrs'> {
  readonly name: string;
  readonly directory: string;
}

interface LocalScan {
  readonly source: LocalSource;
  readonly scan: DirectoryScan;
}

function keyOf(name: string, attrs: SourceOp['attrs']): string {
  return JSON.stringify([name, Object.entries(attrs).sort(compareKeys)]);
}

const localScheme = 'local://';
