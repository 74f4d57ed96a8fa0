import { connect, type Socket } from 'node:net';
import { type AddressParts, invalidAddress } from '../address-parts.ts';
import type { UnixEndpoint } from '../endpoint.ts';
import { connected } from './connected.ts';

/** `unix:///absolute/path`. */
export function parseUnix(parts: AddressParts): UnixEndpoint {
  if (!parts.rest.startsWith('/')) throw invalidAddress(parts, 'a unix address needs an absolute path');
  return { kind: 'unix', path: parts.rest };
}

export function dialUnix({ path }: UnixEndpoint, signal?: AbortSignal): Promise<Socket> {
  return connected(() => connect({ path }), 'connect', signal);
}
