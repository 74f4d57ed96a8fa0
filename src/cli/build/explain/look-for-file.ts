import { lstat, readdir, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ErrorData } from '../../../base/library-error.ts';
import { nearestName } from '../../../diagnostics/nearest-name.ts';
import { scopedPath } from '../../../files/scoped-path.ts';
import type { FailureFinding } from '../../output/advice/advice-table.ts';
import { type IgnoreFileLines, ignoringLine } from './ignore-file.ts';

/** Where a file is looked for. */
export interface FileSearch {
  /** Data that every finding contains. */
  readonly data: ErrorData;
  readonly root: string;
  readonly ignoreFile: IgnoreFileLines | undefined;
}

/**
 * Why a path is missing from a context: it is ignored, its case differs, it is behind a link to a place outside, or
 * it does not exist.
 */
export async function lookForFile(
  path: string,
  { data, root, ignoreFile }: FileSearch,
): Promise<FailureFinding> {
  const parts = path.split('/');
  for (const [i, part] of parts.entries()) {
    const parent = parts.slice(0, i).join('/');
    const directory = await scopedPath(root, parent).catch(() => root);
    const stats = await lstat(join(directory, part)).catch(() => undefined);
    if (stats === undefined) return notThere({ part, parent, directory }, data);
    if (!stats.isSymbolicLink()) continue;
    const at = parts.slice(0, i + 1).join('/');
    const target = await readlink(join(directory, part));
    const isInside = await scopedPath(root, at).then(exists, () => false);
    if (!isInside) return { code: 'missing-behind-link', data: { ...data, link: at, target } };
  }
  const target = relative(root, await scopedPath(root, path));
  const line = ignoreFile && (ignoringLine(ignoreFile, path) ?? ignoringLine(ignoreFile, target));
  if (!line || !ignoreFile) return { code: 'missing-nowhere', data };
  return {
    code: 'missing-ignored',
    data: { ...data, file: ignoreFile.name, line: String(line.line), pattern: line.text },
  };
}

/** The first part of a path that does not exist. */
interface MissingPart {
  readonly part: string;
  /** The parts before it; '' at the root. */
  readonly parent: string;
  /** Where `parent` is on this machine. */
  readonly directory: string;
}

/** Looks for similar names in the directory of a missing part. */
async function notThere({ part, parent, directory }: MissingPart, data: ErrorData): Promise<FailureFinding> {
  const names = await readdir(directory).catch(() => []);
  const found = (name: string) => ({ ...data, found: parent === '' ? name : `${parent}/${name}` });
  const sameLetters = names.find((name) => folded(name) === folded(part));
  if (sameLetters !== undefined) return { code: 'missing-other-case', data: found(sameLetters) };
  const near = nearestName(part, names);
  if (near !== undefined) return { code: 'missing-misspelt', data: found(near) };
  return { code: 'missing-nowhere', data };
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
