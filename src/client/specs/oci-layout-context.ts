import { randomId } from '../../base/random-id.ts';
import { parseBlobDigest } from '../../session/content/blob-digest.ts';
import { findManifest, readOciIndex } from '../../session/content/oci-index.ts';
import { OciStore } from '../../session/content/oci-store.ts';

const prefix = 'oci-layout://';
const digestPattern = /^[a-z0-9]+(?:[-_+.][a-z0-9]+)*:[0-9a-f]{32,}$/i;
const tagPattern = /^[\w][\w.-]{0,127}$/;
const drive = /^[a-z]:[/\\]/i;

/** `oci-layout://PATH[:TAG][@DIGEST]`; the default tag is `latest`. */
export interface OciLayoutReference {
  readonly path: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** A local OCI layout as a named context: `value` is for the frontend's option, and `store` for the session. */
export interface OciLayoutContext {
  readonly value: string;
  readonly storeId: string;
  readonly store: OciStore;
}

/**
 * Undefined for any other text (docker/buildx v0.36.1 util/ocilayout). Throws for an invalid digest.
 *
 * @example
 * console.log(parseOciLayout('oci-layout://images/base:1.2')?.path); // images/base
 */
export function parseOciLayout(text: string): OciLayoutReference | undefined {
  if (!text.startsWith(prefix)) return undefined;
  let path = text.slice(prefix.length);
  let digest: string | undefined;
  let tag: string | undefined;
  const at = path.lastIndexOf('@');
  if (at !== -1 && digestPattern.test(path.slice(at + 1))) {
    digest = parseBlobDigest(path.slice(at + 1));
    path = path.slice(0, at);
  }
  const colon = path.lastIndexOf(':');
  if (colon !== -1 && !(colon === 1 && drive.test(path)) && tagPattern.test(path.slice(colon + 1))) {
    tag = path.slice(colon + 1);
    path = path.slice(0, colon);
  }
  if (tag === undefined && digest === undefined) tag = 'latest';
  return { path, tag, digest };
}

/**
 * Opens a layout directory for the daemon to read, and pins the reference to the manifest of the tag, or to the only
 * manifest (docker/buildx v0.36.1 build/opt.go). `folder` is the resolved path of the reference. Rejects with an
 * `Error` that lists what the layout contains.
 *
 * @example
 * const reference = parseOciLayout('oci-layout://images/base:1.2');
 * if (reference) console.log((await openOciLayout(reference, reference.path)).value);
 */
export async function openOciLayout(
  reference: OciLayoutReference,
  folder: string,
): Promise<OciLayoutContext> {
  const digest = reference.digest ?? (await resolveDigest(folder, reference.tag ?? 'latest'));
  const store = await OciStore.open(folder, 'read').catch((error: Error) => {
    throw new Error(`could not open the OCI layout ${folder}: ${error.message}`, { cause: error });
  });
  const name = randomId();
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
  return { value: `${prefix}${name}${tag}@${digest}`, storeId: `oci:${name}`, store };
}

async function resolveDigest(folder: string, tag: string): Promise<string> {
  const manifests = await readOciIndex(folder);
  const found = findManifest(manifests, tag) ?? (manifests.length === 1 ? manifests[0] : undefined);
  if (found) return parseBlobDigest(found.digest);
  const names = manifests.map(({ annotations }) => annotations?.['org.opencontainers.image.ref.name']);
  const known = names.filter((name) => name !== undefined);
  throw new Error(
    known.length > 0
      ? `${folder} has no manifest with the tag ${tag}, only ${known.join(', ')}`
      : `${folder} has no manifest with the tag ${tag}`,
  );
}
