import { joinPath } from '../../go/path.ts';
import { Cap } from '../cap-ids.ts';
import type { Constraints } from '../constraints.ts';
import { type GitUrl, parseGitUrl } from '../git-url.ts';
import type { State } from '../state.ts';
import { Attributes } from './source.ts';

/** Which part of a repository is checked out, and how it is reached. */
export interface GitOptions extends Constraints {
  /** Branch, tag or commit; '' is the remote's default branch. */
  readonly ref?: string;
  readonly subDir?: string;
  readonly keepGitDir?: boolean;
  /** The commit that `ref` must resolve to. */
  readonly checksum?: string;
  readonly skipSubmodules?: boolean;
  /** `commit` gives files the time of the commit. */
  readonly mtime?: 'checkout' | 'commit';
  readonly fetchByCommit?: boolean;
  /** Name of the secret with a token (default: `GIT_AUTH_TOKEN`). */
  readonly authTokenSecret?: string;
  /** Name of the secret with an Authorization header (default: `GIT_AUTH_HEADER`). */
  readonly authHeaderSecret?: string;
  /** Lines of a `known_hosts` file. */
  readonly knownSshHosts?: string;
  /** Id of the SSH agent (default: `default`). */
  readonly sshSocket?: string;
  /** Takes the history from a git bundle: `docker-image+blob://…` or `oci-layout+blob://…` with a digest. */
  readonly bundle?: { readonly locator: string; readonly sessionId?: string; readonly storeId?: string };
  /** Returns the commit as one git bundle, in a file `bundle`, instead of a working tree. */
  readonly checkoutBundle?: boolean;
}

/**
 * A git repository at a ref (moby/buildkit v0.32.2 client/llb/source.go Git). A URL that cannot be parsed is passed
 * on unchanged, and the daemon's git reports the error. Unlike the reference, this function does not ask an SSH
 * server for its keys.
 *
 * @example
 * git('https://example.com/app.git', { ref: 'v1' });
 */
export function git(url: string, options: GitOptions = {}): State {
  const { address, remote } = readAddress(url);
  const {
    ref = '',
    subDir = '',
    keepGitDir,
    checksum,
    skipSubmodules,
    mtime,
    fetchByCommit,
    ...others
  } = options;
  const {
    authTokenSecret,
    authHeaderSecret,
    knownSshHosts,
    sshSocket,
    bundle,
    checkoutBundle,
    ...constraints
  } = others;
  const attributes = new Attributes(Cap.sourceGit);
  const flag = (name: string, value: boolean | undefined, cap: string) =>
    attributes.set(name, value ? 'true' : undefined, cap);
  flag('git.keepgitdir', keepGitDir, Cap.sourceGitKeepDir);
  attributes.set('git.fullurl', address, Cap.sourceGitFullUrl);
  setLogin(attributes, authTokenSecret, authHeaderSecret);
  if (remote?.scheme === 'ssh') setSsh(attributes, knownSshHosts, sshSocket);
  attributes.set('git.checksum', checksum, Cap.sourceGitChecksum);
  flag('git.skipsubmodules', skipSubmodules, Cap.sourceGitSkipSubmodules);
  attributes.set('git.mtime', mtime, Cap.sourceGitMtime);
  flag('git.fetchbycommit', fetchByCommit, Cap.sourceGitFetchByCommit);
  attributes.set('git.bundle', bundle?.locator, Cap.sourceGitBundle);
  attributes.set('oci.session', bundle?.sessionId);
  attributes.set('oci.store', bundle?.storeId);
  flag('git.checkoutbundle', checkoutBundle, Cap.sourceGitCheckoutBundle);
  const id = remote === undefined ? address : identifierOf(remote, ref, subDir);
  return attributes.source(`git://${id}`, constraints);
}

/** An address without a protocol is an https URL. `remote` is undefined if the address cannot be parsed. */
function readAddress(url: string): { readonly address: string; readonly remote: GitUrl | undefined } {
  const known = tryParse(url);
  if (known !== undefined) return { address: known.remote, remote: known };
  if (/^[a-zA-Z0-9]+:\/\//.test(url)) return { address: url, remote: undefined };
  const secure = `https://${url}`;
  const remote = tryParse(secure);
  return { address: remote?.remote ?? secure, remote };
}

function tryParse(url: string): GitUrl | undefined {
  try {
    return parseGitUrl(url);
  } catch {
    return undefined;
  }
}

/** The identifier is the same for all protocols, so that a repository has one cache. */
function identifierOf(remote: GitUrl, ref: string, subDir: string): string {
  const base = remote.host + joinPath('/', remote.path);
  if (ref === '' && subDir === '') return base;
  return `${base}#${ref}${subDir === '' ? '' : `:${subDir}`}`;
}

function setLogin(attributes: Attributes, token: string | undefined, header: string | undefined): void {
  attributes.set('git.authtokensecret', token ?? 'GIT_AUTH_TOKEN');
  attributes.set('git.authheadersecret', header ?? 'GIT_AUTH_HEADER');
  if (token || header) attributes.need(Cap.sourceGitHttpAuth);
}

function setSsh(attributes: Attributes, knownHosts: string | undefined, socket: string | undefined): void {
  attributes.need(Cap.sourceGitKnownSshHosts);
  attributes.set('git.knownsshhosts', knownHosts && `${knownHosts.replace(/\n$/, '')}\n`);
  attributes.set('git.mountsshsock', socket || 'default', Cap.sourceGitMountSshSock);
}
