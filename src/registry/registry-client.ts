import { networkReason } from '../base/network-reason.ts';
import type { CredentialsLookup } from './credentials.ts';
import { readBody } from './http/read-body.ts';
import { fetchFromRegistry } from './http/registry-fetch.ts';
import type { HttpRequest } from './http/send-request.ts';
import { refusalWords } from './refusal-words.ts';
import { codeOfStatus, RegistryError } from './registry-error.ts';
import { basicAuthorization, fetchToken, parseChallenge } from './token.ts';

/** Reads from one registry. Handles a 401 once per scope, and keeps the authorization for later requests. */
export interface RegistryClient {
  /**
   * The body of GET `/v2/<repository>/<path>`. Rejects with a {@link RegistryError} for any status but 200, and for a
   * body of more than {@link maxBody} bytes.
   */
  get(request: RepositoryRead, signal?: AbortSignal): Promise<Uint8Array>;
}

/** A read from a repository. */
export interface RepositoryRead {
  readonly repository: string;
  /** Below the repository: `manifests/latest`. */
  readonly path: string;
  /** Media types. */
  readonly accept: readonly string[];
}

/**
 * Creates a client for the registry at `host` (`docker.io` is Docker Hub), which connects with
 * `http/registry-fetch.ts`.
 */
export function createRegistryClient(host: string, credentials: CredentialsLookup): RegistryClient {
  const authorizations = new Map<string, string>();
  const send = ({ repository, path, accept }: RepositoryRead, signal?: AbortSignal) => {
    const authorization = authorizations.get(repository);
    const headers: Record<string, string> = { accept: accept.join(', ') };
    if (authorization !== undefined) headers['authorization'] = authorization;
    return reach(host, `/v2/${repository}/${path}`, { headers, signal });
  };
  return {
    async get(request, signal) {
      const { repository, path } = request;
      let response = await send(request, signal);
      if (response.status === 401 && !authorizations.has(repository)) {
        const challenge = response.headers.get('www-authenticate') ?? '';
        await response.body?.cancel();
        authorizations.set(repository, await authorize({ host, challenge }, credentials, signal));
        response = await send(request, signal);
      }
      if (!response.ok) throw await refusal(host, response);
      return bodyOf(host, path, response);
    },
  };
}

async function reach(host: string, path: string, request: HttpRequest): Promise<Response> {
  try {
    return await fetchFromRegistry(host, path, request);
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new RegistryError(
      `cannot reach the registry ${host}: ${networkReason(error)}`,
      'registry-unreachable',
      { registry: host, cause: error },
    );
  }
}

/** Maximum size of a manifest or a config; the reference limits a manifest to 4 MiB. */
export const maxBody = 8 << 20;

async function bodyOf(host: string, path: string, response: Response): Promise<Uint8Array> {
  try {
    return await readBody(response, maxBody);
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new RegistryError(
      `the registry ${host} sent ${path} badly: ${networkReason(error)}`,
      'registry-answer',
      { registry: host, cause: error },
    );
  }
}

async function authorize(
  { host, challenge: header }: { readonly host: string; readonly challenge: string },
  lookup: CredentialsLookup,
  signal: AbortSignal | undefined,
): Promise<string> {
  const challenge = parseChallenge(header);
  const credentials = await lookup(host);
  if (challenge === undefined)
    throw new RegistryError(`the registry ${host} asks for a login of an unknown kind`, 'registry-answer', {
      registry: host,
      status: 401,
    });
  if (challenge.scheme === 'bearer')
    return `Bearer ${(await fetchToken({ ...challenge, registry: host }, credentials, signal)).token}`;
  if (credentials === undefined)
    throw new RegistryError(
      `the registry ${host} asks for a login: run docker login ${host}`,
      'registry-login',
      {
        registry: host,
        status: 401,
      },
    );
  return basicAuthorization(credentials);
}

async function refusal(host: string, response: Response): Promise<RegistryError> {
  const words = (await refusalWords(response)) || response.statusText;
  return new RegistryError(
    `the registry ${host} refused: HTTP ${response.status} ${words}`.trim(),
    codeOfStatus(response.status),
    { registry: host, status: response.status },
  );
}
