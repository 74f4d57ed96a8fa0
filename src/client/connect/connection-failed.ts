import { type Stats, statSync } from 'node:fs';
import type { Duplex } from 'node:stream';
import type { ErrorData } from '../../base/library-error.ts';
import { RpcCode, RpcError } from '../../rpc/channel.ts';
import type { DaemonAddress } from './address.ts';
import { DaemonError, type DaemonErrorCode } from './daemon-error.ts';
import { dial } from './dial/dial.ts';
import type { Endpoint } from './endpoint.ts';

const defaultHint = 'Make sure that the daemon is running and that the address is right.';
const settingsFrame = 4;
/** The preface and an empty SETTINGS frame. */
const http2Start = Buffer.concat([
  Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  Buffer.from([0, 0, 0, settingsFrame, 0, 0, 0, 0, 0]),
]);
const answerMs = 1000;
const lookMs = 3000;

/** The reason of a failure, and what to do next. */
interface Diagnosis {
  readonly reason: string;
  readonly code: DaemonErrorCode;
  readonly hint: string;
  readonly data?: ErrorData;
}

/**
 * The error for a daemon that could not be connected to. If the cause does not explain the failure (the connection
 * just ends), it connects to the address itself to see what responds.
 */
export async function connectionFailed(
  address: DaemonAddress,
  cause: unknown,
  signal?: AbortSignal,
): Promise<DaemonError> {
  const diagnosis = known(cause, address) ?? (await lookAt(address, cause, signal));
  const who = address.kind === 'docker' ? 'Docker Engine' : 'buildkitd';
  const text = `could not connect to ${who} at ${address.text} (from ${address.from}): ${diagnosis.reason}`;
  const { code, hint, data } = diagnosis;
  return new DaemonError(text, code, { hint: bootHint(address, data) ?? hint, data, cause });
}

/** For a node that `docker buildx` starts. */
function bootHint({ builderNode }: DaemonAddress, data: ErrorData | undefined): string | undefined {
  if (!builderNode || data?.['status'] === undefined) return undefined;
  return `Start it with \`docker buildx inspect --bootstrap ${builderNode.builder}\`.`;
}

/** The reason in the error or in its cause: our own message, or a code of the system or of TLS. */
function known(cause: unknown, address: DaemonAddress): Diagnosis | undefined {
  for (let error: unknown = cause; error instanceof Error; error = error.cause) {
    if (error instanceof DaemonError)
      return { reason: error.message, code: error.code, hint: error.hint ?? defaultHint, data: error.data };
    const diagnosis =
      error.name === 'TimeoutError' ? systemDiagnosis('ETIMEDOUT', address) : socketDiagnosis(error, address);
    if (diagnosis) return diagnosis;
  }
  return undefined;
}

async function lookAt(address: DaemonAddress, cause: unknown, signal?: AbortSignal): Promise<Diagnosis> {
  if (cause instanceof RpcError && cause.code === RpcCode.unimplemented) {
    return notBuildkit('it is a gRPC server without the service moby.buildkit.v1.Control', address);
  }
  const { kind } = address.endpoint;
  const text = cause instanceof Error ? cause.message : String(cause);
  const fallback: Diagnosis = { reason: text, code: 'connection-failed', hint: defaultHint };
  if (kind !== 'unix' && kind !== 'tcp') return fallback;
  try {
    const answer = await firstAnswer(await dial(address, timeout(signal)));
    return answerDiagnosis(answer, address) ?? fallback;
  } catch (error) {
    return known(error, address) ?? fallback;
  }
}

/** The properties that Node adds to errors of the system, of OpenSSL, and of certificates. */
interface SocketError extends Error {
  readonly code?: unknown;
  readonly reason?: string;
  readonly cert?: { readonly subjectaltname?: string };
}

/** The peer's response to the start of HTTP/2 within one second. Rejects with the error of the socket. */
function firstAnswer(stream: Duplex): Promise<Buffer | undefined> {
  return new Promise<Buffer | undefined>((resolve, reject) => {
    const timer = setTimeout(resolve, answerMs, undefined);
    stream.on('data', resolve).on('error', reject);
    stream.on('end', () => resolve(Buffer.alloc(0))).on('close', () => resolve(Buffer.alloc(0)));
    stream.write(http2Start);
    stream.once('close', () => clearTimeout(timer));
  }).finally(() => stream.destroy());
}

function answerDiagnosis(answer: Buffer | undefined, address: DaemonAddress): Diagnosis | undefined {
  const { endpoint } = address;
  const withTls = endpoint.kind === 'tcp' && endpoint.tls !== undefined;
  if (answer === undefined) return notBuildkit('it accepts the connection, but does not answer', address);
  const start = answer.subarray(0, 40).toString('latin1');
  const isTls = answer[0] === 0x15 || /HTTP request to an HTTPS server/.test(answer.toString('latin1'));
  if (isTls && !withTls) return tlsDiagnosis('it uses TLS, but the connection does not', 'tls-missing');
  if (answer.length === 0 && endpoint.kind === 'tcp')
    return tlsDiagnosis('it closes the connection immediately', withTls ? 'tls-client' : 'tls-missing');
  if (start.startsWith('HTTP/1.') && address.kind === 'buildkit') {
    const hint = 'If it is Docker Engine, write the address as docker+unix:// or docker+tcp://.';
    return { ...notBuildkit('it is an HTTP server, not BuildKit', address), hint };
  }
  if (answer.length > 0 && answer[3] !== settingsFrame)
    return notBuildkit(`it answers ${JSON.stringify(start)}`, address);
  return undefined;
}

