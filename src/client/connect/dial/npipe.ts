import { connect, type Socket } from 'node:net';
import { type AddressParts, invalidAddress } from '../address-parts.ts';
import { DaemonError } from '../daemon-error.ts';
import type { NamedPipeEndpoint } from '../endpoint.ts';
import { connected } from './connected.ts';

/**
 * `npipe:////./pipe/NAME`, in the form that Docker and BuildKit use: slashes stand for backslashes. Throws on systems
 * without named pipes.
 */
export function parseNpipe(
  parts: AddressParts,
  platform: NodeJS.Platform = process.platform,
): NamedPipeEndpoint {
  if (platform !== 'win32') {
    throw new DaemonError(
      `${parts.from}: named pipes are available only on Windows (${parts.text})`,
      'unsupported-address',
      { hint: 'Use the unix:// path of the socket, or tcp://.' },
    );
  }
  const path = parts.rest.replaceAll('/', '\\');
  if (!/^\\\\[^\\]+\\pipe\\./i.test(path))
    throw invalidAddress(parts, 'a pipe address is npipe:////./pipe/NAME, or npipe:////SERVER/pipe/NAME');
  return { kind: 'npipe', path };
}

/** Node opens named pipes like socket files. */
export function dialNpipe({ path }: NamedPipeEndpoint, signal?: AbortSignal): Promise<Socket> {
  return connected(() => connect({ path }), 'connect', signal);
}
