import { createRequire } from 'node:module';
import type * as Binding from '@napi-rs/xattr';
import type { Xattrs } from './packet.ts';

const commonBinding = `@napi-rs/xattr-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}`;
const apple = 'com.apple.';
/** ENOTSUP and ENOSYS: of Linux, of macOS and FreeBSD. */
const unsupported: ReadonlySet<number> = new Set([95, 38, 45, 78]);
const gone: ReadonlyMap<number, string> = new Map([
  [2, 'ENOENT'],
  [20, 'ENOTDIR'],
]);

/**
 * Reads and writes extended attributes, of symlinks themselves, too. Node has no functions for that: they come from a
 * native module that is an optional dependency, ready made for Linux, macOS and FreeBSD.
 */
export interface XattrAccess {
  /**
   * Undefined when a file has none, or its file system knows none. Those of macOS itself are left out, and those that we
   * may not read. Throws a `NodeJS.ErrnoException` when there is no file, an `Error` that names it for other failures.
   * (moby/buildkit v0.32.2 vendor/github.com/tonistiigi/fsutil/stat_unix.go `loadXattr`)
   */
  read(path: string): Xattrs | undefined;
  /** Sets those that can be set: not every file system takes each, and not from every user. */
  write(path: string, xattrs: Xattrs): void;
}

/** Undefined where the native module is not installed, or there is none for this machine. */
export function loadXattrAccess(): XattrAccess | undefined {
  const require = createRequire(import.meta.url);
  // The second finds out what machine this is, which takes longer than all the rest: the first is right on most.
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
      // As the reference's client does.
    }
  }
}
