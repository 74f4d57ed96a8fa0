import { CompileError } from '../../diagnostics/compile-error.ts';
import { goJsonTexts } from '../../go/json.ts';
import { parseNormalizedNamed, referenceString, tagNameOnly } from '../../image/reference.ts';
import { Cap } from '../cap-ids.ts';
import type { Constraints } from '../constraints.ts';
import { type State, stateOf } from '../state.ts';
import { opVertex, outputOf } from './op-vertex.ts';
import { source } from './source-op.ts';

/** What the identifier of an image begins with. */
export const imageScheme = 'docker-image://';

/** How an image is resolved, and which layers are used. */
export interface ImageOptions extends Constraints {
  readonly resolveMode?: 'default' | 'pull' | 'local';
  readonly recordType?: string;
  readonly layerLimit?: number;
  readonly checksum?: string;
}

/**
 * An image from a registry. A short name is completed (`alpine` is `docker.io/library/alpine:latest`). As in the
 * reference, an invalid name is an error when the graph is marshalled.
 *
 * @example
 * image('alpine:3', { platform: parsePlatform('linux/arm64') });
 */
export function image(ref: string, options: ImageOptions = {}): State {
  const { resolveMode = 'default', recordType, layerLimit, checksum, ...constraints } = options;
  const attributes = new Attributes(Cap.sourceImage);
  if (resolveMode !== 'default') attributes.set('image.resolvemode', resolveMode);
  if (resolveMode === 'pull') attributes.need(Cap.sourceImageResolveMode);
  attributes.set('image.recordtype', recordType);
  attributes.set('image.layerlimit', layerLimit?.toString(), Cap.sourceImageLayerLimit);
  attributes.set('image.checksum', checksum, Cap.sourceImageChecksum);
  const name = completeName(ref);
  if (name instanceof CompileError) return unmarshallable(name, constraints);
  return attributes.source(imageScheme + name, constraints);
}

/** Which files of a directory are transferred. */
export interface LocalOptions extends Constraints {
  /** The session that serves it. Without one, any available session is used, and nothing is cached across clients. */
  readonly sessionId?: string;
  readonly includePatterns?: readonly string[];
  readonly excludePatterns?: readonly string[];
  /** Only these paths; symbolic links on the way are followed. */
  readonly followPaths?: readonly string[];
  /** Local sources with the same hint are synchronized into the same place. */
  readonly sharedKeyHint?: string;
  readonly differ?: { readonly mode: 'none' | 'metadata'; readonly required: boolean };
  /** Transfers only metadata, except for these paths. */
  readonly metadataOnly?: { readonly exceptions: readonly string[] };
}

/**
 * A directory of the client, by the name under which its session serves it.
 *
 * @example
 * local('context', { excludePatterns: ['node_modules'] });
 */
export function local(name: string, options: LocalOptions = {}): State {
  const {
    sessionId,
    includePatterns,
    excludePatterns,
    followPaths,
    sharedKeyHint,
    differ,
    metadataOnly,
    ...constraints
  } = options;
  const attributes = new Attributes(Cap.sourceLocal);
  attributes.set('local.session', sessionId, Cap.sourceLocalSessionId);
  attributes.set('local.includepattern', jsonList(includePatterns), Cap.sourceLocalIncludePatterns);
  attributes.set('local.followpaths', jsonList(followPaths), Cap.sourceLocalFollowPaths);
  attributes.set('local.excludepatterns', jsonList(excludePatterns), Cap.sourceLocalExcludePatterns);
  attributes.set('local.sharedkeyhint', sharedKeyHint, Cap.sourceLocalSharedKeyHint);
  attributes.set('local.differ', differ?.mode, differ?.required ? Cap.sourceLocalDiffer : undefined);
  if (metadataOnly !== undefined) {
    attributes.set('local.metadatatransfer', 'true', Cap.sourceLocalMetadataTransfer);
    attributes.set('local.metadatatransferexclude', jsonList(metadataOnly.exceptions));
  }
  return attributes.source(`local://${name}`, constraints);
}

