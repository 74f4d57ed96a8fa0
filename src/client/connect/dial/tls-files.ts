import { readFileSync } from 'node:fs';
import { fileReason } from '../../../base/file-reason.ts';
import { DaemonError } from '../daemon-error.ts';
import type { TlsOptions } from '../endpoint.ts';

/** PEM texts of the TLS files; throws a {@link DaemonError} for one that cannot be read. */
export function readTlsFiles(tls: TlsOptions): { ca?: Buffer; cert?: Buffer; key?: Buffer } {
  return {
    ca: readPem(tls.ca, 'certificate authority'),
    cert: readPem(tls.cert, 'client certificate'),
    key: readPem(tls.key, 'client key'),
  };
}

function readPem(path: string | undefined, what: string): Buffer | undefined {
  if (!path) return undefined;
  let text: Buffer;
  try {
    text = readFileSync(path);
  } catch (error) {
    throw unusable(`could not read the ${what} ${path}: ${fileReason(error)}`, path, error);
  }
  if (!text.includes('-----BEGIN ')) throw unusable(`the ${what} ${path} is not in PEM format`, path);
  return text;
}

function unusable(message: string, file: string, cause?: unknown): DaemonError {
  const hint = 'Check the paths of the certificates and of the key, or the directory in DOCKER_CERT_PATH.';
  return new DaemonError(message, 'tls-file', { hint, data: { file }, cause });
}
