import { encodeText } from '../../base/text.ts';
import type { FileStat } from '../../frontend/gateway.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import { basePath, cleanPath } from '../../go/path.ts';
import { compareBytes } from '../../go/strings.ts';
import type { FileTree } from './file-tree.ts';

/** Contents by path; strings are encoded as UTF-8. */
export type MemoryFiles =
  | Readonly<Record<string, string | Uint8Array>>
  | ReadonlyMap<string, string | Uint8Array>;

/**
 * Uses files in memory as a local: `{ 'app.go': 'package main', 'assets/logo.png': bytes }`. A directory exists if
 * there is a file below it. Times are 1970, and modes are 0644 and 0755. Throws a `TypeError` for a path that does
 * not name a file, for a file that is also a directory, and for contents that are neither text nor bytes.
 */
export function createMemoryFiles(files: MemoryFiles): FileTree {
  const contents = new Map<string, Uint8Array>();
  const directories = new Map<string, Set<string>>([['/', new Set()]]);
  for (const [name, content] of entriesOf(files)) addFile({ contents, directories }, name, content);
  for (const path of contents.keys())
    if (directories.has(path)) throw new TypeError(`${path.slice(1)} is both a file and a directory`);
  const statOf = (path: string, shown: string): FileStat => {
    const content = contents.get(path);
    if (content === undefined && !directories.has(path)) throw notThere('stat', shown);
    return fileStat(shown, content);
  };
  return {
    async readFile(name) {
      const content = contents.get(rooted(name));
      if (content !== undefined) return content;
      throw directories.has(rooted(name))
        ? new GatewayError(`read ${name}: is a directory`, unknown)
        : notThere('open', name);
    },
    async readDir(name) {
      const path = rooted(name);
      const entries = directories.get(path);
      if (entries === undefined) throw notThere('open', name);
      return [...entries].sort(compareBytes).map((entry) => statOf(cleanPath(`${path}/${entry}`), entry));
    },
    stat: async (name) => statOf(rooted(name), name),
  };
}

/** The gRPC code for an error without one. */
const unknown = 2;

interface Tree {
  readonly contents: Map<string, Uint8Array>;
  readonly directories: Map<string, Set<string>>;
}

function addFile({ contents, directories }: Tree, name: string, content: unknown): void {
  const path = rooted(name);
  if (path === '/' || name.endsWith('/'))
    throw new TypeError(`${JSON.stringify(name)} is not the path of a file`);
  contents.set(path, bytesOf(name, content));
  for (let at = path; at !== '/'; ) {
    const parent = cleanPath(`${at}/..`);
    const entries = directories.get(parent) ?? new Set();
    directories.set(parent, entries.add(basePath(at)));
    at = parent;
  }
}

function entriesOf(files: MemoryFiles): Iterable<readonly [string, unknown]> {
  return files instanceof Map ? files : Object.entries(files);
}

function bytesOf(name: string, content: unknown): Uint8Array {
  if (typeof content === 'string') return encodeText(content);
  if (content instanceof Uint8Array) return content;
  throw new TypeError(`the content of ${name} is neither a string nor a Uint8Array`);
}

function rooted(path: string): string {
  return cleanPath(`/${path}`);
}

function fileStat(path: string, content: Uint8Array | undefined): FileStat {
  const mode = content === undefined ? 0o040755 : 0o100644;
  return { path, mode, size: BigInt(content?.length ?? 0), modTime: 0n, linkname: '' };
}

function notThere(action: string, name: string): GatewayError {
  return new GatewayError(`${action} ${name}: no such file or directory`, unknown);
}
