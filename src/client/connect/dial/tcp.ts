import { connect, isIP, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import { type AddressParts, splitAuthority } from '../address-parts.ts';
import type { TcpEndpoint, TlsOptions } from '../endpoint.ts';
import { connected } from './connected.ts';
import { readTlsFiles } from './tls-files.ts';

/** `tcp://HOST[:PORT]`; the default port is 1234, or 2376 with TLS. */
export function parseTcp(parts: AddressParts, tls: TlsOptions | undefined): TcpEndpoint {
  const { host, port = tls ? 2376 : 1234 } = splitAuthority(parts, { port: true });
  return tls ? { kind: 'tcp', host, port, tls } : { kind: 'tcp', host, port };
}

/** Opens the connection; with TLS, also verifies the daemon. `alpn` are the protocols to offer. */
export function dialTcp(
  { host, port, tls }: TcpEndpoint,
  signal?: AbortSignal,
  alpn: readonly string[] = [],
): Promise<Socket> {
  if (!tls) return connected(() => connect({ host, port, noDelay: true }), 'connect', signal);
  const name = tls.serverName ?? host;
  const options: ConnectionOptions = {
    host,
    port,
    ...readTlsFiles(tls),
    rejectUnauthorized: !tls.insecure,
    ...(isIP(name) === 0 ? { servername: name } : {}),
    ...(alpn.length > 0 ? { ALPNProtocols: [...alpn] } : {}),
  };
  return connected(() => connectTls(options), 'secureConnect', signal);
}
