import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of one certificate. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

export interface Authority {
  readonly cert: string;
  issue(name: string, options?: { readonly subjectAltName?: string; readonly days?: number }): Certificate;
}

/** An authority of its own, made by openssl in `dir`; what it issues lies there too. */
export function certificateAuthority(dir: string, name: string): Authority {
  const file = (suffix: string) => join(dir, `${name}${suffix}`);
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', file('.key'), '-out', file('.pem'), '-subj', `/CN=${name}`);
  return {
    cert: file('.pem'),
    issue: (subject, { subjectAltName = 'DNS:client', days = 2 } = {}) => {
      const own = { cert: file(`-${subject}.pem`), key: file(`-${subject}.key`) };
      const request = file(`-${subject}.csr`);
      openssl('req', ...key, '-keyout', own.key, '-out', request, '-subj', `/CN=${subject}`);
      writeFileSync(file('.ext'), `subjectAltName=${subjectAltName}\n`);
      const by = ['-CA', file('.pem'), '-CAkey', file('.key'), '-CAcreateserial', '-extfile', file('.ext')];
      openssl('x509', '-req', '-in', request, ...by, '-days', String(days), '-out', own.cert);
      return own;
    },
  };
}

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
