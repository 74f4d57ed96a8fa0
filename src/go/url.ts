import { textBefore } from '../base/text.ts';
import { quote } from './quote.ts';
import { escapeUrlPart, GoUrlError, unescapeUrlPart } from './url-escape.ts';

/**
 * The parts of a URL, unescaped. `raw…` is the original form of a part, if escaping the part again would give a
 * different text.
 */
export interface GoUrl {
  /** In lower case. */
  readonly scheme: string;
  /** What follows `scheme:` when no `/` does. */
  readonly opaque: string;
  readonly user: { readonly name: string; readonly password?: string } | undefined;
  /** With the port. */
  readonly host: string;
  readonly path: string;
  readonly rawPath: string;
  /** `scheme:/path`, without `//`. */
  readonly omitHost: boolean;
  /** A `?` with nothing after it. */
  readonly forceQuery: boolean;
  /** Without the `?`. */
  readonly rawQuery: string;
  readonly fragment: string;
  readonly rawFragment: string;
}

/** Reads a URL as Go 1.26's url.Parse does. Throws a GoUrlError. */
export function parseUrl(text: string): GoUrl {
  const hash = text.indexOf('#');
  const base = hash === -1 ? text : text.slice(0, hash);
  const written = hash === -1 ? '' : text.slice(hash + 1);
  const url = explained(base, () => parseWithoutFragment(base));
  const fragment = explained(text, () => unescapeUrlPart(written, 'fragment'));
  return { ...url, fragment, rawFragment: escapeUrlPart(fragment, 'fragment') === written ? '' : written };
}

/** Formats the URL like Go's URL.String. */
export function formatUrl(url: GoUrl): string {
  const scheme = url.scheme === '' ? '' : `${url.scheme}:`;
  const hierarchy = url.opaque === '' ? formatHierarchy(url, scheme) : scheme + url.opaque;
  const query = url.forceQuery || url.rawQuery !== '' ? `?${url.rawQuery}` : '';
  const fragment = url.rawFragment || escapeUrlPart(url.fragment, 'fragment');
  return `${hierarchy}${query}${fragment === '' ? '' : `#${fragment}`}`;
}

/**
 * Keys and values of a query, in order of first appearance. A pair with a `;` or a malformed escape is left out, and
 * `error` tells of the first one (Go's url.ParseQuery).
 */
export function parseUrlQuery(query: string): {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly error: GoUrlError | undefined;
} {
  const values = new Map<string, string[]>();
  let first: GoUrlError | undefined;
  for (const pair of query === '' ? [] : query.split('&')) {
    try {
      addPair(values, pair);
    } catch (error) {
      if (!(error instanceof GoUrlError)) throw error;
      first ??= error;
    }
  }
  return { values, error: first };
}

function addPair(values: Map<string, string[]>, pair: string): void {
  if (pair.includes(';')) throw new GoUrlError('invalid semicolon separator in query');
  if (pair === '') return;
  const equals = pair.indexOf('=');
  const key = unescapeUrlPart(equals === -1 ? pair : pair.slice(0, equals), 'query');
  const value = equals === -1 ? '' : unescapeUrlPart(pair.slice(equals + 1), 'query');
  const known = values.get(key);
  if (known === undefined) values.set(key, [value]);
  else known.push(value);
}

function explained<T>(url: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof GoUrlError) throw new GoUrlError(`parse ${quote(url)}: ${error.message}`);
    throw error;
  }
}

type UrlBase = Omit<GoUrl, 'fragment' | 'rawFragment'>;

const controlPattern = /[\u0000-\u001f\u007f]/;
const schemePattern = /^([A-Za-z][A-Za-z0-9+\-.]*):/;

function parseWithoutFragment(text: string): UrlBase {
  if (controlPattern.test(text)) throw new GoUrlError('net/url: invalid control character in URL');
  if (text === '*') return { ...emptyUrl, path: '*' };
  if (text.startsWith(':')) throw new GoUrlError('missing protocol scheme');
  const written = schemePattern.exec(text)?.[1] ?? '';
  const scheme = written.toLowerCase();
  const { rest, forceQuery, rawQuery } = splitQuery(written === '' ? text : text.slice(written.length + 1));
  const start = { ...emptyUrl, scheme, forceQuery, rawQuery };
  if (!rest.startsWith('/')) return parseRootless(start, rest);
  const hasAuthority = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'));
  if (!hasAuthority) return { ...start, omitHost: scheme !== '', ...parsePath(rest) };
  const slash = rest.indexOf('/', 2);
  const end = slash === -1 ? rest.length : slash;
  return { ...start, ...parseAuthority(scheme, rest.slice(2, end)), ...parsePath(rest.slice(end)) };
}

