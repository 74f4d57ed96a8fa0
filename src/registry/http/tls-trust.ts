import { X509Certificate } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import type { RegistryCertificates } from './docker-trust.ts';
import type { TlsTrust } from './http-agents.ts';
import { pemCertificates, systemAuthorities } from './system-authorities.ts';

/**
 * Trusts this machine's authorities and those of a registry, and presents its client certificates. Without `verify`,
 * it trusts any server. Throws an `Error` that says which certificates cannot be used.
 */
export function tlsTrust(
  { ca, pairs }: RegistryCertificates,
  verify: boolean,
  env: NodeJS.ProcessEnv,
): TlsTrust {
  const system = verify ? systemAuthorities(env) : undefined;
  const own = ca.flatMap(pemCertificates);
  const client = pairs.length > 0 && {
    cert: pairs.map((pair) => pair.cert),
    key: pairs.map((pair) => pair.key),
  };
  // Without a list, Node uses its own, to which the authorities of the registry can only be added explicitly.
  const authorities = system === undefined && own.length === 0 ? undefined : [...(system ?? []), ...own];
  return { secureContext: contextOf(authorities, client || {}), rejectUnauthorized: verify };
}

function contextOf(
  ca: readonly string[] | undefined,
  client: { readonly cert?: string[]; readonly key?: string[] },
): SecureContext {
  try {
    return createSecureContext({ ...client, ...(ca && { ca: [...ca] }) });
  } catch (error) {
    const readable = ca?.filter(isCertificate);
    if (ca && readable && readable.length < ca.length) return contextOf(readable, client);
    throw new Error(`cannot use the certificates in Docker's certs.d: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
}
