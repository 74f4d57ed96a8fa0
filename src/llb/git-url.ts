import { textBefore } from '../base/text.ts';
import { joinPath } from '../go/path.ts';
import { formatUrl, type GoUrl, parseUrl, parseUrlQuery } from '../go/url.ts';
import { GoUrlError } from '../go/url-escape.ts';

/** A remote repository: a URL (`https://host/path`), or an scp-like address (`git@host:path`). */
export interface GitUrl {
  /** `http`, `https`, `ssh` or `git`; `ssh` for an scp-like address. */
  readonly scheme: string;
  /** Includes the port. */
  readonly host: string;
  readonly path: string;
  readonly query: ReadonlyMap<string, readonly string[]>;
  /** The text after `#`, up to the first `:`. */
  readonly ref: string;
  /** The text after that `:`, cleaned, without a leading slash. */
  readonly subDir: string;
  /** The argument for git: without query and fragment. */
  readonly remote: string;
}

/** Text that is not the address of a remote repository, with the message of the reference or of Go's net/url. */
export class GitUrlError extends Error {
  override readonly name = 'GitUrlError';
}

const protocols = new Set(['http', 'https', 'ssh', 'git']);
const scpPattern = /^([a-zA-Z0-9\-_]+)@([a-zA-Z0-9\-.]+):([^\n?#]*)(?:\?([^\n#]*))?(?:#([^\n]*))?$/;

/**
 * Parses the address of a repository (moby/buildkit v0.32.2 util/gitutil/git_url.go, util/sshutil/scpurl.go). Throws
 * a {@link GitUrlError}.
 */
export function parseGitUrl(text: string): GitUrl {
  const protocol = /^([a-zA-Z0-9]+):\/\//.exec(text)?.[1]?.toLowerCase();
  if (protocol === undefined) return parseScpAddress(text);
  if (!protocols.has(protocol)) throw new GitUrlError(`${protocol}: invalid protocol`);
  return gitUrlOf(parseUrlOrExplain(text));
}

/** Like {@link parseGitUrl}, for a URL that may lack its scheme; the default is https. */
export function parseGitUrlWithoutScheme(text: string): GitUrl {
  return gitUrlOf({ ...parseUrlOrExplain(text), scheme: 'https' });
}

function parseUrlOrExplain(text: string): GoUrl {
  try {
    return parseUrl(text);
  } catch (error) {
    throw error instanceof GoUrlError ? new GitUrlError(error.message) : error;
  }
}

function gitUrlOf(url: GoUrl): GitUrl {
  return {
    scheme: url.scheme,
    host: url.host,
    path: url.path,
    query: parseUrlQuery(url.rawQuery).values,
    ...splitFragment(url.fragment),
    remote: formatUrl({ ...url, fragment: '', rawFragment: '', rawQuery: '' }),
  };
}

function parseScpAddress(text: string): GitUrl {
  const match = scpPattern.exec(text);
  const query = parseUrlQuery(match?.[4] ?? '');
  if (match === null || query.error !== undefined) throw new GitUrlError('unknown protocol');
  const [, user, host = '', path = '', , fragment = ''] = match;
  return {
    scheme: 'ssh',
    host,
    path,
    query: query.values,
    ...splitFragment(fragment),
    remote: `${user}@${host}:${path}`,
  };
}

/** Whether a text looks like `user@host:path`, which git treats as a repository reached over ssh. */
export function looksLikeScpAddress(text: string): boolean {
  const beforeSlash = textBefore(text, '/');
  const at = beforeSlash.indexOf('@', 1);
  return at > 0 && beforeSlash.indexOf(':', at + 2) > 0;
}

function splitFragment(fragment: string): Pick<GitUrl, 'ref' | 'subDir'> {
  const colon = fragment.indexOf(':');
  if (colon === -1) return { ref: fragment, subDir: '' };
  return { ref: fragment.slice(0, colon), subDir: joinPath('/', fragment.slice(colon + 1)).slice(1) };
}
