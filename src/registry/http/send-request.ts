import { type Agent, type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { networkReason } from '../../base/network-reason.ts';
import { programName } from '../../base/program-name.ts';
import {
  connectMs,
  ProxyError,
  type ProxyServer,
  proxyAuthorization,
  proxyError,
  refusalOf,
  requestOfProxy,
  timedOut,
} from './http-agents.ts';

const idleMs = 60_000;
/** A registry answers an upload only after it has stored it, which takes minutes for gigabytes in an object store. */
const transferIdleMs = 600_000;

export interface HttpRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A form, or content that is sent while it is read. */
  readonly body?: string | StreamedBody;
  readonly signal?: AbortSignal | undefined;
  /** Whether the content may have any size, so that only silence is a reason to give up. */
  readonly isTransfer?: boolean;
}

/** Content of a known length. It can be opened again for another attempt. */
export interface StreamedBody {
  /** Bytes. */
  readonly length: number;
  open(): AsyncIterable<Uint8Array>;
}

/** The connection of a request: one of an agent, or for plain HTTP one to a proxy. */
export type Route = { readonly agent: Agent } | { readonly proxy: ProxyServer };

/**
 * Sends one request and resolves with the response, whatever its status is, as soon as its headers have arrived. Does
 * not follow redirects. Rejects with the error of the connection, and after a minute without data.
 */
export function sendRequest(url: URL, call: HttpRequest, route: Route): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = open(url, call, route);
    const proxy = 'proxy' in route ? route.proxy : undefined;
    const expire = () => void request.destroy(timedOut());
    request.setTimeout(call.isTransfer ? transferIdleMs : idleMs, expire);
    request.on('socket', (socket) => limitConnecting(socket, expire));
    request.on('response', (message) => {
      stopSending(request, message);
      if (!proxy || message.statusCode !== 407) resolve(toResponse(message));
      else request.destroy(proxyError(proxy, `refused the request: ${refusalOf(message)}`));
    });
    request.on('error', (error) => {
      const isOurs = !proxy || error instanceof ProxyError || error.name === 'AbortError';
      reject(isOurs ? error : proxyError(proxy, `cannot be used: ${networkReason(error)}`));
    });
    if (typeof call.body !== 'object') return void request.end(call.body);
    sendStreamed(request, call.body).catch((error: Error) => {
      reject(error);
      request.destroy();
    });
  });
}

/** Rejects with an error of the source only. */
async function sendStreamed(request: ClientRequest, body: StreamedBody): Promise<void> {
  for await (const chunk of body.open()) {
    if (request.destroyed) return;
    if (!request.write(chunk)) await drained(request);
  }
  request.end();
}

function drained(request: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      request.off('drain', done).off('close', done);
      resolve();
    };
    request.on('drain', done).on('close', done);
  });
}

/** Closes the connection after an answer that came before the whole body was sent: nobody reads the rest. */
function stopSending(request: ClientRequest, message: IncomingMessage): void {
  if (!request.writableEnded) message.once('close', () => request.destroy());
}

function open(url: URL, { method = 'GET', headers, body, signal }: HttpRequest, route: Route): ClientRequest {
  const all: Record<string, string> = {
    'accept-encoding': 'identity',
    'user-agent': programName,
    ...headers,
    ...bodyHeaders(body),
  };
  if ('proxy' in route) {
    const login = proxyAuthorization(route.proxy.url);
    const forProxy = { ...all, host: url.host, ...(login && { 'proxy-authorization': login }) };
    return requestOfProxy(route.proxy, { method, path: withoutHash(url), headers: forProxy, signal });
  }
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return send(url, { method, headers: all, agent: route.agent, signal });
}

function bodyHeaders(body: HttpRequest['body']): Readonly<Record<string, string>> {
  if (body === undefined) return {};
  if (typeof body === 'object') return { 'content-length': String(body.length) };
  return {
    'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
    'content-length': String(Buffer.byteLength(body)),
  };
}

function withoutHash(url: URL): string {
  return `${url.origin}${url.pathname}${url.search}`;
}

function toResponse(message: IncomingMessage): Response {
  const headers = new Headers();
  for (let i = 0; i + 1 < message.rawHeaders.length; i += 2)
    headers.append(message.rawHeaders[i]!, message.rawHeaders[i + 1]!);
  const { statusCode: status = 0, statusMessage: statusText = '' } = message;
  const isEmpty = status === 204 || status === 304;
  if (isEmpty) message.resume();
  const body = isEmpty ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>);
  return new Response(body as ConstructorParameters<typeof Response>[0], {
    status,
    statusText: statusText.replace(/[^\x20-\x7e]/g, ''),
    headers,
  });
}

/** Limits the time for a connection and its TLS handshake, because a plain HTTP server may just wait. */
function limitConnecting(socket: Socket & { readonly secureConnecting?: boolean }, expire: () => void): void {
  if (!socket.connecting && !socket.secureConnecting) return;
  const timer = setTimeout(expire, connectMs);
  const clear = () => clearTimeout(timer);
  socket.once(socket.secureConnecting ? 'secureConnect' : 'connect', clear).once('close', clear);
}
