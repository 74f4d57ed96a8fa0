import { joinPath } from '../../base/go-path.ts';

/** The parts of a git remote that name the repository, whatever the protocol. */
export interface GitRemote {
  /** `https`, `http`, `ssh` or `git`. */
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  /** What git is called with: without query and fragment. */
  readonly url: string;
}

const urlPattern = /^([a-zA-Z0-9]+):\/\/(?:[^/?#]*@)?([^/?#]*)([^?#]*)/;
const scpPattern = /^([a-zA-Z0-9-_]+)@([a-zA-Z0-9-.]+):(.*?)(?:\?(?:.*?))?(?:#(?:.*))?$/s;
const schemes = new Set(['http', 'https', 'ssh', 'git']);

/**
 * Reads a URL (`https://host/path`) or an scp-like address (`git@host:path`); one without a protocol is taken for
 * https. Undefined when it can't be read (moby/buildkit v0.32.2 util/gitutil/git_url.go).
 */
export function parseGitRemote(remote: string): GitRemote | undefined {
  if (/^[a-zA-Z0-9]+:\/\//.test(remote)) return parseUrl(remote);
  const scp = scpPattern.exec(remote);
  if (scp === null) return parseUrl(`https://${remote}`);
  return { scheme: 'ssh', host: scp[2]!, path: scp[3]!, url: `${scp[1]}@${scp[2]}:${scp[3]}` };
}

/** The identifier of a repository: the same for all protocols. */
export function gitIdentifier(remote: GitRemote, ref: string, subDir: string): string {
  const base = remote.host + joinPath('/', remote.path);
  if (ref === '' && subDir === '') return base;
  return `${base}#${ref}${subDir === '' ? '' : `:${subDir}`}`;
}

function parseUrl(text: string): GitRemote | undefined {
  const match = urlPattern.exec(text);
  const scheme = match?.[1]?.toLowerCase() ?? '';
  if (match === null || !schemes.has(scheme)) return undefined;
  const path = decodePath(match[3]!);
  if (path === undefined) return undefined;
  return { scheme, host: match[2]!, path, url: scheme + match[0].slice(scheme.length) };
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
