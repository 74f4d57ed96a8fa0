import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readTlsFiles } from '../../../src/client/connect/dial/tls-files.ts';
import type { TlsOptions } from '../../../src/client/connect/endpoint.ts';
import { certificateAuthority } from '../../certificates.ts';

let dir: string;
let cert: string;
let key: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'tls-files-'));
  ({ cert, key } = certificateAuthority(dir, 'ca').issue('client'));
  const encrypt = (format: string[], out: string) =>
    execFileSync('openssl', [...format, '-in', key, '-passout', 'pass:secret', '-out', join(dir, out)]);
  encrypt(['pkcs8', '-topk8'], 'pkcs8.key');
  encrypt(['ec', '-aes256'], 'traditional.key');
  writeFileSync(join(dir, 'text'), 'no certificate');
  return () => rmSync(dir, { recursive: true });
});

const refused = (tls: TlsOptions) => {
  try {
    readTlsFiles(tls);
    return undefined;
  } catch (error) {
    return error;
  }
};

it('a pair is read', () => {
  expect(refused({ cert, key, ca: join(dir, 'ca.pem') })).toBeUndefined();
});

it('half of a pair is told', () => {
  expect(refused({ cert })).toMatchObject({
    code: 'tls-incomplete',
    message: `the client certificate ${cert} has no key`,
  });
  expect(refused({ key })).toMatchObject({
    code: 'tls-incomplete',
    message: `the client key ${key} has no certificate`,
  });
});

it.each(['pkcs8.key', 'traditional.key'])('a key with a passphrase is told (%s)', (name) => {
  expect(refused({ cert, key: join(dir, name) })).toMatchObject({
    code: 'tls-key-encrypted',
    message: `the client key ${dir}/${name} has a passphrase`,
    hint: expect.stringContaining('openssl pkey'),
  });
});

it('files in each other’s place, and files that cannot be read, are told', () => {
  expect(refused({ cert: key, key: cert })).toMatchObject({ message: `${key} contains no certificate` });
  expect(refused({ cert, key: cert })).toMatchObject({ message: `${cert} contains no private key` });
  expect(refused({ ca: dir })).toMatchObject({
    code: 'tls-file',
    message: `could not read the certificate authority ${dir}: is a directory`,
  });
  expect(refused({ ca: join(dir, 'text') })).toMatchObject({ message: expect.stringContaining('PEM') });
});
