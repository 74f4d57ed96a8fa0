import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip, gzipSync } from 'node:zlib';
import { jsonNumber, jsonObject, jsonOptional, jsonText, parseJson } from '../../base/json-shape.ts';
import { isPrivateDirectory, makePrivateDirectory } from '../../files/private-directory.ts';
import { writeWhole, writeWholeSync } from '../../files/write-whole.ts';
import { compareBytes } from '../../go/strings.ts';
import type { ContextFiles } from '../../insight/content/context-files.ts';
import { FileIndex } from './file-index.ts';
import { readFileList, type StoredList } from './file-list.ts';
import { type RecordedBuild, recordedBuildFromJson, recordedBuildToJson } from './recorded-build.ts';

/**
 * What is kept of builds on this machine, by daemon. Each build is a file of its own that is never changed, so that builds
 * may run side by side; lists of files are kept once for all builds that have them. Whatever cannot be read counts as not
 * there, and all of it may be removed at any time.
 */
export class Ledger {
  readonly #daemon: string;
  readonly #builds: string;
  readonly #lists: string;
  readonly #lastFiles = new Map<string, ContextFiles>();
  /** Of builds, by the names of their files, which never change. */
  readonly #known = new Map<string, RecordedBuild | undefined>();
  #hasRoom = false;

  /** The directory of all that is kept. */
  readonly root: string;

  private constructor(root: string, daemon: string, directory = shortHash(daemon)) {
    this.root = root;
    this.#daemon = daemon;
    this.#builds = join(root, 'builds', directory);
    this.#lists = join(root, 'files');
  }

  /** The ledgers of all daemons that ran builds, to read their builds: what a daemon was sent is not known here. */
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
   * The ledger of the daemon with this id. Undefined when `DOCKERFILE_LLB_LEDGER=0` turns it off, or when there is no
   * place that nobody else can write to.
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

  /** The newest build of the context; undefined if there is none. */
  newest(context: string): RecordedBuild | undefined {
    const part = `-${shortHash(context)}-`;
    const name = this.#names().findLast((each) => each.includes(part));
    return name === undefined ? undefined : this.#build(name);
  }

  /** The builds that the context has now, the newest first; each is read when it is asked for. */
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

  /** The build in a file of this name, which is read once. */
  #build(name: string): RecordedBuild | undefined {
    if (!this.#known.has(name))
      this.#known.set(name, this.#read(join(this.#builds, name), recordedBuildFromJson));
    return this.#known.get(name);
  }

