import { networkReason } from '../base/network-reason.ts';
import type { CredentialsLookup } from './credentials.ts';
import { fetchFromRegistry, registryFetch } from './http/registry-fetch.ts';
import type { HttpRequest } from './http/send-request.ts';
import { loginCommand, RegistryError } from './registry-error.ts';
import { basicAuthorization, fetchToken, parseChallenge } from './token.ts';

/** A token is replaced before its end, because the registry's clock may be ahead. */
const usedLife = 0.9;

/** What a request does to which repository. A token is for one of these. */
export interface AccessScope {
  readonly repository: string;
  readonly actions: 'pull' | 'pull,push';
  /** Another repository of the registry that is read. */
  readonly alsoPull?: string;
}

/**
 * Sends requests to one registry, and logs in when it asks for that. An authorization is kept for each repository and
 * set of actions: a token for pulling cannot push.
 */
export class RegistryAccess {
  readonly host: string;
  readonly #credentials: CredentialsLookup;
  readonly #known = new Map<string, Promise<Authorization>>();

  /** `host` is `docker.io` for Docker Hub. */
  constructor(host: string, credentials: CredentialsLookup) {
    this.host = host;
    this.#credentials = credentials;
  }

  /**
   * Sends a request to a path of the registry, or to an address that it gave. Only the registry itself gets the
   * authorization. Resolves with any status; rejects with a {@link RegistryError} if there is no response or no
   * login.
   */
  async send(scope: AccessScope, to: string | URL, request: HttpRequest): Promise<Response> {
    if (typeof to !== 'string' && !this.#isOwn(to)) return this.#reach(to, request);
    const { signal } = request;
    const key = JSON.stringify([scope.repository, scope.actions, scope.alsoPull]);
    const used = this.#known.get(key);
    const authorization = await usable(used);
    const response = await this.#reach(to, withAuthorization(request, authorization));
    if (response.status !== 401 || authorization?.isLogin) return response;
    const challenge = response.headers.get('www-authenticate') ?? '';
    await response.body?.cancel();
    const current = this.#known.get(key);
    // Another request may have logged in meanwhile.
    const other = current === used ? undefined : await usable(current);
    const next = other ?? (await this.#authorize(key, scope, { challenge, signal }));
    return this.#reach(to, withAuthorization(request, next));
  }

  #isOwn(url: URL): boolean {
    return this.host === 'docker.io' ? url.host === 'registry-1.docker.io' : url.host === this.host;
  }

  #authorize(key: string, scope: AccessScope, asked: Asked): Promise<Authorization> {
    const started = authorize({ host: this.host, scope }, asked, this.#credentials);
    this.#known.set(key, started);
    started.catch(() => this.#known.delete(key));
    return started;
  }

  async #reach(to: string | URL, request: HttpRequest): Promise<Response> {
    const { host } = this;
    try {
      if (typeof to === 'string') return await fetchFromRegistry(host, to, request);
      return await registryFetch(to, { ...request, registry: host });
    } catch (error) {
      if (error instanceof RegistryError || (error as Error).name === 'AbortError') throw error;
      const text = `cannot reach the registry ${host}: ${networkReason(error)}`;
      throw new RegistryError(text, 'registry-unreachable', { registry: host, cause: error });
    }
  }
}

interface Asked {
  /** The `WWW-Authenticate` header. */
  readonly challenge: string;
  readonly signal: AbortSignal | undefined;
}

interface Authorization {
  readonly header: string;
  /** In milliseconds since 1970. */
  readonly until: number;
  /** Whether it is the login itself, so that a refusal is final. */
  readonly isLogin: boolean;
}

/** Undefined for one that has expired, or whose server refused it to somebody else. */
async function usable(known: Promise<Authorization> | undefined): Promise<Authorization | undefined> {
  const found = await known?.catch(() => undefined);
  return found && found.until > Date.now() ? found : undefined;
}

function withAuthorization(request: HttpRequest, authorization: Authorization | undefined): HttpRequest {
  if (!authorization) return request;
  return { ...request, headers: { ...request.headers, authorization: authorization.header } };
}

async function authorize(
  { host, scope }: { readonly host: string; readonly scope: AccessScope },
  { challenge: header, signal }: Asked,
  lookup: CredentialsLookup,
): Promise<Authorization> {
  const challenge = parseChallenge(header);
  const credentials = await lookup(host);
  if (challenge === undefined)
    throw new RegistryError(`the registry ${host} asks for a login of an unknown kind`, 'registry-answer', {
      registry: host,
      status: 401,
    });
  if (challenge.scheme === 'bearer') {
    const asked = { ...challenge, scope: scopeOf(scope, challenge.scope), registry: host };
    const { token, expiresIn } = await fetchToken(asked, credentials, signal);
    const until = expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000 * usedLife;
    return { header: `Bearer ${token}`, until, isLogin: false };
  }
  if (credentials === undefined)
    throw new RegistryError(
      `the registry ${host} asks for a login: run ${loginCommand(host)}`,
      'registry-login',
      { registry: host, status: 401 },
    );
  return { header: basicAuthorization(credentials), until: Infinity, isLogin: true };
}

/** A registry asks for what the request needs. The first one of a push only reads. */
function scopeOf({ repository, actions, alsoPull }: AccessScope, asked: string | undefined) {
  if (actions === 'pull') return asked;
  const own = `repository:${repository}:`;
  const others = (asked?.split(' ') ?? []).filter((each) => each !== '' && !each.startsWith(own));
  const from = alsoPull === undefined ? [] : [`repository:${alsoPull}:pull`];
  return [...new Set([`${own}${actions}`, ...from, ...others])].join(' ');
}
