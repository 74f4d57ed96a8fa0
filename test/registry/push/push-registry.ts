import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A registry in this process that takes pushes, and can be told to behave badly. */
export interface PushRegistry {
  readonly host: string;
  /** `METHOD /path?query`, in order. */
  readonly requests: string[];
  /** Blobs by `repository digest`. */
  readonly blobs: Map<string, Buffer>;
  /** Manifests by `repository name`. */
  readonly manifests: Map<string, { readonly type: string; readonly body: Buffer }>;
  /** Answers instead of the registry when it returns true. */
  intercept: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  /** The `Location` of an upload session. */
  location: (repository: string, id: number) => string;
}

/** Starts one that ends with the test. */
export async function startPushRegistry(): Promise<PushRegistry> {
  const server = createServer((request, response) => {
    registry.requests.push(`${request.method} ${request.url}`);
    if (registry.intercept?.(request, response)) return;
    void serve(registry, request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const registry: PushRegistry = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    blobs: new Map(),
    manifests: new Map(),
    intercept: undefined,
    location: (repository, id) => `/v2/${repository}/blobs/uploads/${id}?_state=a%2Fb~c+d==`,
  };
  return registry;
}

async function serve(registry: PushRegistry, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '', 'http://registry');
  const [, repository = '', kind = '', rest = ''] =
    /^\/v2\/(.+)\/(blobs|manifests)\/(.*)$/.exec(url.pathname) ?? [];
  if (kind === 'manifests') return putManifest(registry, `${repository} ${rest}`, request, response);
  if (request.method === 'HEAD') {
    response.statusCode = registry.blobs.has(`${repository} ${rest}`) ? 200 : 404;
    return void response.end();
  }
  if (request.method === 'POST') return openUpload(registry, repository, url, response);
  const body = await bodyOf(request);
  const digest = url.searchParams.get('digest') ?? '';
  if (digestOf(body) !== digest) return refuse(response, 400, 'DIGEST_INVALID');
  registry.blobs.set(`${repository} ${digest}`, body);
  response.writeHead(201, { 'docker-content-digest': digest }).end();
}

function openUpload(registry: PushRegistry, repository: string, url: URL, response: ServerResponse): void {
  const mount = url.searchParams.get('mount') ?? '';
  const held = registry.blobs.get(`${url.searchParams.get('from')} ${mount}`);
  if (held) {
    registry.blobs.set(`${repository} ${mount}`, held);
    return void response.writeHead(201).end();
  }
  response.writeHead(202, { location: registry.location(repository, registry.requests.length) }).end();
}

async function putManifest(
  registry: PushRegistry,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await bodyOf(request);
  registry.manifests.set(name, { type: request.headers['content-type'] ?? '', body });
  response.writeHead(201, { 'docker-content-digest': digestOf(body) }).end();
}

/** Answers with an error of the specification. */
export function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status).end(JSON.stringify({ errors: [{ code, message: code.toLowerCase() }] }));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
