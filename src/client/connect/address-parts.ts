import { DaemonError } from './daemon-error.ts';

const authority =
  /^(?:([^@/?#]*)@)?(\[[0-9a-f:.%]+\]|[^:/?#@[\]]+)(?::(\d{1,5}))?(\/[^?#]*)?(?:\?([^#]*))?$/i;
/** A hint that lists the supported addresses. */
export const addressForms =
  'Use unix:///path/to/buildkitd.sock, tcp://HOST:PORT, ssh://HOST, docker-container://NAME, kube-pod://NAME, ' +
  'or docker:// for Docker Engine.';

/** A split address, and where it came from. */
export interface AddressParts {
  readonly text: string;
  readonly from: string;
  /** Lower case, without `://`. */
  readonly scheme: string;
  /** Everything after `://`. */
  readonly rest: string;
}

/** The parts of `[user@]host[:port][/path][?query]` that an address has. */
export interface AuthorityParts {
  readonly user?: string;
  readonly host: string;
  readonly port?: number;
  /** With its leading slash; '' if there is none. */
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
}

/** Splits `scheme://…`; throws a {@link DaemonError} for other text. */
export function splitAddress(text: string, from: string): AddressParts {
  const match = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(text);
  if (!match) throw invalidAddress({ text, from }, 'it has no scheme');
  const [, scheme = '', rest = ''] = match;
  return { text, from, scheme: scheme.toLowerCase(), rest };
}

/**
 * Splits the part after `://`. Parts that are not in `allowed` are errors, and so are query parameters with other
 * names than these.
 */
export function splitAuthority(
  parts: AddressParts,
  allowed: {
    readonly user?: boolean;
    readonly port?: boolean;
    readonly path?: boolean;
    readonly query?: readonly string[];
  },
): AuthorityParts {
  const match = authority.exec(parts.rest);
  if (!match) throw invalidAddress(parts, 'it is not [USER@]HOST[:PORT][/PATH]');
  const [, user, host = '', port, path = '', query = ''] = match;
  if (user?.includes(':')) throw invalidAddress(parts, 'a password in an address is not supported');
  if (user !== undefined && !allowed.user) throw invalidAddress(parts, 'it cannot have a user name');
  if (port !== undefined && !(allowed.port && isPort(Number(port))))
    throw invalidAddress(parts, `:${port} is not a port`);
  if (path.length > 1 && !allowed.path) throw invalidAddress(parts, `it cannot have the path ${path}`);
  return {
    host: host.replace(/^\[|\]$/g, ''),
    path: path === '/' ? '' : decodePart(path, parts),
    query: splitQuery(query, allowed.query ?? [], parts),
    ...(user === undefined ? {} : { user: decodePart(user, parts) }),
    ...(port === undefined ? {} : { port: Number(port) }),
  };
}

/** The error for an invalid address. */
export function invalidAddress({ text, from }: { text: string; from: string }, why: string): DaemonError {
  return new DaemonError(
    `${from}: invalid address ${JSON.stringify(withoutPassword(text))}: ${why}`,
    'invalid-address',
    { hint: addressForms },
  );
}

function splitQuery(query: string, names: readonly string[], parts: AddressParts): Map<string, string> {
  const result = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (!names.includes(name)) {
      const known = names.length > 0 ? `only ${names.join(', ')}` : 'nothing';
      throw invalidAddress(parts, `?${name}= is not a known parameter; use ${known}`);
    }
    if (value !== '') result.set(name, value);
  }
  return result;
}

function decodePart(text: string, parts: AddressParts): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidAddress(parts, `${text} has an invalid percent encoding`);
  }
}

function withoutPassword(text: string): string {
  return text.replace(/:[^:@/]*@/, ':…@');
}

function isPort(port: number): boolean {
  return port >= 1 && port <= 65_535;
}
