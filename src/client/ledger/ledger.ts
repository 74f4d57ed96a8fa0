import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { jsonNumber, jsonObject, jsonOptional, jsonText, parseJson } from '../../base/json-shape.ts';
import { isPrivateDirectory, makePrivateDirectory } from '../../files/private-directory.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { compareBytes } from '../../go/strings.ts';
import { type FileList, readFileList, type StoredList } from './file-list.ts';
import { type FileState, FileStates, type ListNames, saveFileStates } from './file-state.ts';
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
      .flatMap((name) => this.#read(join(this.#builds, name), recordedBuildFromJson) ?? []);
  }

  /** The newest build of the context; undefined if there is none. */
  newest(context: string): RecordedBuild | undefined {
    const part = `-${shortHash(context)}-`;
    const name = this.#names().findLast((each) => each.includes(part));
    return name === undefined ? undefined : this.#read(join(this.#builds, name), recordedBuildFromJson);
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
      const build = this.#read(join(this.#builds, name), recordedBuildFromJson);
      if (build) yield build;
    }
  }

  /** Keeps a build, and new lists of files that it names; makes room by removing the oldest builds. */
  async add(build: RecordedBuild, lists: readonly StoredList[]): Promise<void> {
    for (const { id, text } of lists) {
      const path = this.#listPath(id);
      if (sizeOf(path) === undefined) await writeWhole(path, await pack(text), fileMode);
    }
    const time = String(Math.round(build.started)).padStart(14, '0');
    const name = `${time}-${shortHash(build.context)}-${shortHash(build.ref)}.json.gz`;
    await writeWhole(join(this.#builds, name), await pack(recordedBuildToJson(build)), fileMode);
    this.#makeRoom();
  }

  /** Notes the newest build of a context that taught nothing: it had the steps of the build before, all of them cached. */
  async noteCached(context: string, build: CachedBuild): Promise<void> {
    await writeWhole(this.#notePath(context), await pack(JSON.stringify(build)), fileMode);
  }

  /** What {@link noteCached} noted last of the context. */
  cached(context: string): CachedBuild | undefined {
    return this.#read(this.#notePath(context), (text) => parseJson(text, cachedShape));
  }

  #notePath(context: string): string {
    return join(this.#builds, `${shortHash(context)}-cached.json.gz`);
  }

  /** A list of files; undefined when it, or one that it builds upon, is not there. */
  files(id: string): FileList | undefined {
    return readFileList(id, (each) => this.#read(this.#listPath(each), (text) => text));
  }

  /** What the daemon has of a local source of the context, as far as builds of this machine sent it. */
  sentFiles(context: string, source: string): FileStates | undefined {
    return FileStates.read(this.#statePath('sent', this.#daemon, context, source));
  }

  /** Keeps what {@link sentFiles} returns. The lists that it names are kept longer. */
  async keepSent(context: string, source: string, sent: SentFiles): Promise<void> {
    await saveFileStates(this.#statePath('sent', this.#daemon, context, source), sent.states, sent.lists);
    const now = new Date();
    for (const id of sent.lists) await utimes(this.#listPath(id), now, now).catch(() => undefined);
  }

  /** The files of a directory from the last scan without a transfer. */
  scannedFiles(directory: string, source: string): FileStates | undefined {
    return FileStates.read(this.#statePath('scan', directory, source));
  }

  /** Keeps what {@link scannedFiles} returns. A failure is passed over: the next time all files are read. */
  async keepScan(directory: string, source: string, states: readonly FileState[]): Promise<void> {
    const path = this.#statePath('scan', directory, source);
    await saveFileStates(path, states, []).catch(() => undefined);
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

  #makeRoom(): void {
    const names = this.#names();
    const counts = new Map<string, number>();
    // From the newest on, each context has its share.
    const old = [...names].reverse().filter((name) => {
      const context = name.split('-')[1] ?? '';
      const count = (counts.get(context) ?? 0) + 1;
      counts.set(context, count);
      return count > maxBuilds;
    });
    for (const name of old) rmSync(join(this.#builds, name), { force: true });
    this.#limitBytes(this.#builds, maxBytes / 2);
    this.#limitBytes(this.#lists, maxBytes / 2);
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

/** What a daemon has of a local source after a transfer. */
export interface SentFiles {
  readonly states: readonly FileState[];
  readonly lists: ListNames;
}

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

function pack(text: string): Promise<Buffer> {
  return compress(text, { level: 1 });
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
