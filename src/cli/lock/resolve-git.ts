import { execFile } from 'node:child_process';
import { parse } from 'node:path';
import { withoutCredentials } from '../../base/url-credentials.ts';
import type { SourceSpec } from '../../llb/constraints.ts';
import { commitOfRef } from '../../lock/git-refs.ts';
import { gitParts } from '../../lock/pin-source.ts';
import type { CliIo } from '../io.ts';

const timeoutMs = 60_000;
const maxOutput = 16 << 20;

/**
 * The commit that a repository has at its ref, as `git ls-remote` lists it with the logins of this user; see
 * {@link commitOfRef}.
 */
export async function resolveGit({ identifier, attrs }: SourceSpec, io: CliIo): Promise<string> {
  const { ref } = gitParts(identifier);
  const url = attrs.get('git.fullurl') ?? '';
  const asked = ref === '' ? ['HEAD'] : [ref, `${ref}^{}`];
  const commit = commitOfRef(await listRemote(url, asked, io), ref, attrs.get('git.checksum') ?? '');
  if (commit !== undefined) return commit;
  throw new Error(
    `the repository ${withoutCredentials(url)} has no ${ref === '' ? 'HEAD' : `branch or tag ${ref}`}`,
  );
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
