import { readFileSync } from 'node:fs';
import { fileReason } from '../../../base/file-reason.ts';
import { DaemonError } from '../daemon-error.ts';
import type { TlsOptions } from '../endpoint.ts';

/** Reads the TLS files as PEM; throws a {@link DaemonError} for one that cannot be read. */
export function readTlsFiles(tls: TlsOptions): { ca?: Buffer; cert?: Buffer; key?: Buffer } {
  const ca = readPem(tls.ca, 'certificate authority');
  const cert = readPem(tls.cert, 'client certificate');
  const key = readPem(tls.key, 'client key');
  if ((cert === undefined) !== (key === undefined)) throw incomplete(tls);
  if (cert && tls.cert) requireBlock(cert, tls.cert, 'CERTIFICATE');
  if (key && tls.key) requirePlainKey(key, tls.key);
  return { ca, cert, key };
}

function incomplete({ cert, key }: TlsOptions): DaemonError {
  const text = cert
    ? `the client certificate ${cert} has no key`
    : `the client key ${key} has no certificate`;
  const hint = 'A client needs both a certificate and its key.';
  return new DaemonError(text, 'tls-incomplete', { hint });
}

function requireBlock(pem: Buffer, file: string, kind: 'CERTIFICATE' | 'PRIVATE KEY'): void {
  const what = kind === 'CERTIFICATE' ? 'certificate' : 'private key';
  if (!pem.includes(`${kind}-----`)) throw unusable(`${file} contains no ${what}`, file);
}

/** Node cannot ask for a passphrase. */
function requirePlainKey(pem: Buffer, file: string): void {
  requireBlock(pem, file, 'PRIVATE KEY');
  if (!pem.includes('BEGIN ENCRYPTED') && !pem.includes('4,ENCRYPTED')) return;
  const hint = `Make one without a passphrase: openssl pkey -in ${file} -out plain-key.pem.`;
  throw new DaemonError(`the client key ${file} has a passphrase`, 'tls-key-encrypted', {
    hint,
    data: { file },
  });
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
