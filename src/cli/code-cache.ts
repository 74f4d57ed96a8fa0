import { hash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { programName } from '../base/program-name.ts';
import { isPrivate, isPrivateDirectory, makePrivateDirectory } from '../files/private-directory.ts';
import { temporaryName } from '../files/temporary-name.ts';

const digestBytes = 32;
const dayMs = 24 * 60 * 60 * 1000;
/**
 * By how often the code was renewed, after how long it is again: the second build takes other paths than the first one, of
 * which nothing was known.
 */
const renewMs = [0, 10_000, 60_000, 600_000, dayMs];
const removeMs = 30 * dayMs;
/** Ten times what the code of the whole command takes. */
const mostBytes = 64 << 20;
const readFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A script that has run. */
export interface LoadedScript<T> {
  readonly exports: T;
  /** Whether the compiled code that an earlier run left was used. */
  readonly fromCache: boolean;
  /** Stores the code compiled so far for the next run, unless the stored code is good enough. Never throws. */
  keep(): void;
}

/**
 * The file for the compiled code of `bundle` (a file name with a hash of its content), for the command in `words`;
 * undefined if the code is not cached. It is used only if its directory is private to this user. Each command has its
 * own file, with the functions that the command calls. `NODE_DISABLE_COMPILE_CACHE` turns it off, as it does Node's
 * own cache.
 */
export function codeCacheFile(
  bundle: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): string | undefined {
  const command = commandOf(words);
  if (env.NODE_DISABLE_COMPILE_CACHE || command === undefined) return undefined;
  const name = [bundle, process.version, process.platform, process.arch, command].join('-');
  try {
    return join(cacheFolder(env), programName, 'code', name);
  } catch {
    // A user without a home.
    return undefined;
  }
}

/** Printing help calls few of the functions that the command itself calls. */
function commandOf(words: readonly string[]): string | undefined {
  const [word = ''] = words;
  const name = /^[a-z]*$/.test(word) ? word : undefined;
  const asksForHelp = word === '' || words.some((one) => /^(--help|-h|--version|-V)$/.test(one));
  return asksForHelp ? `${name ?? ''}help` : name;
}

function cacheFolder(env: NodeJS.ProcessEnv): string {
  if (env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return env.XDG_CACHE_HOME;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32' && env.LOCALAPPDATA) return env.LOCALAPPDATA;
  return join(homedir(), '.cache');
}

/**
 * Runs a CommonJS script of ASCII text, which also gets its URL as `moduleUrl`. V8 compiles a function when it is first called, which for a short command is
 * most of its time: with `cacheFile`, it starts from what it had compiled at the end of an earlier run. Node's own
 * compile cache (22.8 and later) saves half as much.
 */
export function loadScript<T>(
  file: string,
  require: NodeJS.Require,
  cacheFile: string | undefined,
): LoadedScript<T> {
  const cached = cacheFile === undefined ? undefined : readTrusted(cacheFile);
  const source = `(function (exports, require, module, moduleUrl) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, { filename: file, cachedData: cached?.data });
  const fromCache = cached !== undefined && script.cachedDataRejected === false;
  const isGoodEnough = cacheFile === undefined || (fromCache && cached.isFresh);
  if (!isGoodEnough) setFlagsFromString(keepAllCode);
  const module = { exports: {} as T };
  script.runInThisContext()(module.exports, require, module, pathToFileURL(file).href);
  return {
    exports: module.exports,
    fromCache,
    keep: () => {
      if (isGoodEnough) return;
      setFlagsFromString(discardOldCode);
      write(cacheFile, script, fromCache ? cached.renewals + 1 : 0);
    },
  };
}

/**
 * In a long build, V8 would discard code that was compiled at the start. The flag is set only where code is stored: V8
 * accepts compiled code only under the flags under which it was stored, and that includes Node's code for its own modules,
 * which would all be compiled again.
 */
const keepAllCode = '--no-flush-bytecode';
/** V8's default, which the next run starts with. */
const discardOldCode = '--flush-bytecode';

interface CachedCode {
  readonly data: Buffer;
  /** How often this code was renewed. */
  readonly renewals: number;
  /** An old one is renewed: other paths through the command have been taken since. */
  readonly isFresh: boolean;
}

/**
 * Compiled code is executed without further checks, so it must be complete and belong to this user. Links are not
 * followed, and pipes are not waited for.
 */
function readTrusted(file: string): CachedCode | undefined {
  let fd: number | undefined;
  try {
    if (!isPrivateDirectory(dirname(file))) return undefined;
    fd = openSync(file, readFlags);
    const stats = fstatSync(fd);
    if (!stats.isFile() || !isPrivate(stats) || stats.size > mostBytes) return undefined;
    const bytes = readFileSync(fd);
    const stored = bytes.subarray(digestBytes);
    if (!digest(stored).equals(bytes.subarray(0, digestBytes))) return undefined;
    const renewals = stored.at(-1) ?? 0;
    const after = renewMs[renewals] ?? dayMs;
    return { data: stored.subarray(0, -1), renewals, isFresh: Date.now() - stats.mtimeMs < after };
  } catch {
    return undefined;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** The last byte tells how often the code was renewed. */
function write(file: string, script: Script, renewals: number): void {
  const directory = dirname(file);
  if (!makePrivateDirectory(directory)) return;
  const temporary = join(directory, temporaryName(basename(file)));
  try {
    const data = Buffer.concat([script.createCachedData(), Buffer.of(Math.min(renewals, renewMs.length))]);
    writeFileSync(temporary, Buffer.concat([digest(data), data]), { mode: 0o600, flag: 'wx' });
    renameSync(temporary, file);
    removeOld(directory);
  } catch {
    // A full disk or a home that cannot be written to: the next run compiles again.
    removeIfThere(temporary);
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file);
  } catch {
    // It was never written.
  }
}

/** What earlier versions of this command or of Node have left. */
function removeOld(directory: string): void {
  for (const name of readdirSync(directory)) {
    const file = join(directory, name);
    const { mtimeMs } = lstatSync(file);
    if (Date.now() - mtimeMs > removeMs) rmSync(file, { force: true });
  }
}

function digest(data: Uint8Array): Buffer {
  return hash('sha256', data, 'buffer');
}
