import { algorithmOf, isContentDigest } from '../../image/content-digest.ts';
import { registryUrl } from '../http/registry-fetch.ts';
import type { HttpRequest, StreamedBody } from '../http/send-request.ts';
import { refusalWords } from '../refusal-words.ts';
import type { AccessScope, RegistryAccess } from '../registry-access.ts';
import { codeOfStatus, loginCommand, RegistryError, type RegistryErrorCode } from '../registry-error.ts';
import type { PushedManifest } from './manifest-tree.ts';
import { LostUploadError } from './retry.ts';

const maxShown = 200;

/** Content of a push, for messages: `the blob sha256:…`. */
interface Subject {
  readonly what: string;
  readonly digest: string;
}

/** Writes to one repository with the requests of the OCI distribution specification. Rejects with `RegistryError`s. */
export class RepositoryWriter {
  readonly #access: RegistryAccess;
  readonly #repository: string;
  readonly #signal: AbortSignal;

  constructor(access: RegistryAccess, repository: string, signal: AbortSignal) {
    this.#access = access;
    this.#repository = repository;
    this.#signal = signal;
  }

  async hasBlob(digest: string): Promise<boolean> {
    const response = await this.#send(`blobs/${digest}`, { method: 'HEAD' });
    await response.body?.cancel();
    if (response.ok) return true;
    // A registry that cannot be asked may still take the blob.
    if (response.status === 404 || response.status === 405) return false;
    throw await this.#refusal(response, { what: `the blob ${digest}`, digest });
  }

  /**
   * Takes a blob over from another repository of the registry. Resolves with `mounted`, or with the upload session
   * that a registry opens instead, or with undefined if the registry refuses, which is a reason to send the blob.
   */
  async mountBlob(digest: string, from: string): Promise<'mounted' | URL | undefined> {
    const query = new URLSearchParams({ mount: digest, from });
    const response = await this.#send(`blobs/uploads/?${query}`, { method: 'POST' }, from).catch((error) => {
      if (error instanceof RegistryError && error.status !== undefined) return undefined;
      throw error;
    });
    await response?.body?.cancel();
    if (response?.status === 201) return 'mounted';
    return response?.status === 202 ? this.#location(response) : undefined;
  }

  /** Opens an upload session. */
  async openUpload(digest: string): Promise<URL> {
    const response = await this.#send('blobs/uploads/', { method: 'POST' });
    if (response.status !== 202) throw await this.#refusal(response, { what: `the blob ${digest}`, digest });
    await response.body?.cancel();
    return this.#location(response);
  }

  /** Sends a blob to an upload session. */
  async sendBlob(session: URL, digest: string, body: StreamedBody): Promise<void> {
    const url = new URL(session);
    // The query is an opaque text of the registry, so it is not written anew.
    url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
    const headers = { 'content-type': 'application/octet-stream' };
    const response = await this.#send(url, { method: 'PUT', headers, body, isTransfer: true });
    const subject = { what: `the blob ${digest}`, digest };
    if (response.status === 404) throw await this.#refusal(response, subject, LostUploadError);
    await this.#requireStored(response, subject);
  }

  /** Stores a manifest under its digest or under a tag. */
  async putManifest(name: string, { descriptor, bytes }: PushedManifest): Promise<void> {
    const { mediaType, digest } = descriptor;
    const body = { length: bytes.length, open: () => once(bytes) };
    const headers = { 'content-type': mediaType };
    const response = await this.#send(`manifests/${name}`, { method: 'PUT', headers, body });
    const what = name === digest ? `the manifest ${digest}` : `the manifest ${digest} as ${name}`;
    await this.#requireStored(response, { what, digest });
  }

  #send(to: string | URL, request: HttpRequest, alsoPull?: string): Promise<Response> {
    const repository = this.#repository;
    const scope: AccessScope = { repository, actions: 'pull,push', ...(alsoPull && { alsoPull }) };
    const place = typeof to === 'string' ? `/v2/${repository}/${to}` : to;
    return this.#access.send(scope, place, { ...request, signal: this.#signal });
  }

  /** Where an upload continues, which may be another host. Never without TLS if the registry has it. */
  #location(response: Response): URL {
    const base = registryUrl(this.#access.host, `/v2/${this.#repository}/blobs/uploads/`);
    const text = response.headers.get('location') ?? '';
    const url = text !== '' && URL.canParse(text, base.href) ? new URL(text, base) : undefined;
    if (!url || !/^https?:$/.test(url.protocol))
      throw this.#answer(
        `opened an upload without an address for it: ${JSON.stringify(text.slice(0, maxShown))}`,
      );
    // A registry behind a proxy that adds TLS may not know of it.
    if (base.protocol === 'https:' && url.host === base.host) url.protocol = base.protocol;
    if (base.protocol === 'https:' && url.protocol !== 'https:')
      throw this.#answer(`sends the upload to ${url.host} without TLS`);
    return url;
  }

  async #requireStored(response: Response, subject: Subject): Promise<void> {
    if (![200, 201, 202, 204].includes(response.status)) throw await this.#refusal(response, subject);
    await response.body?.cancel();
    const { digest } = subject;
    const said = response.headers.get('docker-content-digest') ?? '';
    if (!isContentDigest(said) || algorithmOf(said) !== algorithmOf(digest) || said === digest) return;
    throw this.#answer(`stored ${subject.what} under another digest: ${said}`);
  }

  #answer(what: string): RegistryError {
    const { host } = this.#access;
    const text = `the registry ${host} ${what} (repository ${this.#repository})`;
    return new RegistryError(text, 'registry-answer', { registry: host });
  }

  async #refusal(
    response: Response,
    { what }: Subject,
    ErrorType: typeof RegistryError = RegistryError,
  ): Promise<RegistryError> {
    const { host } = this.#access;
    const { status } = response;
    const words = (await refusalWords(response)) || response.statusText;
    const text = `the registry ${host} refused ${what} for the repository ${this.#repository}: HTTP ${status} ${words}`;
    return new ErrorType(text.trim(), codeOfPush(status), {
      registry: host,
      status,
      hint: hintOfPush(status, host),
      ...retryAfterOf(response),
    });
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A push has no image that could be missing. */
function codeOfPush(status: number): RegistryErrorCode {
  return status === 404 ? 'registry-refused' : codeOfStatus(status);
}

function hintOfPush(status: number, host: string): string | undefined {
  const login = loginCommand(host);
  if (status === 401) return `Run ${login} with an account that may push to the repository.`;
  if (status === 403)
    return `Run ${login} with an account that may push, or check the name of the repository.`;
  if (status === 404)
    return `Check the name of the repository; ${host} may require that it is created first.`;
  if (status === 405) return `Check that ${host} accepts pushes: it may be read-only, or a mirror.`;
  if (status === 413) return `Ask who runs ${host}, or a proxy before it, to raise the limit for uploads.`;
  return undefined;
}

function retryAfterOf({ headers }: Response): { readonly retryAfter?: number } {
  const said = headers.get('retry-after') ?? '';
  return /^\d{1,6}$/.test(said) ? { retryAfter: Number(said) } : {};
}
