import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWithin } from '../../files/repository-root.ts';
import type { LspSettings } from './lsp-settings.ts';

/** Where a document of an editor is on disk. */
export interface DocumentPlace {
  readonly path: string;
  /** The directory of the workspace that it belongs to, or its own. */
  readonly root: string;
  /** The directory of its build context; undefined if that is outside of the workspace. */
  readonly context: string | undefined;
}

/** The place of a document; undefined for one that is not a file, such as an untitled one. */
export function placeOfDocument(
  uri: string,
  roots: readonly string[],
  { context }: Pick<LspSettings, 'context'>,
): DocumentPlace | undefined {
  const path = pathOfUri(uri);
  if (path === undefined) return undefined;
  const directory = dirname(path);
  const inside = roots.filter((root) => isWithin(root, path));
  // The innermost of several.
  const root = inside.sort((a, b) => b.length - a.length)[0] ?? directory;
  const wanted = context === '' ? directory : resolve(root, context);
  return { path, root, context: isWithin(root, wanted) ? wanted : undefined };
}

/** The path of a `file:` URI on this machine; undefined for any other URI. */
export function pathOfUri(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
