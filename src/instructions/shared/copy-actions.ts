import { CompileError } from '../../diagnostics/compile-error.ts';
import { cleanPath } from '../../go/path.ts';
import { quote } from '../../go/quote.ts';
import { parseDigest } from '../../image/digest-reference.ts';
import { type CopyOptions, copier, copy } from '../../llb/ops/file/copy.ts';
import type { FileAction } from '../../llb/ops/file/file-action.ts';
import { git } from '../../llb/ops/git.ts';
import { http } from '../../llb/ops/source.ts';
import { contentPath, plainSource, sourceWithParents } from './copy-paths.ts';
import type { CopyRequest } from './copy-request.ts';
import { type GitRef, parseGitRef } from './git-ref.ts';
import { inlineDocument } from './heredoc-content.ts';
import { hasHttpScheme, httpSourceFilename } from './remote-source.ts';
import type { StageContext } from './stage-context.ts';

/** All that the actions of one COPY or ADD share. */
export interface CopyJob {
  readonly stage: StageContext;
  readonly request: CopyRequest;
  /** Absolute. */
  readonly destination: string;
  /** Settings for every source, whatever its kind. */
  readonly options: CopyOptions;
  /** The step's name, which is also the name of remote sources. */
  readonly name: string;
}

/** Settings for remote sources. A git URL's own settings also apply to the sources after it. */
interface RemoteSettings {
  checksum: string;
  keepGitDir: boolean | undefined;
}

/** An action for each path and URL. Throws a CompileError for a source that the instruction cannot take. */
export function sourceActions(job: CopyJob): FileAction[] {
  const { request } = job;
  const settings: RemoteSettings =
    request.kind === 'ADD'
      ? { checksum: request.checksum, keepGitDir: request.keepGitDir }
      : { checksum: '', keepGitDir: undefined };
  const copyPath = copier(request.state, job.destination, pathOptions(job));
  const hasRemote = mayBeRemote(request.sources.join(' '));
  return request.sources.map(
    (source) =>
      (hasRemote ? remoteAction(job, source, settings) : undefined) ?? pathAction(job, source, copyPath),
  );
}

/** An action for each heredoc. */
export function contentActions({ stage, request, destination, options }: CopyJob): FileAction[] {
  const { os } = stage.platform;
  return request.contents.map(({ path, data }) => {
    const from = contentPath(path, os);
    const document = inlineDocument({ path: from, mode: 0o644, content: data }, stage.platform);
    return copy(document, from, destination, options);
  });
}

/** Whether one of the sources can be a URL. Asked once, it saves examining each of thousands of paths. */
function mayBeRemote(sources: string): boolean {
  return sources.includes('://') || sources.includes('@') || sources.includes('github.com/');
}

function remoteAction(job: CopyJob, source: string, settings: RemoteSettings): FileAction | undefined {
  const ref = parseGitRef(source);
  if (ref !== undefined && !ref.looksLocal) return gitAction(job, ref, settings);
  return hasHttpScheme(source) ? httpAction(job, source, settings) : undefined;
}

function gitAction(job: CopyJob, ref: GitRef, settings: RemoteSettings): FileAction {
  if (job.request.kind === 'COPY') throw refused("source can't be a git ref for COPY");
  adoptSettings(settings, ref);
  const repository = git(ref.remote, {
    customName: job.name,
    ref: ref.ref,
    keepGitDir: settings.keepGitDir,
    checksum: settings.checksum,
    subDir: ref.subDir,
    skipSubmodules: ref.submodules === false,
    fetchByCommit: ref.fetchByCommit,
  });
  return copy(repository, '/', job.destination, job.options);
}

function adoptSettings(settings: RemoteSettings, { keepGitDir, checksum }: GitRef): void {
  if (keepGitDir !== undefined && (settings.keepGitDir ?? keepGitDir) !== keepGitDir) {
    throw refused('inconsistent keep-git-dir configuration');
  }
  if (checksum !== '' && settings.checksum !== '' && settings.checksum !== checksum) {
    throw refused(`checksum mismatch ${quote(settings.checksum)} != ${quote(checksum)}`);
  }
  settings.keepGitDir = keepGitDir ?? settings.keepGitDir;
  if (checksum !== '') settings.checksum = checksum;
}

/** Files of a web server stay packed unless `--unpack` says otherwise. */
function httpAction(job: CopyJob, url: string, { checksum }: RemoteSettings): FileAction {
  const { request } = job;
  if (request.kind === 'COPY') throw refused("source can't be a URL for COPY");
  const filename = httpSourceFilename(url);
  const download = http(url, {
    filename,
    customName: job.name,
    checksum: checksum === '' ? undefined : parseDigest(checksum),
    // The reference intends to describe the command here, but passes a value without text.
    description: { 'com.docker.dockerfile.v1.command': '' },
  });
  const options = { ...job.options, attemptUnpack: request.unpack ?? false };
  return copy(download, filename, job.destination, options);
}

function pathAction(job: CopyJob, source: string, copyPath: (path: string) => FileAction): FileAction {
  const { stage, request } = job;
  if (request.checkIgnored) reportIgnored(stage, request.kind, source);
  const { os } = stage.platform;
  if (request.kind === 'ADD' || !request.parents) return copyPath(plainSource(source, os));
  const { from, includePatterns, requiredPaths } = sourceWithParents(source, os);
  const options = { ...pathOptions(job), includePatterns, requiredPaths };
  return copy(request.state, from, job.destination, options);
}

function pathOptions({ request, options }: CopyJob): CopyOptions {
  return {
    createDestPath: options.createDestPath,
    owner: options.owner,
    mode: options.mode,
    excludePatterns: options.excludePatterns,
    followSymlinks: true,
    dirContentsOnly: true,
    attemptUnpack: request.kind === 'ADD' && (request.unpack ?? true),
    allowWildcard: true,
    allowEmptyWildcard: true,
  };
}

function reportIgnored(stage: StageContext, instruction: 'ADD' | 'COPY', source: string): void {
  const { isIgnored } = stage.options;
  if (isIgnored === undefined) return;
  const path = cleanPath(source);
  if (matchesQuietly(isIgnored, path)) stage.report({ kind: 'ignored-source', instruction, path });
}

/** An invalid pattern counts as no match here; it fails when the context is loaded. */
function matchesQuietly(isIgnored: (path: string) => boolean, path: string): boolean {
  try {
    return isIgnored(path);
  } catch (error) {
    if (error instanceof CompileError) return false;
    throw error;
  }
}

function refused(message: string): CompileError {
  return new CompileError(message, { code: 'invalid-source' });
}