const emptyUrl: UrlBase = {
  scheme: '',
  opaque: '',
  user: undefined,
  host: '',
  path: '',
  rawPath: '',
  omitHost: false,
  forceQuery: false,
  rawQuery: '',
};

function splitQuery(text: string): { rest: string; forceQuery: boolean; rawQuery: string } {
  const mark = text.indexOf('?');
  if (mark === -1) return { rest: text, forceQuery: false, rawQuery: '' };
  const rawQuery = text.slice(mark + 1);
  return { rest: text.slice(0, mark), forceQuery: rawQuery === '', rawQuery };
}

function parseRootless(start: UrlBase, rest: string): UrlBase {
  if (start.scheme !== '') return { ...start, opaque: rest };
  if (textBefore(rest, '/').includes(':'))
    throw new GoUrlError('first path segment in URL cannot contain colon');
  return { ...start, ...parsePath(rest) };
}

function parsePath(written: string): Pick<GoUrl, 'path' | 'rawPath'> {
  const path = unescapeUrlPart(written, 'path');
  return { path, rawPath: escapeUrlPart(path, 'path') === written ? '' : written };
}

function parseAuthority(scheme: string, authority: string): Pick<GoUrl, 'user' | 'host'> {
  const at = authority.lastIndexOf('@');
  const host = parseHost(scheme, authority.slice(at + 1));
  if (at === -1) return { user: undefined, host };
  const userinfo = authority.slice(0, at);
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(userinfo)) throw new GoUrlError('net/url: invalid userinfo');
  const name = textBefore(userinfo, ':');
  const password = name.length < userinfo.length ? userinfo.slice(name.length + 1) : undefined;
  return {
    host,
    user: {
      name: unescapeUrlPart(name, 'user'),
      password: password === undefined ? undefined : unescapeUrlPart(password, 'user'),
    },
  };
}

function parseHost(scheme: string, host: string): string {
  const open = host.lastIndexOf('[');
  if (open > 0) throw new GoUrlError('invalid IP-literal');
  if (open === 0) return parseIpLiteral(host);
  // A database's scheme may list several hosts with ports.
  const lenient = scheme === 'postgres' || scheme === 'postgresql';
  const colon = lenient ? host.lastIndexOf(':') : host.indexOf(':');
  if (colon !== -1) requirePort(host.slice(colon));
  return unescapeUrlPart(host, 'host');
}

function parseIpLiteral(host: string): string {
  const close = host.lastIndexOf(']');
  if (close === -1) throw new GoUrlError("missing ']' in host");
  const port = host.slice(close + 1);
  requirePort(port);
  const address = host.slice(1, close);
  const zone = address.indexOf('%25');
  const ip =
    zone === -1
      ? unescapeUrlPart(address, 'host')
      : unescapeUrlPart(address.slice(0, zone), 'host') + unescapeUrlPart(address.slice(zone), 'zone');
  if (!/^[0-9a-fA-F]*:[0-9a-fA-F:.]*(?:%.+)?$/s.test(ip)) throw new GoUrlError('invalid IP-literal');
  return `[${ip}]${port}`;
}

function requirePort(text: string): void {
  if (text !== '' && !/^:[0-9]*$/.test(text)) throw new GoUrlError(`invalid port ${quote(text)} after host`);
}

function formatHierarchy(url: GoUrl, scheme: string): string {
  const path = escapedPath(url);
  const named = url.host !== '' || url.user !== undefined;
  if (scheme === '' && !named) {
    // A colon in the first segment would be read as the end of a scheme.
    return textBefore(path, '/').includes(':') ? `./${path}` : path;
  }
  if (url.omitHost && !named) return scheme + path;
  const slashes = named || url.path !== '' ? '//' : '';
  const authority = slashes + formatUser(url.user) + escapeUrlPart(url.host, 'host');
  const separator = path !== '' && !path.startsWith('/') && url.host !== '' ? '/' : '';
  return scheme + authority + separator + path;
}

function formatUser(user: GoUrl['user']): string {
  if (user === undefined) return '';
  const password = user.password === undefined ? '' : `:${escapeUrlPart(user.password, 'user')}`;
  return `${escapeUrlPart(user.name, 'user')}${password}@`;
}

/** The path as it was written where that was valid. */
function escapedPath({ path, rawPath }: GoUrl): string {
  if (rawPath !== '' && /^[A-Za-z0-9\-_.~!$&'()*+,/:;=@[\]%]*$/.test(rawPath)) return rawPath;
  return path === '*' ? '*' : escapeUrlPart(path, 'path');
}
