import { realpathSync, statSync } from 'node:fs';
import { isTrue } from '../../go/strconv.ts';
import { FileSync } from '../../proto/session-codec.ts';
import { type Metadata, metadataValues, RpcCode, RpcError } from '../../rpc/channel.ts';
import { handlersOf } from '../../rpc/handlers.ts';
import type { ServerCall } from '../../rpc/server-call.ts';
import { sendFiles, type TransferObserver, type TransferProgress } from '../files/file-sender.ts';
import { dropNested, followPaths } from '../files/follow-paths.ts';
import { createPathFilter } from '../files/path-filter.ts';
import { type WalkedFile, walkFiles, type XattrReader } from '../files/walk.ts';
import { loadXattrAccess, type XattrAccess } from '../files/xattrs.ts';
import type { SessionService } from '../session-service.ts';

/** Directories that the daemon may read, by the name of the `local://` source. */
export type LocalDirs = ReadonlyMap<string, string>;

/** Receives progress. */
export interface FileSyncOptions {
  /** Called with the number of bytes sent from a directory. */
  readonly onProgress?: (name: string, bytes: number, done: boolean) => void;
}

/** Called when a transfer begins; what it returns sees the files. */
export type ObserveTransfer = (transfer: Transfer) => TransferObserver | undefined;

interface ObservedSyncOptions extends FileSyncOptions {
  readonly observe?: ObserveTransfer | undefined;
}

/** What a daemon asks for. */
export interface Transfer {
  readonly name: string;
  /** The directory without links; '' is the root of the file system. */
  readonly root: string;
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  readonly follow: readonly string[];
  /** Whether extended attributes can be read and are part of the transfer. */
  readonly hasXattrs: boolean;
}

/**
 * `moby.filesync.v1.FileSync`: sends local directories, filtered by the daemon's request (moby/buildkit v0.32.2
 * session/filesync/filesync.go).
 */
export function fileSyncService(dirs: LocalDirs, options: ObservedSyncOptions = {}): SessionService {
  return { handlers: handlersOf(FileSync, { diffCopy: (call) => sendDir(call, dirs, options) }) };
}

async function sendDir(call: ServerCall, dirs: LocalDirs, options: ObservedSyncOptions): Promise<void> {
  const name = decodedValues(call.metadata, 'dir-name')[0] ?? '';
  const dir = dirs.get(name);
  if (dir === undefined)
    throw new RpcError(`no access allowed to dir ${JSON.stringify(name)}`, RpcCode.notFound);
  const root = resolveRoot(dir);
  const access = loadXattrAccess();
  const transfer: Transfer = {
    name,
    root,
    includes: decodedValues(call.metadata, 'include-patterns'),
    excludes: decodedValues(call.metadata, 'exclude-patterns'),
    follow: decodedValues(call.metadata, 'followpaths'),
    hasXattrs: access !== undefined,
  };
  const filter = createPathFilter(includePatterns(transfer), transfer.excludes);
  const progress: TransferProgress | undefined =
    options.onProgress && ((bytes, done) => options.onProgress?.(name, bytes, done));
  const observer = options.observe?.(transfer);
  const files = walkFiles(root, filter, access && observer ? sparingReader(access, observer) : access);
  const list = { root, files: observer ? observed(files, observer) : files };
  await sendFiles(call, list, { progress, observer });
}

/** Does not read attributes of a file that is known to have none, which saves a system call per file. */
function sparingReader({ read }: XattrAccess, observer: TransferObserver): XattrReader {
  return { read: (path, file) => (observer.hasNoXattrs(file) ? undefined : read(path)) };
}

function* observed(files: Iterable<WalkedFile>, observer: TransferObserver): Generator<WalkedFile> {
  for (const file of files) yield observer.onFile(file);
}

function resolveRoot(dir: string): string {
  const root = realpathSync(dir);
  if (!statSync(root).isDirectory()) throw new RpcError(`stat ${dir}: not a directory`, RpcCode.unknown);
  return root === '/' ? '' : root;
}

/** The patterns of what is sent, with the paths to which symlinks lead. */
export function includePatterns({
  root,
  includes,
  follow,
}: Pick<Transfer, 'root' | 'includes' | 'follow'>): readonly string[] {
  const followed = follow.length > 0 ? followPaths(root, follow) : undefined;
  return followed === undefined ? includes : (dropNested([...includes, ...followed]) ?? []);
}

/** Values of a header, unescaped if a second header says that they are escaped. */
function decodedValues(metadata: Metadata, name: string): string[] {
  const values = metadataValues(metadata, name);
  const encoded = metadataValues(metadata, `${name}-encoded`)[0];
  return isTrue(encoded) ? values.map(queryUnescape) : values;
}

function queryUnescape(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
