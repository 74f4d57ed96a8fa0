import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { redactCredentials } from '../../go/redact-credentials.ts';
import { isTrue, readBool } from '../../go/strconv.ts';
import type { ContextSource } from './context-source.ts';

/** What is asked of git, in the environment (docker/buildx v0.36.1 build/git.go). */
interface GitWishes {
  /** `BUILDX_GIT_INFO` (default: on): source, revision and directories, for provenance. */
  readonly info: boolean;
  /** `BUILDX_GIT_LABELS`, off: labels of the image. */
  readonly labels: boolean;
  /** `BUILDX_GIT_CHECK_DIRTY` (default: off): adds `-dirty` to the revision. */
  readonly checkDirty: boolean;
  /** Path of the Dockerfile. */
  readonly dockerfile: string;
}

/**
 * Frontend options that describe the origin of a context in a git repository: `vcs:source`, `vcs:revision` and
 * `vcs:localdir:…` go into provenance, and labels into the image. Empty without a repository or without git.
 */
export async function gitInfo(
  folder: string,
  { locals, options: given }: Pick<ContextSource, 'locals' | 'options'>,
  env: NodeJS.ProcessEnv,
): Promise<ReadonlyMap<string, string>> {
  const wishes: GitWishes = {
    info: readBool(env['BUILDX_GIT_INFO'] ?? '') ?? true,
    labels: env['BUILDX_GIT_LABELS'] === 'full' || isTrue(env['BUILDX_GIT_LABELS']),
    checkDirty: isTrue(env['BUILDX_GIT_CHECK_DIRTY']),
    dockerfile: join(locals.get('dockerfile') ?? folder, given.get('filename') ?? 'Dockerfile'),
  };
  // Each answer takes a process, so ask only if there is a repository.
  if ((!wishes.info && !wishes.labels) || !isInRepository(folder)) return new Map();
  const git = (...args: string[]) => run(folder, args, env);
  const [root, revision, source] = await Promise.all([
    git('rev-parse', '--show-toplevel'),
    git('rev-parse', '--verify', 'HEAD'),
    remoteUrl(git),
  ]);
  if (root === '') return new Map();
  const dirty =
    wishes.checkDirty && revision !== '' && (await git('status', '--porcelain', '--ignored')) !== '';
  return options(wishes, { root, revision: dirty ? `${revision}-dirty` : revision, source }, locals);
}

interface Found {
  readonly root: string;
  readonly revision: string;
  readonly source: string;
}

function options(wishes: GitWishes, found: Found, locals: ReadonlyMap<string, string>): Map<string, string> {
  const out = new Map<string, string>();
  const set = (key: string, value: string) => value !== '' && out.set(key, value);
  if (wishes.info) {
    set('vcs:revision', found.revision);
    set('vcs:source', found.source);
    for (const [name, path] of locals) {
      const inside = relative(found.root, realpathSync(path));
      if (!inside.startsWith('..') && !isAbsolute(inside)) set(`vcs:localdir:${name}`, inside || '.');
    }
  }
  if (wishes.labels) {
    set('label:org.opencontainers.image.revision', found.revision);
    set('label:org.opencontainers.image.source', found.source);
    const dockerfile = relative(found.root, wishes.dockerfile);
    if (!dockerfile.startsWith('..')) set('label:com.docker.image.source.entrypoint', dockerfile);
  }
  return out;
}

type Git = (...args: string[]) => Promise<string>;

/** The remote URL of the git repository that contains a directory, without credentials; '' if it is not known. */
export function repositoryUrl(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  return remoteUrl((...args) => run(folder, args, env));
}

/**
 * The URL of the branch's remote, or else of `origin`, or else of `upstream`, with masked user and password (docker/buildx
 * v0.36.1 util/gitutil `RemoteURL`; older ones drop them).
 */
async function remoteUrl(git: Git): Promise<string> {
  const branch = await git('symbolic-ref', '-q', 'HEAD');
  const followed = branch && (await git('for-each-ref', '--format=%(upstream:remotename)', branch));
  for (const remote of [followed, 'origin', 'upstream']) {
    const url = remote ? await git('remote', 'get-url', remote) : '';
    if (url !== '') return withoutCredentials(url);
  }
  return '';
}

/** Masks what git takes for a login, also in a text that is not a URL by Go's rules, which the reference leaves as it is. */
function withoutCredentials(url: string): string {
  const masked = redactCredentials(url);
  return masked === url ? url.replace(/^([a-z+]+:\/\/)[^/]+@/i, '$1xxxxx@') : masked;
}

/** The output of git; '' if it fails or is not installed. */
function run(folder: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((done) => {
    execFile('git', ['-C', folder, ...args], { env, timeout: 10_000 }, (error, stdout) =>
      done(error ? '' : stdout.trim()),
    );
  });
}

function isInRepository(folder: string): boolean {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if (existsSync(join(path, '.git'))) return true;
    if (dirname(path) === path) return false;
  }
}
