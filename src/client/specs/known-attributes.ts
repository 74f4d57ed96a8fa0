import { suggest } from '../../diagnostics/suggest.ts';
import { readBool } from '../../go/strconv.ts';
import { compareBytes } from '../../go/strings.ts';

/** The kinds of entries with attributes. */
export type AttributeOwner = 'output' | 'cacheFrom' | 'cacheTo' | 'attest';

/** The values that an attribute accepts: anything, a boolean, an integer, or one of several words. */
type Values = 'any' | 'boolean' | 'number' | readonly string[];
type Attributes = Readonly<Record<string, Values>>;

/**
 * Throws an `Error` for an attribute or a value that BuildKit does not support, because BuildKit silently ignores
 * many of them. For an unknown type, nothing is checked here; the daemon decides.
 */
export function checkAttributes(
  owner: AttributeOwner,
  type: string,
  attrs: Readonly<Record<string, string>>,
): void {
  const known = Object.hasOwn(tables[owner], type) ? tables[owner][type] : undefined;
  if (known === undefined) return;
  for (const [key, value] of Object.entries(attrs)) {
    const values = Object.hasOwn(known, key) ? known[key] : undefined;
    if (values !== undefined) requireValue(key, value, values);
    else if (!isFree(key)) throw unknown(type, key, Object.keys(known));
  }
}

/** Annotations can have any name, and so can the metadata that an exporter adds to an image. */
function isFree(key: string): boolean {
  return /^(?:annotation|containerimage)[-.[]/.test(key);
}

function unknown(type: string, key: string, known: readonly string[]): Error {
  const near = suggest(key, known, true);
  const list = known.length === 0 ? 'it has none' : `it has ${[...known].sort(compareBytes).join(', ')}`;
  const what = `type=${type} has no attribute ${JSON.stringify(key)}`;
  return new Error(near === undefined ? `${what}: ${list}` : `${what}: did you mean ${near}?`);
}

function requireValue(key: string, value: string, values: Values): void {
  if (values === 'any') return;
  const wrong = (what: string): Error => new Error(`${key}=${value}: ${what}`);
  if (values === 'number') {
    if (!/^[+-]?\d+$/.test(value)) throw wrong('not a whole number');
  } else if (values === 'boolean') {
    if (readBool(value) === undefined) throw wrong('not true or false');
  } else if (!values.includes(value)) throw wrong(`not ${values.join(' or ')}`);
}

const any = 'any';
const boolean = 'boolean';
const number = 'number';

/** moby/buildkit v0.32.2 util/compression/attrs.go */
const compression: Attributes = {
  compression: ['uncompressed', 'gzip', 'estargz', 'zstd'],
  'force-compression': boolean,
  'compression-level': number,
};

/** moby/buildkit v0.32.2 exporter/local, exporter/tar */
const files: Attributes = {
  dest: any,
  'attestation-prefix': any,
  'platform-split': boolean,
  'source-date-epoch': any,
  mode: any,
};

/** moby/buildkit v0.32.2 exporter/containerimage */
const image: Attributes = {
  ...compression,
  name: any,
  annotation: any,
  'name-canonical': boolean,
  'attestation-inline': boolean,
  'oci-artifact': boolean,
  'oci-mediatypes': boolean,
  'prefer-nondist-layers': boolean,
  'prefer-image-digest': boolean,
  'rewrite-timestamp': boolean,
  'source-date-epoch': any,
  buildinfo: any,
  'buildinfo-attrs': any,
};

const stored: Attributes = {
  ...image,
  push: boolean,
  'push-by-digest': boolean,
  'registry.insecure': boolean,
  unpack: boolean,
  store: boolean,
  'dangling-name-prefix': any,
  'danging-name-empty-only': boolean,
  'unsafe-internal-store-allow-incomplete': boolean,
};

const archive: Attributes = { ...image, dest: any, tar: boolean, context: any };

/** Attributes of every cache to export (moby/buildkit v0.32.2 control/control.go). */
const written: Attributes = { mode: ['min', 'max'], 'ignore-error': boolean };
/**
 * Attributes of every cache to import. Attributes for exporting have no effect here, but are allowed, so that one
 * text can serve for both.
 */
const read: Attributes = { ...written, ...compression };

/** moby/buildkit v0.32.2 cache/remotecache/registry, local */
const manifests: Attributes = { ...compression, 'image-manifest': boolean, 'oci-mediatypes': boolean };
const registry: Attributes = { ref: any, 'registry.insecure': boolean };
const local: Attributes = { src: any, dest: any, digest: any, tag: any, reset: boolean };

/** moby/buildkit v0.32.2 cache/remotecache/gha */
const gha: Attributes = {
  scope: any,
  timeout: any,
  token: any,
  url: any,
  url_v2: any,
  version: any,
  repository: any,
  ghtoken: any,
};

/** moby/buildkit v0.32.2 cache/remotecache/s3 */
const s3: Attributes = {
  bucket: any,
  region: any,
  prefix: any,
  manifests_prefix: any,
  blobs_prefix: any,
  name: any,
  touch_refresh: any,
  endpoint_url: any,
  access_key_id: any,
  secret_access_key: any,
  session_token: any,
  use_path_style: boolean,
  upload_parallelism: number,
  disable_accept_encoding: boolean,
  retry_mode: ['standard', 'adaptive'],
  retry_max_attempts: number,
};

/** moby/buildkit v0.32.2 cache/remotecache/azblob */
const azblob: Attributes = {
  account_url: any,
  account_name: any,
  secret_access_key: any,
  container: any,
  prefix: any,
  manifests_prefix: any,
  blobs_prefix: any,
  name: any,
};

/**
 * moby/buildkit v0.32.2 solver/llbsolver/provenance.go, proc/provenance.go. The attributes of an SBOM depend on its
 * scanner.
 */
const provenance: Attributes = {
  mode: ['min', 'max', 'full'],
  version: ['v0.2', 'v1'],
  reproducible: boolean,
  'inline-only': boolean,
  'capture-usage': boolean,
  'complete-materials': boolean,
  'builder-id': any,
  filename: any,
};

const tables: Readonly<Record<AttributeOwner, Readonly<Record<string, Attributes>>>> = {
  output: {
    local: files,
    tar: files,
    image: stored,
    registry: stored,
    oci: archive,
    docker: archive,
    cacheonly: {},
  },
  cacheFrom: {
    registry: { ...read, ...manifests, ...registry },
    local: { ...read, ...manifests, ...local },
    gha: { ...read, ...gha },
    s3: { ...read, ...s3 },
    azblob: { ...read, ...azblob },
  },
  cacheTo: {
    registry: { ...written, ...manifests, ...registry },
    local: { ...written, ...manifests, ...local },
    inline: { ...written, ...compression },
    gha: { ...written, ...compression, ...gha },
    s3: { ...written, ...compression, ...s3 },
    azblob: { ...written, ...compression, ...azblob },
  },
  attest: { provenance },
};
