import type { CredentialsLookup } from './docker-config.ts';
import { RegistryError } from './registry-error.ts';
import { basicAuthorization, fetchToken, parseChallenge } from './token.ts';

/** Reads of one registry. Answers 401 once per scope and keeps the authorization for what follows. */
export interface RegistryClient {
  /** GET of `/v2/<repository>/<path>`; an answer other than 200 throws a {@link RegistryError}. */
  get(repository: string, path: string, accept: readonly string[], signal?: AbortSignal): Promise<Response>;
}

/** A client for the registry at `host` (`docker.io` is Docker Hub). Loopback hosts are asked by plain HTTP. */
export function createRegistryClient(host: string, credentials: CredentialsLookup): RegistryClient {
  const base = registryUrl(host);
  const authorizations = new Map<string, string>();
  const send = (repository: string, path: string, accept: readonly string[], signal?: AbortSignal) => {
    const authorization = authorizations.get(repository);
    const headers: Record<string, string> = { accept: accept.join(', ') };
    if (authorization !== undefined) headers['authorization'] = authorization;
    return reach(host, new URL(`/v2/${repository}/${path}`, base), { headers, signal });
  };
  return {
    async get(repository, path, accept, signal) {
      let response = await send(repository, path, accept, signal);
      if (response.status === 401 && !authorizations.has(repository)) {
        authorizations.set(repository, await authorize(host, response, credentials, signal));
        response = await send(repository, path, accept, signal);
      }
      if (response.ok) return response;
      throw await refusal(host, response);
    },
  };
}

function registryUrl(host: string): string {
  if (host === 'docker.io' || host === 'index.docker.io') return 'https://registry-1.docker.io';
  return `${isLoopback(host) ? 'http' : 'https'}://${host}`;
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|127\.[0-9.]+|\[::1\])(?::\d+)?$/.test(host);
}

async function reach(host: string, url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    const cause = (error as { cause?: NodeJS.ErrnoException }).cause;
    throw new RegistryError(
      `cannot reach the registry ${host}: ${cause?.code ?? (error as Error).message}`,
      undefined,
      error,
    );
  }
}

async function authorize(
  host: string,
  response: Response,
  lookup: CredentialsLookup,
  signal: AbortSignal | undefined,
): Promise<string> {
  const challenge = parseChallenge(response.headers.get('www-authenticate') ?? '');
  const credentials = await lookup(host);
  if (challenge === undefined)
    throw new RegistryError(`the registry ${host} asks for a login of an unknown kind`, 401);
  if (challenge.scheme === 'bearer')
    return `Bearer ${(await fetchToken(challenge, credentials, signal)).token}`;
  if (credentials === undefined)
    throw new RegistryError(`the registry ${host} asks for a login: run docker login ${host}`, 401);
  return basicAuthorization(credentials);
}

async function refusal(host: string, response: Response): Promise<RegistryError> {
  const body = (await response.json().catch(() => ({}))) as {
    errors?: { code?: string; message?: string }[];
  };
  const first = body.errors?.[0];
  const reason = first?.message ?? first?.code ?? response.statusText;
  return new RegistryError(
    `the registry ${host} refused: HTTP ${response.status} ${reason}`.trim(),
    response.status,
  );
}
