import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip, gzipSync } from 'node:zlib';
import { jsonNumber, jsonObject, jsonOptional, jsonText, parseJson } from '../../base/json-shape.ts';
import { readOwnFile } from '../../files/own-file.ts';
import { isPrivateDirectory, makePrivateDirectory } from '../../files/private-directory.ts';
import { writeWhole, writeWholeSync } from '../../files/write-whole.ts';
import { compareBytes } from '../../go/strings.ts';
import type { ContextFiles } from '../../insight/content/context-files.ts';
import { FileIndex } from './file-index.ts';
import { readFileList, type StoredList } from './file-list.ts';
import { type RecordedBuild, recordedBuildFromJson, recordedBuildToJson } from './recorded-build.ts';
import { stateDirectory } from './state-directory.ts';

/**
 * The local record of builds on this machine, one ledger per daemon. It is what predictions and explanations are made
 * from, since daemons do not list the keys of their caches. Each build is a separate file that never changes, so builds
 * can run in parallel. A list of files is stored once for all builds that have it. Besides, a file index per context
 * holds the newest state of its files (see {@link FileIndex}). Unreadable files are treated as missing, and everything
 * may be deleted at any time.
 */
export class Ledger {
  readonly #daemon: string;
  readonly #builds: string;
  readonly #lists: string;
  readonly #lastFiles = new Map<string, ContextFiles>();
  /** Builds that were read, by the names of their files, which never change. */
  readonly #known = new Map<string, RecordedBuild | undefined>();
  #hasRoom = false;

  /** The directory of the ledger. */
  readonly root: string;

  private constructor(root: string, daemon: string, directory = shortHash(daemon)) {
    this.root = root;
    this.#daemon = daemon;
    this.#builds = join(root, 'builds', directory);
    this.#lists = join(root, 'files');
  }

  /**
   * The ledgers of all daemons that ran builds, for reading their builds. They do not know which files a daemon was
   * sent.
   */
  static ofAllDaemons(env: NodeJS.ProcessEnv): readonly Ledger[] {
    const root = stateDirectory(env);
    if (root === undefined) return [];
    const builds = join(root, 'builds');
    if (![root, builds].every(isPrivateDirectory)) return [];
    return readdirSync(builds)
      .filter((name) => daemonName.test(name) && isPrivateDirectory(join(builds, name)))
      .map((name) => new Ledger(root, '', name));
  }

  /**
   * The ledger of the daemon with this id. Undefined if `DOCKERFILE_LLB_LEDGER=0` turns it off, or if no directory exists
   * that only this user can write to.
   */
  static open(env: NodeJS.ProcessEnv, daemon: string): Ledger | undefined {
    const root = stateDirectory(env);
    if (root === undefined) return undefined;
    const ledger = new Ledger(root, daemon);
    const places = [root, join(root, 'builds'), ledger.#builds, ledger.#lists];
    return places.every(makePrivateDirectory) ? ledger : undefined;
  }

  /** Builds of all contexts, the oldest first, at most {@link maxRead} of the newest. */
  builds(): readonly RecordedBuild[] {
    return this.#names()
      .slice(-maxRead)
      .flatMap((name) => this.#build(name) ?? []);
  }

  /** The newest build of the context, or undefined. */
  newest(context: string): RecordedBuild | undefined {
    const part = `-${shortHash(context)}-`;
    const name = this.#names().findLast((each) => each.includes(part));
    return name === undefined ? undefined : this.#build(name);
  }

  /** The current builds of the context, the newest first. Each is read on demand. */
  newestFirst(context: string): Iterable<RecordedBuild> {
    const part = `-${shortHash(context)}-`;
    return this.#readEach(
      this.#names()
        .filter((name) => name.includes(part))
        .toReversed(),
    );
  }

  *#readEach(names: readonly string[]): Generator<RecordedBuild> {
    for (const name of names) {
      const build = this.#build(name);
      if (build) yield build;
    }
  }

  /** The build in the file with this name. A file is read only once. */
  #build(name: string): RecordedBuild | undefined {
    if (!this.#known.has(name))
      this.#known.set(name, this.#read(join(this.#builds, name), recordedBuildFromJson));
    return this.#known.get(name);
  }

