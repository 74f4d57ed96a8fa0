import type { Agent } from 'node:http';
import {
  type Insecurity,
  insecurityOf,
  type RegistryCertificates,
  registryCertificates,
} from './docker-trust.ts';
import { httpAgent, httpsAgent, type ProxyServer, timedOut } from './http-agents.ts';
import { proxyFor } from './proxy-for.ts';
import { type HttpRequest, type Route, sendRequest } from './send-request.ts';
import { tlsTrust } from './tls-trust.ts';

const hubNames = new Set(['docker.io', 'index.docker.io']);
const noCertificates: RegistryCertificates = { ca: [], pairs: [] };
const maxRedirects = 10;
/** The largest answer, a manifest of 8 MiB, comes in a minute on a slow line. */
const totalMs = 300_000;

/** A request that a registry is the reason for. */
export interface RegistryRequest extends HttpRequest {
  /** The registry (`ghcr.io`, `127.0.0.1:5000`) whose certificates apply, in addition to those of the host itself. */
  readonly registry?: string;
}

/**
 * Sends a request like Docker's programs: through the proxies of the environment, trusting this machine's authorities
 * and those in Docker's `certs.d`, whose client certificates it presents. Follows at most ten redirects, never from
 * TLS to plain HTTP, and drops the login if the host changes. The time limit, including the body, is five minutes,
 * except for transfers, which have none. Rejects with the error of the connection.
 */
export async function registryFetch(url: URL, request: RegistryRequest = {}): Promise<Response> {
  let at = url;
  const timeout = request.isTransfer ? undefined : AbortSignal.timeout(totalMs);
  const signal = anySignal(request.signal, timeout);
  let call: RegistryRequest = { ...request, signal };
  for (let hop = 0; ; hop++) {
    const response = await sendRequest(at, call, await routeOf(at, call.registry)).catch((error: unknown) => {
      throw timeout?.aborted ? timedOut() : error;
    });
    const target = redirectOf(at, response);
    if (!target) return response;
    await response.body?.cancel();
    if (hop === maxRedirects) throw new Error(`it redirects more than ${maxRedirects} times`);
    call = redirected(call, response.status, target.host !== at.host);
    at = target;
  }
}

function anySignal(a: AbortSignal | undefined, b: AbortSignal | undefined): AbortSignal | undefined {
  return a && b ? AbortSignal.any([a, b]) : (a ?? b);
}

/**
 * Sends a request to the registry itself. It uses TLS. If Docker allows it (a registry on this machine or in
 * `insecure-registries`), the certificate is not verified, and plain HTTP is used if the registry does not speak TLS.
 */
export async function fetchFromRegistry(
  registry: string,
  path: string,
  request: HttpRequest,
): Promise<Response> {
  const host = hostOf(registry);
  const known = schemes.get(host);
  const send = (scheme: string) =>
    registryFetch(new URL(path, `${scheme}://${host}`), { ...request, registry });
  if (known) return send(known);
  const isInsecure = (await insecurityOf(registry, process.env)) !== 'none';
  const scheme = { used: 'https' };
  const response = await send('https').catch((error: unknown) => {
    if (!isInsecure || !mayBePlain(error)) throw error;
    scheme.used = 'http';
    return send('http');
  });
  schemes.set(host, scheme.used);
  return response;
}

/** The address of a path of a registry, with the scheme with which it has responded. */
export function registryUrl(registry: string, path: string): URL {
  const host = hostOf(registry);
  return new URL(path, `${schemes.get(host) ?? 'https'}://${host}`);
}

function hostOf(registry: string): string {
  return hubNames.has(registry) ? 'registry-1.docker.io' : registry;
}

/** The scheme of each registry that has responded. */
const schemes = new Map<string, string>();

/** A server without TLS can fail in many ways, but never with a TLS alert. */
function mayBePlain(error: unknown): boolean {
  const { name, code = '', message } = error as NodeJS.ErrnoException;
  return name !== 'AbortError' && !/ALERT|CERT/i.test(`${code} ${message}`);
}

async function routeOf(url: URL, registry: string | undefined): Promise<Route> {
  const { env } = process;
  const proxyUrl = proxyFor(url, env);
  const proxy = proxyUrl && { url: proxyUrl, trust: agentTrust(noCertificates, proxyUrl) };
  if (url.protocol !== 'https:') return proxy ? { proxy } : { agent: agentFor('http', httpAgent) };
  const certificates = certificatesFor([registry, url.host]);
  const verify = await mustVerify(url, registry);
  const key = JSON.stringify([
    certificates,
    verify,
    proxyUrl?.href,
    env['SSL_CERT_FILE'],
    env['SSL_CERT_DIR'],
  ]);
  return { agent: agentFor(key, () => httpsAgent(tlsTrust(certificates, verify, env), proxy)) };
}

function agentTrust(certificates: RegistryCertificates, { protocol }: URL): ProxyServer['trust'] {
  return protocol === 'https:' ? tlsTrust(certificates, true, process.env) : {};
}

const agents = new Map<string, Agent>();

function agentFor(key: string, create: () => Agent): Agent {
  const agent = agents.get(key) ?? create();
  agents.set(key, agent);
  return agent;
}

function certificatesFor(hosts: readonly (string | undefined)[]): RegistryCertificates {
  const found = [...new Set(hosts)].flatMap((host) => (host ? registryCertificates(host, process.env) : []));
  return { ca: found.flatMap(({ ca }) => ca), pairs: found.flatMap(({ pairs }) => pairs) };
}

/**
 * A registry that is listed as insecure may have an insecure token server. One on this machine must present a
 * certificate.
 */
async function mustVerify(url: URL, registry: string | undefined): Promise<boolean> {
  if (!registry) return true;
  const insecurity: Insecurity = await insecurityOf(registry, process.env);
  return insecurity === 'none' || (insecurity === 'loopback' && url.host !== registry);
}

function redirectOf(url: URL, { status, headers }: Response): URL | undefined {
  const location = headers.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return undefined;
  const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
  if (target === undefined || !/^https?:$/.test(target.protocol))
    throw new Error('it redirects to something that is not an HTTP address');
  if (url.protocol === 'https:' && target.protocol === 'http:')
    throw new Error(`it redirects to ${target.host} without TLS`);
  return target;
}

function redirected(call: RegistryRequest, status: number, isOtherHost: boolean): RegistryRequest {
  const { authorization, ...others } = { ...call.headers };
  const headers = isOtherHost || authorization === undefined ? others : { ...others, authorization };
  const { body, method, ...rest } = call;
  const keepsBody = status === 307 || status === 308;
  // The body of a token request contains the password. What is pushed may go where the registry says.
  if (keepsBody && isOtherHost && typeof body === 'string')
    throw new Error('it redirects a request with a body to another host');
  // The next request would be a GET, whose success says nothing about the content.
  if (!keepsBody && typeof body === 'object')
    throw new Error(`it redirects an upload with HTTP ${status}, which loses the content`);
  return {
    ...rest,
    headers,
    ...((keepsBody || method === 'HEAD') && { method }),
    ...(keepsBody && { body }),
  };
}