function notBuildkit(reason: string, { kind }: DaemonAddress): Diagnosis {
  const expected = kind === 'docker' ? 'Docker Engine' : 'buildkitd';
  return {
    reason,
    code: 'not-buildkit',
    hint: `Something other than ${expected} may be listening there: check the address.`,
  };
}

function socketDiagnosis(error: Error, address: DaemonAddress): Diagnosis | undefined {
  const { code, cert, reason = error.message } = error as SocketError;
  if (typeof code !== 'string') return undefined;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return tlsDiagnosis(`its certificate is for ${cert?.subjectaltname ?? 'another name'}`, 'tls-name');
  if (code === 'EACCES' || code === 'EPERM') return permissionDiagnosis(address);
  if (Object.hasOwn(systemHints, code)) return systemDiagnosis(code, address);
  if (code.startsWith('HPE_')) {
    const hint =
      'If a standalone buildkitd listens there, write the address as unix:// or tcp://, in BUILDKIT_HOST.';
    return { ...notBuildkit('it does not answer like Docker Engine', address), code: 'not-engine', hint };
  }
  const problem = tlsCodes.find(([pattern]) => pattern.test(code) || pattern.test(reason))?.[1];
  return problem && tlsDiagnosis(reason.trim(), problem);
}

function systemDiagnosis(code: string, { endpoint }: DaemonAddress): Diagnosis {
  const [reason, hint] = systemHints[code]!;
  return { reason: `${reason.replace('{}', placeOf(endpoint))} (${code})`, code: 'connection-failed', hint };
}

/** The socket or the host of the first connection. */
function placeOf(endpoint: Endpoint): string {
  switch (endpoint.kind) {
    case 'unix':
    case 'npipe':
      return endpoint.path;
    case 'tcp':
    case 'ssh':
      return endpoint.host;
    case 'docker-container':
      return placeOf(endpoint.engine);
    case 'container-tool':
      return `of the container ${endpoint.container}`;
    case 'kube-pod':
      return `of the pod ${endpoint.pod}`;
    case 'kube-deployment':
      return `of the deployment ${endpoint.deployment}`;
  }
}

function permissionDiagnosis({ endpoint }: DaemonAddress): Diagnosis {
  const path = socketOf(endpoint);
  const owner = ownerOf(path);
  const group =
    owner && owner.gid !== 0
      ? `, or join its group (number ${owner.gid}; for Docker's socket: sudo usermod -aG docker $USER, then log in again)`
      : '';
  return {
    reason: `you do not have access to ${path || 'it'} (permission denied)`,
    code: 'permission-denied',
    hint: `Run this with sudo${group}, or use a rootless daemon.`,
  };
}

/** The path of the socket file; '' for other endpoints. */
function socketOf(endpoint: Endpoint): string {
  if (endpoint.kind === 'docker-container') return socketOf(endpoint.engine);
  return endpoint.kind === 'unix' ? endpoint.path : '';
}

function ownerOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function tlsDiagnosis(reason: string, code: keyof typeof tlsHints): Diagnosis {
  return { reason, code, hint: tlsHints[code] };
}

function timeout(signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(lookMs);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

const tlsHints = {
  'tls-authority': "Trust the authority that signed the daemon's certificate.",
  'tls-expired':
    "The daemon's certificate is not valid at this time: renew it, or check the clock of this machine.",
  'tls-name': "Use the name in the daemon's certificate as the host of the address.",
  'tls-client': 'The daemon requires a client certificate signed by its authority.',
  'tls-key-pair':
    'The client certificate and the key do not match, or one of the files contains something else.',
  'tls-missing': 'If the daemon uses TLS, the connection needs its certificate authority.',
  'tls-unexpected': 'The daemon may not use TLS there: leave out the TLS settings, or use its TLS port.',
} as const;

/** Codes of Node's TLS errors, or OpenSSL's reasons. */
const tlsCodes: readonly (readonly [RegExp, keyof typeof tlsHints])[] = [
  [/^CERT_HAS_EXPIRED|^CERT_NOT_YET_VALID/, 'tls-expired'],
  [/SELF_SIGNED|^UNABLE_TO_|^CERT_/, 'tls-authority'],
  [/_ALERT_|\balert\b/, 'tls-client'],
  [/^ERR_OSSL_/, 'tls-key-pair'],
  [/WRONG_VERSION_NUMBER|PACKET_LENGTH|wrong version number|packet length/, 'tls-unexpected'],
];

const systemHints: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  ENOENT: ['there is no socket {}', 'Make sure that the daemon is running and that the path is right.'],
  ENOTSOCK: ['{} is not a socket', 'Give the path of the daemon socket.'],
  ECONNREFUSED: [
    'nothing listens at {}',
    'Make sure that the daemon is running and that the address is right.',
  ],
  ENOTFOUND: ['the host {} is not known', "Check the host's name and the network."],
  EAI_AGAIN: ['the host {} could not be looked up', "Check the host's name and the network."],
  ETIMEDOUT: [
    '{} does not answer',
    'Check the address, the network, and firewalls between here and the daemon.',
  ],
  EHOSTUNREACH: ['{} cannot be reached', 'Check the address and the network.'],
  ENETUNREACH: ['{} cannot be reached', 'Check the address and the network.'],
};
