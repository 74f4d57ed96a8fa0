import { execFile } from 'node:child_process';
import { parse } from 'node:path';
import { withoutCredentials } from '../../base/url-credentials.ts';
import type { SourceSpec } from '../../llb/constraints.ts';
import { gitParts } from '../../lock/pin-source.ts';
import type { CliIo } from '../io.ts';

const timeoutMs = 60_000;
const maxOutput = 16 << 20;

/**
 * The commit that a repository has at its ref, as `git ls-remote` lists it with the logins of this user. A branch goes
 * before a tag of the same name, and a tag is the commit that it points at, unless the Dockerfile has the checksum of
 * the tag itself (moby/buildkit v0.32.2 source/git/source.go resolveMetadata).
 */
export async function resolveGit({ identifier, attrs }: SourceSpec, io: CliIo): Promise<string> {
  const { ref } = gitParts(identifier);
  const url = attrs.get('git.fullurl') ?? '';
  const asked = ref === '' ? ['HEAD'] : [ref, `${ref}^{}`];
  const refs = parseRefs(await listRemote(url, asked, io));
  const commit = ref === '' ? refs.get('HEAD') : commitOf(refs, ref, attrs.get('git.checksum') ?? '');
  if (commit !== undefined) return commit;
  throw new Error(
    `the repository ${withoutCredentials(url)} has no ${ref === '' ? 'HEAD' : `branch or tag ${ref}`}`,
  );
}

function commitOf(refs: ReadonlyMap<string, string>, ref: string, checksum: string): string | undefined {
  const branch =
    refs.get(`refs/${withoutPrefix(ref, 'refs/')}`) ??
    refs.get(`refs/heads/${withoutPrefix(ref, 'refs/heads/')}`);
  const tagName = `refs/tags/${withoutPrefix(ref, 'refs/tags/')}`;
  const tag = refs.get(tagName);
  const tagged = refs.get(`${tagName}^{}`) ?? tag;
  if (branch !== undefined && branch !== tag) return branch;
  return checksum !== '' && tag?.startsWith(checksum) ? tag : tagged;
}

function withoutPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

function parseRefs(output: string): ReadonlyMap<string, string> {
  const lines = output.split('\n').map((line) => line.split('\t'));
  const isRef = ([hash = '', name]: readonly string[]) =>
    /^[0-9a-f]{40,64}$/.test(hash) && name !== undefined;
  return new Map(lines.filter(isRef).map(([hash = '', name = '']) => [name, hash]));
}

/** Runs outside of any repository, whose configuration could change what is asked and how. */
function listRemote(url: string, refs: readonly string[], { env, cwd, signal }: CliIo): Promise<string> {
  const options = {
    cwd: parse(cwd).root,
    env: { ...env, GIT_TERMINAL_PROMPT: '0', GIT_ALLOW_PROTOCOL: 'http:https:ssh:git' },
    timeout: timeoutMs,
    maxBuffer: maxOutput,
    signal,
  };
  return new Promise((resolve, reject) => {
    execFile('git', ['ls-remote', '--', url, ...refs], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(signal.aborted ? signal.reason : remoteError(url, error, stderr));
    });
  });
}

function remoteError(url: string, error: Error & { killed?: boolean }, stderr: string): Error {
  const reason =
    (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? 'git is not installed'
      : error.killed
        ? `git did not answer within ${timeoutMs / 1000} seconds`
        : stderr.trim() || error.message;
  return new Error(`cannot list ${withoutCredentials(url)}: ${withoutCredentials(reason)}`);
}
