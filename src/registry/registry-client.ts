import { networkReason } from '../base/network-reason.ts';
import type { CredentialsLookup } from './credentials.ts';
import { readBody } from './http/read-body.ts';
import type { HttpRequest } from './http/send-request.ts';
import { refusalWords } from './refusal-words.ts';
import { RegistryAccess } from './registry-access.ts';
import { codeOfStatus, RegistryError } from './registry-error.ts';

/** Reads from one registry. */
export interface RegistryClient {
  /**
   * The body of GET `/v2/<repository>/<path>`. Rejects with a {@link RegistryError} for any status but 200, and for a
   * body of more than {@link maxBody} bytes.
   */
  get(request: RepositoryRead, signal?: AbortSignal): Promise<Uint8Array>;
  /**
   * The response to the same GET, for a body of any size and for its headers. The caller reads or cancels the body.
   * Rejects with a {@link RegistryError} for any status but 200.
   */
  open(request: RepositoryRead, signal?: AbortSignal): Promise<Response>;
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
  const access = new RegistryAccess(host, credentials);
  const send = async ({ repository, path, accept }: RepositoryRead, request: HttpRequest) => {
    const headers = { accept: accept.join(', ') };
    const scope = { repository, actions: 'pull' } as const;
    const response = await access.send(scope, `/v2/${repository}/${path}`, { headers, ...request });
    if (!response.ok) throw await refusal(host, response);
    return response;
  };
  return {
    get: async (request, signal) => bodyOf(host, request.path, await send(request, { signal })),
    open: (request, signal) => send(request, { signal, isTransfer: true }),
  };
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

async function refusal(host: string, response: Response): Promise<RegistryError> {
  const words = (await refusalWords(response)) || response.statusText;
  return new RegistryError(
    `the registry ${host} refused: HTTP ${response.status} ${words}`.trim(),
    codeOfStatus(response.status),
    { registry: host, status: response.status },
  );
}
