import {
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

const maxBody = 100_000;

/** Opens a new byte stream to Docker Engine's API. */
export type OpenEngine = () => Promise<Duplex>;

export interface EngineRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export interface EngineResponse {
  readonly status: number;
  /** The first part of the body. */
  readonly text: string;
}

/** The stream of an upgraded connection, or the response of a refused upgrade. */
export type EngineAnswer = { readonly stream: Duplex } | { readonly response: EngineResponse };

/** Makes one call of the Engine's API on its own connection. */
export async function engineCall(open: OpenEngine, call: EngineRequest): Promise<EngineResponse> {
  const answer = await send(open, call);
  if ('response' in answer) return answer.response;
  answer.stream.destroy();
  throw new Error(`Docker Engine upgraded the connection for ${call.path}, which asks for no upgrade`);
}

/**
 * Makes a call that upgrades its connection to a byte stream. Returns the stream, or the Engine's response if it
 * refused.
 */
export function engineUpgrade(
  open: OpenEngine,
  protocol: string,
  call: EngineRequest,
): Promise<EngineAnswer> {
  return send(open, { ...call, headers: { ...call.headers, Connection: 'Upgrade', Upgrade: protocol } });
}

async function send(open: OpenEngine, call: EngineRequest): Promise<EngineAnswer> {
  const body = call.body === undefined ? undefined : JSON.stringify(call.body);
  const stream = await open();
  try {
    // Throws for a path or a header that HTTP does not allow.
    const request = httpRequest({ ...requestOptions(call, body), createConnection: () => stream });
    return await whileNotAborted(request, call.signal, () => answerOf(request, body));
  } catch (error) {
    stream.destroy();
    throw error;
  }
}

/** Aborting destroys the request only during the call, because its stream may live longer. */
async function whileNotAborted<T>(
  request: ClientRequest,
  signal: AbortSignal | undefined,
  call: () => Promise<T>,
): Promise<T> {
  const abort = (): void => void request.destroy(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await call();
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

function requestOptions({ method, path, headers }: EngineRequest, body: string | undefined): RequestOptions {
  const type = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body ?? '') };
  return { method, path, headers: { Host: 'docker', ...(body === undefined ? {} : type), ...headers } };
}

function answerOf(request: ClientRequest, body: string | undefined): Promise<EngineAnswer> {
  return new Promise((resolve, reject) => {
    request.on('upgrade', (_response, socket: Socket, head: Buffer) => {
      // The first bytes of the new protocol can arrive with the upgrade.
      if (head.length > 0) socket.unshift(head);
      resolve({ stream: socket });
    });
    request.on('response', (response) => {
      const settle = (text: string) => {
        request.destroy();
        resolve({ response: { status: response.statusCode ?? 0, text } });
      };
      readText(response).then(settle, reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

function readText(response: IncomingMessage): Promise<string> {
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => (text += chunk.slice(0, maxBody - text.length)));
  return new Promise((resolve, reject) => {
    response.on('end', () => resolve(text));
    response.on('error', reject);
  });
}
