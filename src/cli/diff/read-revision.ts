import { execFile } from 'node:child_process';
import { join } from 'node:path/posix';
import type { FileTree } from '../../gateway/local/file-tree.ts';
import { createMemoryFiles } from '../../gateway/local/memory-files.ts';
import { isRemote } from '../build/context-source.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** What a commit has for a compile: the Dockerfile and the ignore files, not the rest of the context. */
export interface RevisionFiles {
  readonly files: FileTree;
  readonly filename: string;
}

/**
 * Reads a context of a git commit: `REV` is the current directory in it, `REV:PATH` a directory or a Dockerfile, from the top
 * of the repository. Rejects with a {@link UsageError} if there is none.
 */
export async function readRevision(
  name: string,
  file: string | undefined,
  { cwd, env }: CliIo,
): Promise<RevisionFiles> {
  const git = (...args: readonly string[]) => runGit(args, cwd, env);
  const [, revision = '', path] = /^([^:]+)(?::(.*))?$/s.exec(name) ?? [];
  const isRevision = revision !== '' && !revision.startsWith('-');
  const commit = isRevision && (await git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`));
  if (!commit && isRemote(name))
    throw new UsageError(
      `${name} is an address, and diff fetches nothing, so its Dockerfile is not known here`,
      'Clone or download it, and name the directory or a commit.',
    );
  if (!commit)
    throw new UsageError(
      `${name} is neither a file, a directory nor a commit of this repository`,
      'Name a Dockerfile, a context directory, LLB in FILE.pb, or a commit: HEAD~1, or HEAD~1:PATH.',
    );
  const id = commit.toString('utf8').trim();
  const prefix = (await git('rev-parse', '--show-prefix'))?.toString('utf8').trim() ?? '';
  const place = path === undefined || path.startsWith('./') ? join(prefix, path ?? '.') : path;
  const type = await git('cat-file', '-t', `${id}:${toTree(place)}`);
  const isFile = type?.toString('utf8').trim() === 'blob';
  if (!type)
    throw new UsageError(
      `${name}: the commit has no ${place}`,
      'PATH counts from the top of the repository.',
    );
  const [directory, filename] = isFile ? split(place) : [place, file ?? 'Dockerfile'];
  const names = [filename, `${filename}.dockerignore`, '.dockerignore'];
  const found = await Promise.all(
    names.map(async (each) => [
      each,
      await git('cat-file', 'blob', `${id}:${toTree(join(directory, each))}`),
    ]),
  );
  const files = Object.fromEntries(found.filter(([, bytes]) => bytes !== undefined));
  if (!Object.hasOwn(files, filename))
    throw new UsageError(
      `${name}: the commit has no ${join(directory, filename)}`,
      'Name the Dockerfile with --file, or with REV:PATH.',
    );
  return { files: createMemoryFiles(files), filename };
}

function split(path: string): readonly [string, string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, Math.max(0, at)), path.slice(at + 1)];
}

/** The top itself has an empty path. */
function toTree(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** Undefined when git fails, or is not there. */
function runGit(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Buffer | undefined> {
  return new Promise((settle) => {
    const options = { cwd, env, encoding: 'buffer', maxBuffer: maxBytes } as const;
    execFile('git', args, options, (error, stdout) => settle(error ? undefined : stdout));
  });
}

const maxBytes = 64 << 20;
