import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as tls from 'node:tls';

const directories = ['/etc/ssl/certs', '/etc/pki/tls/certs'];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The certificate authorities that this machine trusts, each in PEM. On Unix they come from `SSL_CERT_FILE` or the
 * first well-known bundle, and from the directories in `SSL_CERT_DIR` or the well-known ones, with the rules of Go's
 * clients (crypto/x509 root_unix.go). Elsewhere they come from the system's store. `NODE_EXTRA_CA_CERTS` is added.
 * Undefined if there are none; use Node's own list then.
 */
export function systemAuthorities(env: Environment): readonly string[] | undefined {
  const key = JSON.stringify([env['SSL_CERT_FILE'], env['SSL_CERT_DIR'], env['NODE_EXTRA_CA_CERTS']]);
  if (known?.key !== key) known = { key, found: readAuthorities(env) };
  return known.found;
}

/** The certificates in a PEM text; other blocks are skipped. */
export function pemCertificates(text: string): string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}

let known: { readonly key: string; readonly found: readonly string[] | undefined } | undefined;

function readAuthorities(env: Environment): readonly string[] | undefined {
  const found = new Set<string>(ownStore());
  const file = env['SSL_CERT_FILE'];
  for (const path of file ? [file] : bundles) {
    const text = readText(path);
    for (const pem of pemCertificates(text ?? '')) found.add(pem);
    if (text !== undefined) break;
  }
  for (const dir of env['SSL_CERT_DIR']?.split(':').filter(Boolean) ?? directories) addDirectory(dir, found);
  if (found.size === 0) return undefined;
  for (const pem of pemCertificates(readText(env['NODE_EXTRA_CA_CERTS'] ?? '') ?? '')) found.add(pem);
  return [...found];
}

/** The authorities that Windows or macOS trusts, if this Node can read them; otherwise those that Node trusts. */
function ownStore(): readonly string[] {
  if (process.platform !== 'win32' && process.platform !== 'darwin') return [];
  const { getCACertificates } = tls as { getCACertificates?: (kind: string) => string[] };
  return [...(getCACertificates?.('system') ?? []), ...tls.rootCertificates];
}

function addDirectory(dir: string, found: Set<string>): void {
  for (const name of namesIn(dir)) {
    for (const pem of pemCertificates(readText(join(dir, name)) ?? '')) found.add(pem);
  }
}

/** OpenSSL adds names by hash, which are links to the files next to them. */
function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .filter((entry) => !entry.isSymbolicLink() || readlinkSync(join(dir, entry.name)).includes('/'))
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}

function readText(path: string): string | undefined {
  try {
    return path === '' ? undefined : readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}

const bundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/cacert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];
