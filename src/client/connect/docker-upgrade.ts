import type { Duplex } from 'node:stream';
import type { Metadata } from '../../rpc/channel.ts';
import { httpHeaderValue } from '../../rpc/header-value.ts';
import type { DaemonAddress } from './address.ts';
import { DaemonError } from './daemon-error.ts';
import { dial } from './dial/dial.ts';
import { type EngineResponse, engineUpgrade } from './dial/engine-http.ts';

/** What a connection is upgraded to. */
interface UpgradeRequest {
  readonly path: '/grpc' | '/session';
  /** Sent as headers. */
  readonly metadata?: Metadata;
}

/**
 * Upgrades a connection to Docker Engine to a stream with HTTP/2: `/grpc` (BuildKit's services) or `/session` (we
 * serve). Rejects with a {@link DaemonError}, or with the error of the connection.
 */
export async function upgradeDocker(
  address: DaemonAddress,
  { path, metadata = [] }: UpgradeRequest,
  signal?: AbortSignal,
): Promise<Duplex> {
  const headers: Record<string, string[]> = {};
  for (const [name, value] of metadata) headers[name] = [...(headers[name] ?? []), httpHeaderValue(value)];
  const call = { method: 'POST', path, headers, signal } as const;
  const answer = await engineUpgrade(() => dial(address, signal), 'h2c', call);
  if ('stream' in answer) return answer.stream;
  throw refusal(path, answer.response);
}

function refusal(path: string, { status, text }: EngineResponse): DaemonError {
  const what = `it answers POST ${path} with HTTP ${status} ${onOneLine(text)}`.trim();
  if (/HTTP request to an HTTPS server/.test(text)) {
    return new DaemonError(what, 'tls-missing', {
      hint: 'It uses TLS: set DOCKER_TLS_VERIFY and DOCKER_CERT_PATH.',
    });
  }
  const hint = 'BuildKit needs Docker Engine 23 or later, and the address of the Engine itself.';
  return new DaemonError(what, 'not-buildkit', { hint });
}

/** A page of a web server says nothing more than its status. */
function onOneLine(text: string): string {
  return /^\s*</.test(text) ? '' : text.replace(/\s+/g, ' ').trim().slice(0, 500);
}
