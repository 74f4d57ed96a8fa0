import { BlockList, isIP } from 'node:net';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for a URL, from `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` or their lower-case names, with the rules of
 * Go's clients (golang.org/x/net/http/httpproxy). Undefined for a direct connection, which `localhost` and loopback
 * addresses always use. A proxy without a scheme is an HTTP proxy. Throws an `Error` for a proxy that is not a URL.
 */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  // In a CGI program, HTTP_PROXY is a request header.
  if (name === 'HTTP_PROXY' && env['REQUEST_METHOD']) return undefined;
  const text = settingOf(name, env);
  if (text === '' || isDirect(url, settingOf('NO_PROXY', env))) return undefined;
  return parseProxy(text, name);
}

function settingOf(name: string, env: Environment): string {
  return env[name] || env[name.toLowerCase()] || '';
}

function parseProxy(text: string, name: string): URL {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  try {
    return new URL(withScheme);
  } catch {
    throw new Error(`${name} is not a proxy URL: ${withoutLogin(text)}`);
  }
}

function withoutLogin(text: string): string {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0] ?? '';
  const at = text.lastIndexOf('@');
  return at < 0 ? text : scheme + text.slice(at + 1);
}

function isDirect(url: URL, noProxy: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (host === 'localhost' || isLoopback(host)) return true;
  const rules = noProxy.split(',').map((rule) => rule.trim().toLowerCase());
  return rules.some((rule) => rule !== '' && matches(rule, host.replace(/\.$/, ''), port));
}

function isLoopback(host: string): boolean {
  return inNetwork('127.0.0.0/8', host) || inNetwork('::1/128', host);
}

/**
 * A rule is `*`, `10.0.0.0/8`, an address, a domain (including subdomains), or `.domain` (only subdomains). Each can
 * have a port.
 */
function matches(rule: string, host: string, port: string): boolean {
  if (rule === '*') return true;
  if (rule.includes('/')) return inNetwork(rule, host);
  const [, name = '', rulePort] = /^(.*?)(?::(\d+))?$/.exec(isIP(rule) === 6 ? `[${rule}]` : rule) ?? [];
  if (rulePort !== undefined && rulePort !== port) return false;
  const domain = name.replace(/^\[|\]$/g, '').replace(/^\*(?=\.)/, '');
  if (isIP(domain) !== 0) return isIP(host) !== 0 && sameAddress(domain, host);
  return domain.startsWith('.') ? host.endsWith(domain) : host === domain || host.endsWith(`.${domain}`);
}

function sameAddress(a: string, b: string): boolean {
  return isIP(a) === isIP(b) && inNetwork(`${a}/${isIP(a) === 6 ? 128 : 32}`, b);
}

/** Whether a host is an address inside a network such as `10.0.0.0/8`; false if either is invalid. */
export function inNetwork(network: string, host: string): boolean {
  const [base = '', bits = ''] = network.split('/');
  const family = isIP(base);
  const max = family === 6 ? 128 : 32;
  if (family === 0 || isIP(host) !== family || !/^\d{1,3}$/.test(bits) || Number(bits) > max) return false;
  const list = new BlockList();
  const type = family === 6 ? 'ipv6' : 'ipv4';
  list.addSubnet(base, Number(bits), type);
  return list.check(host, type);
}
