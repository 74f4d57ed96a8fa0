import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type { LocalState } from '../../client/history/local-state.ts';
import { namesRepository, parseGitRef } from '../../instructions/shared/git-ref.ts';
import { looksLikeScpAddress } from '../../llb/git-url.ts';
import { locateContext, locateDockerfile, locateNamed } from '../flags/dockerfile-location.ts';
import { parseFlag } from '../flags/key-values.ts';
import { temporaryDockerfile } from '../flags/temporary-dockerfile.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import type { DockerfileDownload } from './download-dockerfile.ts';
import { openStdin } from './stdin.ts';

/** Where a build's context and its Dockerfile come from, in the form for the daemon and the frontend. */
export interface ContextSource {
  /** Folders that the daemon may read, by name. */
  readonly locals: ReadonlyMap<string, string>;
  /** `filename`, `context`, `dockerfilekey`. */
  readonly options: ReadonlyMap<string, string>;
  /** Archive from standard input that the daemon is to fetch as the context. */
  readonly upload?: AsyncIterable<Uint8Array>;
  /** The directory of the context, if it is a local one. */
  readonly folder?: string;
  /** The context is a repository that is reached with SSH keys. */
  readonly needsSsh?: boolean;
  /** The Dockerfile is to be fetched by the daemon first. */
  readonly download?: DockerfileDownload;
  /** Removes what was made for it. */
  dispose(): Promise<void>;
}

/**
 * Interprets `PATH | URL | -` and `--file` (docker/buildx v0.36.1 build/opt.go loadInputs): a directory; a git
 * repository or a download; an archive or a Dockerfile on standard input. Throws a {@link UsageError}.
 */
export async function contextSource(
  context: string,
  file: string | undefined,
  io: CliIo,
): Promise<ContextSource> {
  if (context === '') throw new UsageError('the context is empty', 'Use . for the current directory.');
  if (file !== undefined && isHttpUrl(file)) {
    // Standard input is an archive then: a Dockerfile there would be a second one.
    const source = context === '-' ? stdinContext(file, io) : contextSource(context, undefined, io);
    return withDownload(await source, file);
  }
  if (context === '-') return stdinContext(file, io);
  if (isRemote(context) && !(await isFolder(resolve(io.cwd, context))))
    return remoteContext(context, file, io);
  if (file !== '-') return folderContext(context, file, io);
  const contextDir = await locateContext(context, io);
  const dockerfile = await temporaryDockerfile(await (await openStdin(io.stdin)).all());
  return {
    locals: new Map([
      ['context', contextDir],
      ['dockerfile', dockerfile.directory],
    ]),
    options: ownDockerfile,
    folder: contextDir,
    dispose: dockerfile.dispose,
  };
}

/** The name of the Dockerfile for messages; undefined if it only has a name inside the context. */
export function shownDockerfile(context: string, file: string | undefined): string | undefined {
  if (file === '-') return 'stdin';
  if (file) return file;
  return context === '-' || isRemote(context) ? undefined : join(context, 'Dockerfile');
}

/** What buildx would keep of this build on this machine (docker/buildx v0.36.1 build/localstate.go). */
export function localStateOf(context: string, file: string | undefined, { cwd }: CliIo): LocalState {
  const isHere = context !== '-' && !isRemote(context);
  const path = file && file !== '-' && isHere ? resolve(cwd, file) : (file ?? '');
  return { Target: 'default', LocalPath: isHere ? resolve(cwd, context) : context, DockerfilePath: path };
}

async function folderContext(context: string, file: string | undefined, io: CliIo): Promise<ContextSource> {
  const { contextDir, dockerfile } = await locateDockerfile(context, file || undefined, io);
  return {
    locals: new Map([
      ['context', contextDir],
      ['dockerfile', dockerfile.directory],
    ]),
    options: new Map([['filename', dockerfile.filename]]),
    folder: contextDir,
    dispose: dockerfile.dispose,
  };
}

