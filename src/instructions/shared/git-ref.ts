import { CompileError } from '../../diagnostics/compile-error.ts';
import { quote } from '../../go/quote.ts';
import { parseBool, readBool } from '../../go/strconv.ts';
import { type GitUrl, GitUrlError, parseGitUrl, parseGitUrlWithoutScheme } from '../../llb/git-url.ts';

/** A git repository, what to check out of it, and how. */
export interface GitRef {
  /** The URL that git is called with. */
  readonly remote: string;
  /** Last element of the remote's path without `.git`. */
  readonly shortName: string;
  /** Branch, tag or commit; '' is the default branch. */
  readonly ref: string;
  /** The commit that `ref` must resolve to; '' if it is not checked. */
  readonly checksum: string;
  /** Directory inside the repository; '' means the whole repository. */
  readonly subDir: string;
  /** The form `github.com/owner/name`, which could also be a path. COPY and ADD treat it as a path. */
  readonly looksLocal: boolean;
  readonly unencrypted: boolean;
  /** Undefined when the URL does not say. */
  readonly keepGitDir: boolean | undefined;
  readonly submodules: boolean | undefined;
  readonly mtime: 'checkout' | 'commit' | undefined;
  readonly fetchByCommit: boolean;
}

/**
 * Reads a git URL such as `https://host/repo.git?tag=v1#:docs` (moby/buildkit v0.32.2
 * frontend/dockerfile/dfgitutil/git_ref.go). Undefined if the text does not name a repository: a path, another protocol, or
 * an HTTP URL whose path does not end with `.git`. Throws a CompileError for a repository with an invalid query.
 */
export function parseGitRef(text: string): GitRef | undefined {
  const looksLocal = text.startsWith('github.com/');
  const url = readUrl(text, looksLocal);
  if (url === undefined) return undefined;
  const remote = looksLocal ? url.remote.slice(url.remote.indexOf('://') + 3) : url.remote;
  return {
    remote,
    shortName: remote.slice(remote.lastIndexOf('/') + 1).replace(/\.git$/, ''),
    looksLocal,
    unencrypted: !looksLocal && (url.scheme === 'http' || url.scheme === 'git'),
    ...readQuery(url),
  };
}

/** Whether the text names a repository, in an unambiguous form or in the form of a path. */
export function isGitSource(text: string): boolean {
  try {
    return parseGitRef(text) !== undefined;
  } catch (error) {
    if (error instanceof CompileError) return false;
    throw error;
  }
}

/** Whether the text is meant as a repository: also one with a query for which {@link parseGitRef} throws. */
export function namesRepository(text: string): boolean {
  try {
    return parseGitRef(text) !== undefined;
  } catch (error) {
    if (error instanceof CompileError) return true;
    throw error;
  }
}

function readUrl(text: string, looksLocal: boolean): GitUrl | undefined {
  // Every form contains one of these. The test avoids parsing paths as URLs.
  if (!looksLocal && !text.includes('://') && !text.includes('@')) return undefined;
  if (text.startsWith('./') || text.startsWith('../')) return undefined;
  try {
    if (looksLocal) return parseGitUrlWithoutScheme(text);
    const url = parseGitUrl(text);
    const overHttp = url.scheme === 'http' || url.scheme === 'https';
    return overHttp && !url.path.endsWith('.git') ? undefined : url;
  } catch (error) {
    if (error instanceof GitUrlError) return undefined;
    throw error;
  }
}

type QueryFields = Pick<
  GitRef,
  'ref' | 'checksum' | 'subDir' | 'keepGitDir' | 'submodules' | 'mtime' | 'fetchByCommit'
>;

function readQuery(url: GitUrl): QueryFields {
  const fields = new Map<string, string | undefined>();
  for (const [key, values] of url.query) fields.set(key, readField(key, values));
  return {
    ref: readRef(url.ref, fields),
    checksum: fields.get('commit') ?? fields.get('checksum') ?? '',
    subDir: agree('subdir', url.subDir, fields.get('subdir')),
    keepGitDir: readFlag(fields, 'keep-git-dir'),
    submodules: readFlag(fields, 'submodules'),
    mtime: fields.get('mtime') as GitRef['mtime'],
    fetchByCommit: readFlag(fields, 'fetch-by-commit') ?? false,
  };
}

const flagNames = new Set(['submodules', 'keep-git-dir', 'fetch-by-commit']);
const textNames = new Set(['ref', 'tag', 'branch', 'subdir', 'checksum', 'commit', 'mtime']);

/** The field's text, or '' for a flag without a value. */
function readField(key: string, values: readonly string[]): string {
  const [value = ''] = values;
  if (values.length > 1) throw queryError(`query ${quote(key)} has multiple values`);
  if (value === '' && !flagNames.has(key)) throw queryError(`query ${quote(key)} has no value`);
  if (!flagNames.has(key) && !textNames.has(key)) throw queryError(`unexpected query ${quote(key)}`);
  if (key === 'mtime' && value !== 'checkout' && value !== 'commit') {
    throw queryError(`invalid mtime value: ${quote(value)} (must be "checkout" or "commit")`);
  }
  if (flagNames.has(key) && value !== '' && readBool(value) === undefined)
    throw queryError(`invalid ${key} value: ${quote(value)}`);
  return value;
}

function readFlag(fields: ReadonlyMap<string, string | undefined>, key: string): boolean | undefined {
  const value = fields.get(key);
  return value === undefined ? undefined : value === '' || parseBool(value);
}

function readRef(fragment: string, fields: ReadonlyMap<string, string | undefined>): string {
  const tag = qualified('refs/tags/', fields.get('tag'));
  const branch = qualified('refs/heads/', fields.get('branch'));
  const tagged = agree('ref', agree('ref', fragment, fields.get('ref')), tag);
  if (tag !== undefined && branch !== undefined) throw queryError('branch conflicts with tag');
  return agree('ref', tagged, branch);
}

function qualified(prefix: string, name: string | undefined): string | undefined {
  return name === undefined || name.startsWith(prefix) ? name : prefix + name;
}

/** Returns either of the two values. If both are given, they must be equal. */
function agree(what: string, known: string, value: string | undefined): string {
  if (known !== '' && value !== undefined && known !== value) {
    throw queryError(`${what} conflicts: ${quote(known)} vs ${quote(value)}`);
  }
  return value ?? known;
}

function queryError(message: string): CompileError {
  return new CompileError(message, { code: 'invalid-git-url' });
}
