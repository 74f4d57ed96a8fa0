import { readdir } from 'node:fs/promises';
import { openDirectory } from '#local-directory';
import type { ContextEntry } from '../../editor/editor-document.ts';
import { FileError } from '../../files/file-error.ts';
import { realPathWithin } from '../../files/repository-file.ts';
import { realPathOf } from '../../files/repository-root.ts';
import { scopedPath } from '../../files/scoped-path.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import type { FileTree } from '../../gateway/local/file-tree.ts';
import type { CheckRequest } from '../../lint/check-dockerfile.ts';
import type { DocumentPlace } from './document-place.ts';

/** A context in a workspace. Links must not lead out of it. */
type PlacedContext = Pick<DocumentPlace, 'root'> & { readonly context: string };

/** The files of a context. */
export function contextTree({ context, root }: PlacedContext): FileTree {
  const tree = openDirectory(context);
  const guarded =
    <Result>(read: (path: string) => Promise<Result>) =>
    async (path: string) => {
      await refuseOutside(context, root);
      return read(path);
    };
  return {
    readFile: guarded((path) => tree.readFile(path)),
    readDir: guarded((path) => tree.readDir(path)),
    stat: guarded((path) => tree.stat(path)),
  };
}

/** Rejects if a link leads out of the workspace. As for a daemon, the context itself can be a link. */
async function refuseOutside(context: string, root: string): Promise<void> {
  try {
    await realPathWithin({ path: context, root, shown: context });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new GatewayError(`open ${context}: no such file or directory`, 5);
  }
}

/** How many entries are listed; longer lists are of no use in an editor. */
const maxEntries = 1000;

/** Lists directories of a context without what its ignore file excludes. A link is listed as what it is: a file. */
export function listContextOf(
  { context, root }: PlacedContext,
  ports: CheckRequest['ports'],
): (path: string) => Promise<readonly ContextEntry[]> {
  return async (path) => {
    try {
      await refuseOutside(context, root);
      const isIgnored = await ports?.dockerIgnore?.();
      const directory = await scopedPath(await realPathOf(context), path);
      const entries = await readdir(directory, { withFileTypes: true });
      return entries
        .filter(({ name }) => isIgnored?.(`${path}${name}`) !== true)
        .slice(0, maxEntries)
        .map((entry) => ({ name: entry.name, isDirectory: entry.isDirectory() }));
    } catch {
      // A directory that cannot be listed has no entries to offer.
      return [];
    }
  };
}