  /**
   * Stores a build, and removes the oldest builds to make room. Throws the error of the file system. The lists of files
   * that it refers to are stored by {@link addList}.
   */
  add(build: RecordedBuild): void {
    this.makeRoom(build.context);
    const time = String(Math.round(build.started)).padStart(14, '0');
    const name = `${time}-${shortHash(build.context)}-${shortHash(build.ref)}.json.gz`;
    writeWholeSync(join(this.#builds, name), packSmall(recordedBuildToJson(build)), fileMode);
    this.#hasRoom = false;
  }

  /** Stores a list of files unless it exists. Rejects with the error of the file system. */
  async addList({ id, text }: StoredList): Promise<void> {
    const path = this.#listPath(id);
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) return;
    if (text.length < smallText) writeWholeSync(path, packSmall(text), fileMode);
    else await writeWhole(path, await compress(text, { level: 1 }), fileMode);
  }

  /**
   * Notes the newest build of a context that contained nothing new: it had the steps of the previous build, all of them
   * cached. Throws the error of the file system.
   */
  noteCached(context: string, build: CachedBuild): void {
    writeWholeSync(this.#notePath(context), packSmall(JSON.stringify(build)), fileMode);
  }

  /** The last build that {@link noteCached} noted for the context. */
  cached(context: string): CachedBuild | undefined {
    return this.#read(this.#notePath(context), (text) => parseJson(text, cachedShape));
  }

  #notePath(context: string): string {
    return join(this.#builds, `${shortHash(context)}-cached.json.gz`);
  }

  /** A list of files, or undefined if it or one of its base lists is missing. */
  files(id: string): ContextFiles | undefined {
    const known = this.#lastFiles.get(id);
    return known ?? readFileList(id, (each) => this.#read(this.#listPath(each), (text) => text));
  }

  /** The files of a local source that the daemon has, as far as builds on this machine sent them. */
  sentFiles(context: string, source: string): FileIndex | undefined {
    const index = FileIndex.read(this.sentPath(context, source));
    this.#noteFiles(index);
    return index;
  }

  /**
   * Stores what {@link sentFiles} returns, and keeps its lists from being removed soon. Throws the error of the file
   * system.
   */
  keepSent(context: string, source: string, index: FileIndex): void {
    index.save(this.sentPath(context, source));
    this.#noteFiles(index);
    const now = new Date();
    for (const id of index.lists) touch(this.#listPath(id), now);
  }

  /**
   * Notes that the daemon no longer has the files of a local source, which {@link sentFiles} would return. Their digests are
   * kept as those of a scan of the directory.
   */
  forgetSent(context: string, source: string, directory: string | undefined): void {
    const path = this.sentPath(context, source);
    const index = FileIndex.read(path);
    rmSync(path, { force: true });
    if (index && directory !== undefined) this.keepScan(directory, source, index);
  }

  /** Remembers the list of an index, so that it does not have to be read again. */
  #noteFiles(index: FileIndex | undefined): void {
    const id = index?.lists[0];
    if (index && id !== undefined) this.#lastFiles.set(id, index.table);
  }

  /** The files of a directory as of the last scan without a transfer. */
  scannedFiles(directory: string, source: string): FileIndex | undefined {
    return FileIndex.read(this.#statePath('scan', directory, source));
  }

  /** Stores what {@link scannedFiles} returns. A failure is ignored: then the next scan reads all files. */
  keepScan(directory: string, source: string, index: FileIndex): void {
    try {
      index.save(this.#statePath('scan', directory, source));
    } catch {
      // The disk may be full.
    }
  }

  /** The path of the file with what {@link sentFiles} returns. */
  sentPath(context: string, source: string): string {
    return this.#statePath('sent', this.#daemon, context, source);
  }

  #statePath(kind: 'sent' | 'scan', ...names: readonly string[]): string {
    return join(this.#lists, `${shortHash(JSON.stringify(names))}.${kind}`);
  }

  #names(): readonly string[] {
    return readdirSync(this.#builds)
      .filter((name) => buildName.test(name))
      .sort(compareBytes);
  }

  #listPath(id: string): string {
    return join(this.#lists, `${shortHash(id)}.json.gz`);
  }

  #read<T>(path: string, decode: (text: string) => T): T | undefined {
    try {
      return decode(gunzipSync(readOwnFile(path, maxBytes), { maxOutputLength: maxText }).toString('utf8'));
    } catch {
      return undefined;
    }
  }

  /**
   * Removes old builds to make room for one more. A build calls it while it waits for the daemon, so that {@link add}
   * does not have to.
   */
  makeRoom(context: string): void {
    if (this.#hasRoom) return;
    const names = this.#names();
    const counts = new Map([[shortHash(context), 1]]);
    // Starting from the newest, each context keeps a limited number.
    const old = [...names].reverse().filter((name) => {
      const of = name.split('-')[1] ?? '';
      const count = (counts.get(of) ?? 0) + 1;
      counts.set(of, count);
      return count > maxBuilds;
    });
    for (const name of old) rmSync(join(this.#builds, name), { force: true });
    this.#limitBytes(this.#builds, maxBytes / 2);
    this.#limitBytes(this.#lists, maxBytes / 2);
    this.#hasRoom = true;
  }

  /** Removes the oldest files until the rest fits the limit. */
  #limitBytes(directory: string, limit: number): void {
    const files = readdirSync(directory)
      .flatMap((name) => fileFacts(join(directory, name)) ?? [])
      .sort((a, b) => b.time - a.time);
    let bytes = 0;
    for (const { path, size } of files) {
      bytes += size;
      if (bytes > limit) rmSync(path, { force: true });
    }
  }
}

/** A build whose steps were all cached. Times are milliseconds since 1970. */
export interface CachedBuild {
  readonly ref: string;
  readonly started: number;
  readonly ended: number;
  readonly title: string;
  /** The directory of the context, if the context is a directory. */
  readonly directory?: string | undefined;
}

const cachedShape = jsonObject<CachedBuild>({
  ref: jsonText,
  started: jsonNumber,
  ended: jsonNumber,
  title: jsonText,
  directory: jsonOptional(jsonText),
});

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

interface FileFacts {
  readonly path: string;
  readonly size: number;
  readonly time: number;
}

/** Undefined for anything but a file or a link, such as a directory, which is not ours. */
function fileFacts(path: string): FileFacts | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) return undefined;
  return { path, size: found.size, time: found.mtimeMs };
}

const compress = promisify(gzip);

function packSmall(text: string): Buffer {
  return gzipSync(text, { level: 1 });
}

/** Marks a file as used, so that it is removed last. The file may be gone already. */
function touch(path: string, now: Date): void {
  try {
    utimesSync(path, now, now);
  } catch {
    // Another build may have removed it.
  }
}

const fileMode = 0o600;
const daemonName = /^[0-9a-f]{24}$/;
const buildName = /^\d{14}-[0-9a-f]{24}-[0-9a-f]{24}\.json\.gz$/;
/** How many builds are kept per context. */
const maxBuilds = 50;
/** Limit for the bytes of all builds and file lists of a daemon. */
const maxBytes = 64 << 20;
/** How many builds are read to find out what a cache contains. */
const maxRead = 200;
const maxText = 256 << 20;
/** Texts up to this many characters are compressed faster here than in another thread. */
const smallText = 64 << 10;
