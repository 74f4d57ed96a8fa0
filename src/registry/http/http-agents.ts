import {
  type ClientRequest,
  Agent as HttpAgent,
  type IncomingMessage,
  request as requestHttp,
} from 'node:http';
import { type AgentOptions, Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import { toBase64 } from '../../base/base64.ts';
import { networkReason } from '../../base/network-reason.ts';
import { encodeText } from '../../base/text.ts';

/** For a connection with its TLS handshake; Go's clients wait for ten seconds for the latter. */
export const connectMs = 15_000;

/** How a server is verified, and what we show it. */
export type TlsTrust = Pick<AgentOptions, 'secureContext' | 'rejectUnauthorized'>;

/** Keep-alive connections to one kind of destination. Idle connections do not keep the process alive. */
export function httpsAgent(trust: TlsTrust, proxy: ProxyServer | undefined): HttpsAgent {
  const options: AgentOptions = { ...trust, keepAlive: true };
  return proxy ? new TunnelAgent(options, proxy) : new HttpsAgent(options);
}

export function httpAgent(): HttpAgent {
  return new HttpAgent({ keepAlive: true });
}

/** A proxy, and how it is verified if it uses TLS. */
export interface ProxyServer {
  readonly url: URL;
  readonly trust: TlsTrust;
}

/** The value of `Proxy-Authorization` for the login in a proxy URL; undefined without a login. */
export function proxyAuthorization({ username, password }: URL): string | undefined {
  if (username === '') return undefined;
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${toBase64(encodeText(login))}`;
}

/** Creates a request to a proxy, over HTTP or TLS as its URL says. */
export function requestOfProxy({ url, trust }: ProxyServer, options: object): ClientRequest {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol === 'http:') return requestHttp({ host, port: url.port || 80, ...options });
  if (url.protocol === 'https:') return requestHttps({ host, port: url.port || 443, ...trust, ...options });
  throw new Error(
    `the proxy ${url.host} has the scheme ${url.protocol.slice(0, -1)}: only http and https are supported`,
  );
}

/** TLS inside a tunnel that the proxy opens for `CONNECT`. */
class TunnelAgent extends HttpsAgent {
  readonly #proxy: ProxyServer;

  constructor(options: AgentOptions, proxy: ProxyServer) {
    super(options);
    this.#proxy = proxy;
  }

  override createConnection(
    options: ConnectionOptions & { readonly host?: string },
    callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    openTunnel(this.#proxy, `${hostInUrl(options.host!)}:${options.port}`).then(
      (socket) => callback?.(null, connectTls({ ...options, socket })),
      (error: Error) => (callback as ((error: Error) => void) | undefined)?.(error),
    );
  }
}

function openTunnel(proxy: ProxyServer, target: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const authorization = proxyAuthorization(proxy.url);
    const headers = { host: target, ...(authorization && { 'proxy-authorization': authorization }) };
    const request = requestOfProxy(proxy, { method: 'CONNECT', path: target, headers, agent: false });
    const fail = (reason: string): void => reject(proxyError(proxy, reason));
    request.setTimeout(connectMs, () => request.destroy(timedOut()));
    request.on('connect', (response: IncomingMessage, socket: Socket) => {
      socket.setTimeout(0);
      if (response.statusCode === 200) return resolve(socket);
      socket.destroy();
      fail(`refused a connection to ${target}: ${refusalOf(response)}`);
    });
    request.on('response', (response) => {
      request.destroy();
      fail(`refuses to open connections: ${refusalOf(response)}`);
    });
    request.on('error', (error) => fail(`cannot be used: ${networkReason(error)}`));
    request.end();
  });
}

/** The refusal of a proxy in one line. */
export function refusalOf({ statusCode, statusMessage = '' }: IncomingMessage): string {
  const login = statusCode === 407 ? '; put the login into its URL: http://NAME:PASSWORD@HOST' : '';
  return `HTTP ${statusCode} ${statusMessage}`.trim() + login;
}

/** The connection failed because of the proxy, not because of the server behind it. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
}

export function proxyError({ url }: ProxyServer, reason: string): ProxyError {
  return new ProxyError(`the proxy ${url.host} ${reason}`);
}

export function timedOut(): Error {
  return Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' });
}

function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
