import { Cap } from '../cap-ids.ts';
import type { Constraints } from '../constraints.ts';
import type { State } from '../state.ts';
import { gitIdentifier, parseGitRemote } from './git-remote.ts';
import { Attributes } from './source.ts';

export interface GitOptions extends Constraints {
  /** Branch, tag or commit; '' is the remote's default branch. */
  readonly ref?: string;
  readonly subDir?: string;
  readonly keepGitDir?: boolean;
  /** The commit that `ref` must be. */
  readonly checksum?: string;
  readonly skipSubmodules?: boolean;
  /** `commit` gives files the time of the commit. */
  readonly mtime?: 'checkout' | 'commit';
  readonly fetchByCommit?: boolean;
  /** Name of the secret with a token; `GIT_AUTH_TOKEN` unless given. */
  readonly authTokenSecret?: string;
  /** Name of the secret with an Authorization header; `GIT_AUTH_HEADER` unless given. */
  readonly authHeaderSecret?: string;
  readonly knownSshHosts?: string;
  /** Id of the SSH agent to use; `default` unless given. */
  readonly sshSocket?: string;
}

/** A git repository at a ref (moby/buildkit v0.32.2 client/llb/source.go Git). */
export function git(url: string, options: GitOptions = {}): State {
  const remote = parseGitRemote(url);
  const attributes = new Attributes(Cap.sourceGit);
  const ref = options.ref ?? '';
  const subDir = options.subDir ?? '';
  setCheckout(attributes, options);
  attributes.set('git.fullurl', remote?.url ?? url, Cap.sourceGitFullUrl);
  setLogin(attributes, options);
  if (remote?.scheme === 'ssh') setSsh(attributes, options);
  const id = remote === undefined ? url : gitIdentifier(remote, ref, subDir);
  return attributes.source(`git://${id}`, constraintsOf(options));
}

function setCheckout(attributes: Attributes, options: GitOptions): void {
  const flag = (value: boolean | undefined) => (value ? 'true' : undefined);
  attributes.set('git.keepgitdir', flag(options.keepGitDir), Cap.sourceGitKeepDir);
  attributes.set('git.checksum', options.checksum, Cap.sourceGitChecksum);
  attributes.set('git.skipsubmodules', flag(options.skipSubmodules), Cap.sourceGitSkipSubmodules);
  attributes.set('git.mtime', options.mtime, Cap.sourceGitMtime);
  attributes.set('git.fetchbycommit', flag(options.fetchByCommit), Cap.sourceGitFetchByCommit);
}

function setLogin(attributes: Attributes, options: GitOptions): void {
  attributes.set('git.authtokensecret', options.authTokenSecret ?? 'GIT_AUTH_TOKEN');
  attributes.set('git.authheadersecret', options.authHeaderSecret ?? 'GIT_AUTH_HEADER');
  if (options.authTokenSecret || options.authHeaderSecret) attributes.need(Cap.sourceGitHttpAuth);
}

function setSsh(attributes: Attributes, options: GitOptions): void {
  attributes.need(Cap.sourceGitKnownSshHosts);
  attributes.set('git.knownsshhosts', options.knownSshHosts);
  attributes.set('git.mountsshsock', options.sshSocket || 'default', Cap.sourceGitMountSshSock);
}

function constraintsOf(options: GitOptions): Constraints {
  const {
    platform,
    filter,
    description,
    customName,
    ignoreCache,
    exportCache,
    progressGroup,
    linuxResources,
    locations,
  } = options;
  return {
    platform,
    filter,
    description,
    customName,
    ignoreCache,
    exportCache,
    progressGroup,
    linuxResources,
    locations,
  };
}
