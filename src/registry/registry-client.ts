import { networkReason } from '../base/network-reason.ts';
import type { CredentialsLookup } from './docker-config.ts';
import { fetchFromRegistry } from './http/registry-fetch.ts';
import type { HttpRequest } from './http/send-request.ts';
import { refusalWords } from './refusal-words.ts';
import { RegistryError } from './registry-error.ts';
import { basicAuthorization, fetchToken, parseChallenge } from './token.ts';

/** Reads of one registry. Answers 401 once per scope and keeps the authorization for what follows. */
export interface RegistryClient {
  /** GET of `/v2/<repository>/<path>`; an answer other than 200 throws a {@link RegistryError}. */
  get(repository: string, path: string, accept: readonly string[], signal?: AbortSignal): Promise<Response>;
}

/** A client for the registry at `host` (`docker.io` is Docker Hub), reached as `http/registry-fetch.ts` says. */
export function createRegistryClient(host: string, credentials: CredentialsLookup): RegistryClient {
  const authorizations = new Map<string, string>();
  const send = (repository: string, path: string, accept: readonly string[], signal?: AbortSignal) => {
    const authorization = authorizations.get(repository);
    const headers: Record<string, string> = { accept: accept.join(', ') };
    if (authorization !== undefined) headers['authorization'] = authorization;
    return reach(host, `/v2/${repository}/${path}`, { headers, signal });
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

async function reach(host: string, path: string, request: HttpRequest): Promise<Response> {
  try {
    return await fetchFromRegistry(host, path, request);
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new RegistryError(`cannot reach the registry ${host}: ${networkReason(error)}`, undefined, error);
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
    return `Bearer ${(await fetchToken({ ...challenge, registry: host }, credentials, signal)).token}`;
  if (credentials === undefined)
    throw new RegistryError(`the registry ${host} asks for a login: run docker login ${host}`, 401);
  return basicAuthorization(credentials);
}

async function refusal(host: string, response: Response): Promise<RegistryError> {
  const words = (await refusalWords(response)) || response.statusText;
  return new RegistryError(
    `the registry ${host} refused: HTTP ${response.status} ${words}`.trim(),
    response.status,
  );
}
