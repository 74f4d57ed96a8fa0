import { accessSync, constants, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileReason } from '../../base/file-reason.ts';
import type { ExportEntry } from '../../client/specs/export.ts';
import { UsageError } from '../usage-error.ts';

/** A file or directory that a flag has written at the end of a build. */
interface Destination {
  /** The flag with its value, as the user wrote it or nearly so. */
  readonly flag: string;
  readonly path: string;
  /** The path as written can only be that of a directory: `out/`. */
  readonly isDirectory: boolean;
}

/** Files that the command itself writes, by their flags. */
export type ResultFiles = Readonly<Record<string, string | undefined>>;

/**
 * Throws a {@link UsageError} for a file that could not be written after the build, and where two results would go to one
 * place.
 */
export function checkDestinations(exports: readonly ExportEntry[], files: ResultFiles, cwd: string): void {
  const own = Object.entries(files).flatMap(([flag, path]) =>
    path && path !== '-' ? [destination(`${flag} ${path}`, path, cwd)] : [],
  );
  for (const file of own) requireWritable(file);
  const outputs = exports.flatMap((entry) => outputPath(entry, cwd));
  refuseSame([...outputs, ...own]);
}

function destination(flag: string, text: string, cwd: string): Destination {
  return { flag, path: resolve(cwd, text), isDirectory: /(?:^|\/)\.{0,2}$/.test(text) };
}

function outputPath({ type, target, dest }: ExportEntry, cwd: string): Destination[] {
  const path = target && 'path' in target ? target.path : dest;
  if (!path || path === '-') return [];
  const found = destination(`--output type=${type},dest=${path}`, path, cwd);
  if (target?.kind === 'stream' && found.isDirectory) refuseDirectory(found);
  return [found];
}

function refuseDirectory({ flag }: Destination): never {
  throw new UsageError(`${flag}: cannot be written: it is a directory`, 'Give the path of a file.');
}

function requireWritable(destination: Destination): void {
  const { flag, path, isDirectory } = destination;
  const found = statIfThere(path);
  if (isDirectory || found?.isDirectory()) refuseDirectory(destination);
  const parent = dirname(path);
  try {
    // What is written first is a new file beside it.
    if (!statSync(parent).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    accessSync(found && !found.isFile() ? path : parent, constants.W_OK);
  } catch (error) {
    const hint = 'Give the path of a file in an existing, writable directory.';
    throw new UsageError(`${flag}: cannot be written: ${parent}: ${fileReason(error)}`, hint);
  }
}

function refuseSame(destinations: readonly Destination[]): void {
  const byPath = new Map<string, string>();
  for (const { flag, path } of destinations) {
    if (isDevice(path)) continue;
    const real = existingPath(path);
    const other = byPath.get(real);
    if (other !== undefined)
      throw new UsageError(`${other} and ${flag} write to the same place`, 'Give each of them its own path.');
    byPath.set(real, flag);
  }
}

/** Pipes and devices take what comes. */
function isDevice(path: string): boolean {
  const found = statIfThere(path);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

function statIfThere(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The path with symbolic links resolved as far as it exists. */
export function existingPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(existingPath(dirname(path)), basename(path));
  }
}