  /**
   * Keeps a build; makes room by removing the oldest builds. Throws the error of the file system. The lists of files that
   * it names are kept by {@link addList}.
   */
  add(build: RecordedBuild): void {
    this.makeRoom(build.context);
    const time = String(Math.round(build.started)).padStart(14, '0');
    const name = `${time}-${shortHash(build.context)}-${shortHash(build.ref)}.json.gz`;
    writeWholeSync(join(this.#builds, name), packSmall(recordedBuildToJson(build)), fileMode);
    this.#hasRoom = false;
  }

  /** Keeps a list of files, unless it is there. Rejects with the error of the file system. */
  async addList({ id, text }: StoredList): Promise<void> {
    const path = this.#listPath(id);
    if (sizeOf(path) !== undefined) return;
    if (text.length < smallText) writeWholeSync(path, packSmall(text), fileMode);
    else await writeWhole(path, await compress(text, { level: 1 }), fileMode);
  }

  /**
   * Notes the newest build of a context that taught nothing: it had the steps of the build before, all of them cached.
   * Throws the error of the file system.
   */
  noteCached(context: string, build: CachedBuild): void {
    writeWholeSync(this.#notePath(context), packSmall(JSON.stringify(build)), fileMode);
  }

  /** What {@link noteCached} noted last of the context. */
  cached(context: string): CachedBuild | undefined {
    return this.#read(this.#notePath(context), (text) => parseJson(text, cachedShape));
  }

  #notePath(context: string): string {
    return join(this.#builds, `${shortHash(context)}-cached.json.gz`);
  }

  /** A list of files; undefined when it, or one that it builds upon, is not there. */
  files(id: string): ContextFiles | undefined {
    const known = this.#lastFiles.get(id);
    return known ?? readFileList(id, (each) => this.#read(this.#listPath(each), (text) => text));
  }

  /** What the daemon has of a local source of the context, as far as builds of this machine sent it. */
  sentFiles(context: string, source: string): FileIndex | undefined {
    const index = FileIndex.read(this.#statePath('sent', this.#daemon, context, source));
    this.#noteFiles(index);
    return index;
  }

  /** Keeps what {@link sentFiles} returns, and its lists for longer. Throws the error of the file system. */
  keepSent(context: string, source: string, index: FileIndex): void {
    index.save(this.#statePath('sent', this.#daemon, context, source));
    this.#noteFiles(index);
    const now = new Date();
    for (const id of index.lists) touch(this.#listPath(id), now);
  }

  /** The list of an index does not have to be read again. */
  #noteFiles(index: FileIndex | undefined): void {
    const id = index?.lists[0];
    if (index && id !== undefined) this.#lastFiles.set(id, index.table);
  }

  /** The files of a directory from the last scan without a transfer. */
  scannedFiles(directory: string, source: string): FileIndex | undefined {
    return FileIndex.read(this.#statePath('scan', directory, source));
  }

  /** Keeps what {@link scannedFiles} returns. A failure is passed over: the next time all files are read. */
  keepScan(directory: string, source: string, index: FileIndex): void {
    try {
      index.save(this.#statePath('scan', directory, source));
    } catch {
      // The disk may be full.
    }
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
      return decode(gunzipSync(readFileSync(path), { maxOutputLength: maxText }).toString('utf8'));
    } catch {
      return undefined;
    }
  }

  /**
   * Removes what is too much for one more build to be added. A build does it while it waits for the daemon; then
   * {@link add} does not.
   */
  makeRoom(context: string): void {
    if (this.#hasRoom) return;
    const names = this.#names();
    const counts = new Map([[shortHash(context), 1]]);
    // From the newest on, each context has its share.
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

  /** Removes the files that were written first until the rest fits. */
  #limitBytes(directory: string, limit: number): void {
    const files = readdirSync(directory)
      .map((name) => ({ path: join(directory, name), ...fileFacts(join(directory, name)) }))
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
  /** The directory of the context, if it is one. */
  readonly directory?: string | undefined;
}

const cachedShape = jsonObject<CachedBuild>({
  ref: jsonText,
  started: jsonNumber,
  ended: jsonNumber,
  title: jsonText,
  directory: jsonOptional(jsonText),
});

/** Where this user's state is kept, by the XDG base directory specification; undefined when it is turned off, or there is none. */
export function stateDirectory(env: NodeJS.ProcessEnv): string | undefined {
  if (env['DOCKERFILE_LLB_LEDGER'] === '0') return undefined;
  const given = env['XDG_STATE_HOME'];
  if (given && isAbsolute(given)) return join(given, 'dockerfile-llb');
  const home = env['HOME'] || env['USERPROFILE'];
  return home ? join(home, '.local', 'state', 'dockerfile-llb') : undefined;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

function fileFacts(path: string): { readonly size: number; readonly time: number } {
  const found = statSync(path, { throwIfNoEntry: false });
  return { size: found?.size ?? 0, time: found?.mtimeMs ?? 0 };
}

const compress = promisify(gzip);

function packSmall(text: string): Buffer {
  return gzipSync(text, { level: 1 });
}

/** What was written last is removed last; it may be gone already. */
function touch(path: string, now: Date): void {
  try {
    utimesSync(path, now, now);
  } catch {
    // Another build has removed it.
  }
}

const fileMode = 0o600;
const daemonName = /^[0-9a-f]{24}$/;
const buildName = /^\d{14}-[0-9a-f]{24}-[0-9a-f]{24}\.json\.gz$/;
/** Builds that are kept of one context. */
const maxBuilds = 50;
/** Bytes of all builds of a daemon and of all lists of files together. */
const maxBytes = 64 << 20;
/** Builds that are read to know what a cache has. */
const maxRead = 200;
const maxText = 256 << 20;
/** Characters that are compressed faster here than in another thread. */
const smallText = 64 << 10;
