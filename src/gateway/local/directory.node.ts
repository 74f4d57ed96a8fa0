import { resolve } from 'node:path';
import type { FileStat } from '../../frontend/gateway.ts';
import type { FileTree } from './file-tree.ts';
import { listLocalDir, readLocalFile, statLocalFile } from './local-files.ts';

/** A directory on disk; a relative path is relative to the current working directory of the process. */
export function openDirectory(path: string): FileTree {
  const root = resolve(path);
  const statOf = async (name: string, shown: string): Promise<FileStat> => {
    const { mode, size, mtimeNs } = await statLocalFile(root, name);
    return { path: shown, mode: Number(mode), size, modTime: mtimeNs, linkname: '' };
  };
  return {
    readFile: (name) => readLocalFile(root, name),
    readDir: async (name) => {
      const names = await listLocalDir(root, name);
      return Promise.all(names.map((entry) => statOf(`${name}/${entry}`, entry)));
    },
    stat: (name) => statOf(name, name),
  };
}
