import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A registry in this process, for answers that a real one can't be made to give. */
export interface FakeRegistry {
  readonly host: string;
  readonly requests: string[];
  /** Adds a JSON document under the path and gives its digest. */
  add(path: (digest: string) => string, value: unknown): string;
  /** Answers instead of the documents. */
  intercept: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  close(): Promise<void>;
}

export async function startFakeRegistry(): Promise<FakeRegistry> {
  const documents = new Map<string, string>();
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (registry.intercept?.(request, response)) return;
    const body = documents.get(request.url ?? '');
    response.statusCode = body === undefined ? 404 : 200;
    response.end(
      body ?? JSON.stringify({ errors: [{ code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' }] }),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const registry: FakeRegistry = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    intercept: undefined,
    add(path, value) {
      const body = typeof value === 'string' ? value : JSON.stringify(value);
      const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`;
      documents.set(path(digest), body);
      return digest;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
  return registry;
}