/** Requirements for a download, and settings of the request. */
export interface HttpOptions extends Constraints {
  readonly filename?: string;
  /** `sha256:…` of the file. */
  readonly checksum?: string;
  /** Permission bits. */
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly authHeaderSecret?: string;
  readonly headers?: { readonly accept?: string; readonly userAgent?: string };
  /** A detached OpenPGP signature that must match the file, and the key to verify it; both are armored. */
  readonly signature?: { readonly publicKey: string; readonly signature: string };
}

/**
 * A file from a web server.
 *
 * @example
 * http('https://example.com/app.tgz', { filename: 'app.tgz', mode: 0o644 });
 */
export function http(url: string, options: HttpOptions = {}): State {
  const { filename, checksum, mode, uid, gid, authHeaderSecret, headers, signature, ...constraints } =
    options;
  const attributes = new Attributes(Cap.sourceHttp);
  attributes.set('http.checksum', checksum, Cap.sourceHttpChecksum);
  attributes.set('http.filename', filename);
  const bits = (mode ?? 0) & 0o777;
  attributes.set('http.perm', bits === 0 ? undefined : `0${bits.toString(8)}`, Cap.sourceHttpPerm);
  attributes.set('http.uid', uid ? String(uid) : undefined, Cap.sourceHttpUidGid);
  attributes.set('http.gid', gid ? String(gid) : undefined, Cap.sourceHttpUidGid);
  attributes.set('http.authheadersecret', authHeaderSecret, Cap.sourceHttpAuth);
  if (headers !== undefined) {
    attributes.need(Cap.sourceHttpHeader);
    attributes.set('http.header.accept', headers.accept);
    attributes.set('http.header.user-agent', headers.userAgent);
  }
  if (signature !== undefined) {
    attributes.need(Cap.sourceHttpSignature);
    attributes.set('http.sig.pubkey', signature.publicKey);
    attributes.set('http.sig.signature', signature.signature);
  }
  return attributes.source(url, constraints);
}

/** The session and the store that serve the layout. */
export interface OciLayoutOptions extends Constraints {
  readonly sessionId?: string;
  readonly storeId?: string;
  readonly layerLimit?: number;
}

/**
 * An image in an OCI layout that the client's session serves as a content store.
 *
 * @example
 * ociLayout(`base@sha256:${'0'.repeat(64)}`, { storeId: 'store' });
 */
export function ociLayout(ref: string, options: OciLayoutOptions = {}): State {
  const { sessionId, storeId, layerLimit, ...constraints } = options;
  const attributes = new Attributes(Cap.sourceOciLayout);
  attributes.set('oci.session', sessionId);
  attributes.set('oci.store', storeId);
  attributes.set('oci.layerlimit', layerLimit?.toString());
  return attributes.source(`oci-layout://${ref}`, constraints);
}

/** Collects attributes, and the capabilities that they need, while options are read. */
export class Attributes {
  readonly #attrs = new Map<string, string>();
  readonly #caps: string[] = [];

  constructor(cap: string) {
    this.need(cap);
  }

  /** Sets an attribute, unless the value is missing or empty. */
  set(name: string, value: string | undefined, cap?: string): void {
    if (!value) return;
    this.#attrs.set(name, value);
    if (cap !== undefined) this.need(cap);
  }

  need(cap: string): void {
    this.#caps.push(cap);
  }

  source(identifier: string, constraints: Constraints): State {
    return source(identifier, this.#attrs, this.#caps, constraints);
  }
}

function completeName(ref: string): string | CompileError {
  try {
    return referenceString(tagNameOnly(parseNormalizedNamed(ref)));
  } catch (error) {
    return new CompileError((error as Error).message, { code: 'invalid-reference', cause: error });
  }
}

function unmarshallable(error: CompileError, constraints: Constraints): State {
  const vertex = opVertex(constraints, [], () => {
    throw error;
  });
  return stateOf(outputOf(vertex, 0, constraints.platform));
}

function jsonList(values: readonly string[] | undefined): string | undefined {
  return values?.length ? goJsonTexts(values) : undefined;
}
