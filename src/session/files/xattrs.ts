import { createRequire } from 'node:module';
import type * as Binding from '@napi-rs/xattr';
import type { Xattrs } from './packet.ts';

const commonBinding = `@napi-rs/xattr-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}`;
const apple = 'com.apple.';
/** ENOTSUP and ENOSYS on Linux, macOS and FreeBSD. */
const unsupported: ReadonlySet<number> = new Set([95, 38, 45, 78]);
const gone: ReadonlyMap<number, string> = new Map([
  [2, 'ENOENT'],
  [20, 'ENOTDIR'],
]);

/**
 * Reads and writes extended attributes, also those of symlinks themselves. Node has no functions for them. They come
 * from a native module, an optional dependency that is prebuilt for Linux, macOS and FreeBSD.
 */
export interface XattrAccess {
  /**
   * Undefined if a file has no attributes or its file system does not support them. Attributes of macOS itself, and
   * those that this user may not read, are left out. Throws a `NodeJS.ErrnoException` if the file does not exist, and
   * an `Error` that names it for other failures. (moby/buildkit v0.32.2
   * vendor/github.com/tonistiigi/fsutil/stat_unix.go `loadXattr`)
   */
  read(path: string): Xattrs | undefined;
  /** Sets the attributes that can be set; not every file system supports each one for every user. */
  write(path: string, xattrs: Xattrs): void;
}

/** Undefined if the native module is not installed or does not exist for this machine. */
export function loadXattrAccess(): XattrAccess | undefined {
  const require = createRequire(import.meta.url);
  // The second import detects the platform, which takes longer than everything else. The first one is right on most
  // machines.
  const binding = load(require, commonBinding) ?? load(require, '@napi-rs/xattr');
  return (
    binding && {
      read: (path) => readXattrs(binding, path),
      write: (path, all) => writeXattrs(binding, path, all),
    }
  );
}

function load(require: NodeJS.Require, name: string): typeof Binding | undefined {
  try {
    return require(name) as typeof Binding;
  } catch {
    return undefined;
  }
}

function readXattrs(binding: typeof Binding, path: string): Xattrs | undefined {
  const names = listNames(binding, path);
  if (names.length === 0) return undefined;
  const xattrs = new Map<string, Uint8Array>();
  for (const name of names) {
    if (name.startsWith(apple)) continue;
    const value = readValue(binding, path, name);
    if (value) xattrs.set(name, value);
  }
  return xattrs.size > 0 ? xattrs : undefined;
}

function listNames(binding: typeof Binding, path: string): readonly string[] {
  try {
    return binding.listAttributesSync(path);
  } catch (error) {
    const reason = (error as Error).message;
    const number = Number(/\(os error (\d+)\)/.exec(reason)?.[1]);
    if (unsupported.has(number)) return [];
    const code = gone.get(number);
    const text = `failed to read the extended attributes of ${path}: ${reason}`;
    throw Object.assign(new Error(text, { cause: error }), code && { code });
  }
}

function readValue(binding: typeof Binding, path: string, name: string): Buffer | null {
  try {
    return binding.getAttributeSync(path, name);
  } catch {
    return null;
  }
}

function writeXattrs(binding: typeof Binding, path: string, xattrs: Xattrs): void {
  for (const [name, value] of xattrs) {
    try {
      binding.setAttributeSync(path, name, value);
    } catch {
      // Like the reference's client.
    }
  }
}
