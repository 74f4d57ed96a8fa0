import { createHash } from 'node:crypto';
import { jsonList, jsonObject, jsonOptional, jsonText, parseJson } from '../base/json-shape.ts';
import { algorithmOf, contentDigest, isContentDigest } from '../image/content-digest.ts';
import type { ImageMetadata } from '../image/image-metadata.ts';
import { formatPlatform, normalizePlatform, type Platform } from '../image/platform.ts';
import { type ImageReference, referenceString } from '../image/reference.ts';
import type { CredentialsLookup } from './credentials.ts';
import { createRegistryClient, type RegistryClient } from './registry-client.ts';
import { RegistryError } from './registry-error.ts';

interface Descriptor {
  readonly digest: string;
  readonly platform?: PlatformJson | undefined;
}

interface PlatformJson {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string | undefined;
}

interface Manifest {
  readonly config?: Descriptor | undefined;
  readonly manifests?: readonly Descriptor[] | undefined;
}

const optionalText = jsonOptional(jsonText);
const descriptor = jsonObject<Descriptor>({
  digest: contentDigest,
  platform: jsonOptional(
    jsonObject<PlatformJson>({ os: jsonText, architecture: jsonText, variant: optionalText }),
  ),
});
const manifestShape = jsonObject<Manifest>({
  config: jsonOptional(descriptor),
  manifests: jsonOptional(jsonList(descriptor)),
});

const manifestTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/** Creates a resolver for image metadata from registries, with one client per host. Each image is resolved once. */
export function createImageResolver(credentials: CredentialsLookup) {
  const clients = new Map<string, RegistryClient>();
  const answers = new Map<string, Promise<ImageMetadata>>();
  return (reference: ImageReference, platform: Platform, signal?: AbortSignal): Promise<ImageMetadata> => {
    const key = `${referenceString(reference)} ${formatPlatform(normalizePlatform(platform))}`;
    const client = clients.get(reference.domain) ?? createRegistryClient(reference.domain, credentials);
    clients.set(reference.domain, client);
    const answer = answers.get(key) ?? resolveImage(client, reference, platform, signal);
    answers.set(key, answer);
    // A failure may be temporary, so the next call asks the registry again.
    answer.catch(() => answers.delete(key));
    return answer;
  };
}

/** Resolves one image with the client's registry. Rejects with a {@link RegistryError}. */
export async function resolveImage(
  client: RegistryClient,
  reference: ImageReference,
  platform: Platform,
  signal: AbortSignal | undefined,
): Promise<ImageMetadata> {
  const name = reference.digest ?? reference.tag ?? 'latest';
  const top = await fetchVerified(client, reference, `manifests/${name}`, reference.digest, signal);
  const manifest = parseManifest(top.bytes, reference);
  if (manifest.config !== undefined)
    return { digest: top.digest, config: await fetchConfig(client, reference, manifest.config, signal) };
  const chosen = chooseManifest(manifest.manifests ?? [], platform);
  if (chosen === undefined) {
    throw new RegistryError(
      `${referenceString(reference)} has no manifest for platform ${formatPlatform(platform)}`,
      'platform-missing',
      { registry: reference.domain },
    );
  }
  const inner = await fetchVerified(client, reference, `manifests/${chosen.digest}`, chosen.digest, signal);
  const { config } = parseManifest(inner.bytes, reference);
  if (config === undefined) throw badImage(reference, 'has a manifest without a config');
  return { digest: top.digest, config: await fetchConfig(client, reference, config, signal) };
}

async function fetchConfig(
  client: RegistryClient,
  reference: ImageReference,
  config: Descriptor,
  signal?: AbortSignal,
) {
  return (await fetchVerified(client, reference, `blobs/${config.digest}`, config.digest, signal)).bytes;
}

async function fetchVerified(
  client: RegistryClient,
  reference: ImageReference,
  path: string,
  expected: string | undefined,
  signal: AbortSignal | undefined,
): Promise<{ readonly bytes: Uint8Array; readonly digest: string }> {
  const accept = path.startsWith('manifests/') ? manifestTypes : ['*/*'];
  if (expected !== undefined && !isContentDigest(expected))
    throw badImage(reference, `has a digest that we cannot check: ${expected}`);
  const bytes = await client.get(reference.path, path, accept, signal);
  const digest = digestOf(bytes, expected === undefined ? 'sha256' : algorithmOf(expected));
  if (expected !== undefined && digest !== expected) {
    throw badImage(reference, `has other content than it says: ${path} has digest ${digest}`);
  }
  return { bytes, digest };
}

function badImage(reference: ImageReference, what: string): RegistryError {
  const text = `${referenceString(reference)} ${what}`;
  return new RegistryError(text, 'registry-answer', { registry: reference.domain });
}

function digestOf(bytes: Uint8Array, algorithm: string): string {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

function parseManifest(bytes: Uint8Array, reference: ImageReference): Manifest {
  try {
    return parseJson(new TextDecoder().decode(bytes), manifestShape);
  } catch (error) {
    const text = `the registry ${reference.domain} has a manifest of ${referenceString(reference)} that cannot be read`;
    throw new RegistryError(`${text}: ${(error as Error).message}`, 'registry-answer', {
      registry: reference.domain,
      cause: error,
    });
  }
}

/** Selects the manifest for the platform: the same variant, or else one without a variant. */
function chooseManifest(manifests: readonly Descriptor[], platform: Platform): Descriptor | undefined {
  const wanted = normalizePlatform(platform);
  const candidates = manifests.filter(({ platform: offered }) => {
    if (offered === undefined) return false;
    const normal = normalizePlatform(offered);
    return normal.os === wanted.os && normal.architecture === wanted.architecture;
  });
  const variantOf = (descriptor: Descriptor) => normalizePlatform(descriptor.platform!).variant ?? '';
  return (
    candidates.find((c) => variantOf(c) === (wanted.variant ?? '')) ??
    candidates.find((c) => variantOf(c) === '') ??
    candidates[0]
  );
}