/** A relative `--file` is one in the repository; an absolute one, or `-`, is here. */
async function remoteContext(url: string, file: string | undefined, io: CliIo): Promise<ContextSource> {
  const needsSsh = isSshRepository(url);
  const context = ['context', url] as const;
  if (file === '-') {
    const dockerfile = await temporaryDockerfile(await (await openStdin(io.stdin)).all());
    const options = new Map([...ownDockerfile, context]);
    return {
      locals: new Map([['dockerfile', dockerfile.directory]]),
      options,
      needsSsh,
      dispose: dockerfile.dispose,
    };
  }
  if (!file || !isAbsolute(file)) {
    const options = new Map([context, ['filename', file || 'Dockerfile']]);
    return { needsSsh, locals: new Map(), options, dispose: async () => undefined };
  }
  const { directory, filename, dispose } = await locateNamed(file, io);
  const options = new Map([context, ['filename', filename] as const, dockerfileKey]);
  return { needsSsh, locals: new Map([['dockerfile', directory]]), options, dispose };
}

async function stdinContext(file: string | undefined, io: CliIo): Promise<ContextSource> {
  if (file === '-') {
    throw new UsageError(
      'standard input cannot be both the context and the Dockerfile',
      'For example: dockerfile-llb build -f - .',
    );
  }
  const input = await openStdin(io.stdin);
  if (input.isArchive) {
    const options = new Map([['filename', file || 'Dockerfile']]);
    return { locals: new Map(), options, upload: input.stream(), dispose: async () => undefined };
  }
  if (file) {
    throw new UsageError(
      `standard input is a Dockerfile, but --file ${file} names another one`,
      'Pass a tar archive as the context, or remove --file.',
    );
  }
  const text = await input.all();
  if (text.length === 0)
    throw new UsageError(
      'standard input is empty',
      'Pipe a Dockerfile or a tar archive into it, or give a directory.',
    );
  const dockerfile = await temporaryDockerfile(text);
  const empty = await mkdtemp(join(tmpdir(), 'dockerfile-llb-empty-'));
  return {
    locals: new Map([
      ['context', empty],
      ['dockerfile', dockerfile.directory],
    ]),
    options: ownDockerfile,
    dispose: async () => {
      await dockerfile.dispose();
      await rm(empty, { recursive: true, force: true });
    },
  };
}

/** A directory with the Dockerfile that the daemon fetches, for `--file` with an `http(s)://` URL. */
async function withDownload(source: ContextSource, url: string): Promise<ContextSource> {
  const { directory, filename, dispose } = await temporaryDockerfile(new Uint8Array());
  return {
    ...source,
    locals: new Map([...source.locals, ['dockerfile', directory]]),
    options: new Map([...source.options, ...ownDockerfile]),
    download: { url, path: join(directory, filename) },
    dispose: async () => void (await Promise.all([dispose(), source.dispose()])),
  };
}

/** The Dockerfile is in the local directory with that name, wherever the context is. */
const dockerfileKey = ['dockerfilekey', 'dockerfile'] as const;

/** Options for a Dockerfile in a temporary directory. */
const ownDockerfile: ReadonlyMap<string, string> = new Map([['filename', 'Dockerfile'], dockerfileKey]);

/** Whether a context is the address of a repository or of a download. A directory may have such a name, too. */
export function isRemote(context: string): boolean {
  return isHttpUrl(context) || namesRepository(context);
}

function isHttpUrl(text: string): boolean {
  return /^https?:\/\//.test(text);
}

function isSshRepository(url: string): boolean {
  const ref = parseFlag(
    { flag: 'context', value: url, example: 'https://github.com/moby/buildkit.git#master' },
    parseGitRef,
  );
  return ref !== undefined && (ref.remote.startsWith('ssh://') || looksLikeScpAddress(ref.remote));
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}
