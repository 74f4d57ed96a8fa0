import { jsonList, jsonObject, jsonOptional, jsonText, parseJson } from '../base/json-shape.ts';
import { compatiblePlatforms } from '../image/compatible-platforms.ts';
import { contentDigest } from '../image/content-digest.ts';
import type { ImageMetadata } from '../image/image-metadata.ts';
import { basicPlatformName, formatPlatform, normalizePlatform, type Platform } from '../image/platform.ts';
import { type ImageReference, referenceString } from '../image/reference.ts';
import type { CredentialsLookup } from './credentials.ts';
import { badImage, fetchVerified, type RegistryImage } from './fetch-verified.ts';
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

/** Creates a resolver for image metadata from registries, with one client per host. Each image is resolved once. */
export function createImageResolver(credentials: CredentialsLookup) {
  const clients = new Map<string, RegistryClient>();
  const answers = new Map<string, Promise<ImageMetadata>>();
  return (reference: ImageReference, platform: Platform, signal?: AbortSignal): Promise<ImageMetadata> => {
    const key = `${referenceString(reference)} ${formatPlatform(normalizePlatform(platform))}`;
    const client = clients.get(reference.domain) ?? createRegistryClient(reference.domain, credentials);
    clients.set(reference.domain, client);
    const answer = answers.get(key) ?? resolveImage({ client, reference, signal }, platform);
    answers.set(key, answer);
    // A failure may be temporary, so the next call asks the registry again.
    answer.catch(() => answers.delete(key));
    return answer;
  };
}

/** Resolves one image with the client's registry. Rejects with a {@link RegistryError}. */
export async function resolveImage(image: RegistryImage, platform: Platform): Promise<ImageMetadata> {
  const { reference } = image;
  const name = reference.digest ?? reference.tag ?? 'latest';
  const path = `manifests/${name}`;
  const top = await fetchVerified(image, { path, expected: reference.digest });
  const manifest = parseManifest(top.bytes, reference);
  if (manifest.config !== undefined)
    return { digest: top.digest, config: await fetchConfig(image, manifest.config) };
  const chosen = chooseManifest(manifest.manifests ?? [], platform);
  if (chosen === undefined) {
    throw new RegistryError(
      `${referenceString(reference)} has no manifest for platform ${formatPlatform(platform)}`,
      'platform-missing',
      { registry: reference.domain },
    );
  }
  const { digest } = chosen;
  const child = { path: `manifests/${digest}`, expected: digest };
  const inner = await fetchVerified(image, child);
  const { config } = parseManifest(inner.bytes, reference);
  if (config === undefined) throw badImage(reference, 'has a manifest without a config');
  return { digest: top.digest, config: await fetchConfig(image, config) };
}

async function fetchConfig(image: RegistryImage, config: Descriptor): Promise<Uint8Array> {
  const blob = { path: `blobs/${config.digest}`, expected: config.digest };
  return (await fetchVerified(image, blob)).bytes;
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

/** Selects the manifest whose image runs best on the platform, as the daemon does. */
export function chooseManifest<Entry extends { readonly platform?: Platform | undefined }>(
  manifests: readonly Entry[],
  platform: Platform,
): Entry | undefined {
  const offered = manifests.flatMap((descriptor) =>
    descriptor.platform ? [{ descriptor, name: basicPlatformName(descriptor.platform) }] : [],
  );
  for (const wanted of compatiblePlatforms(platform).map(basicPlatformName)) {
    const found = offered.find(({ name }) => name === wanted);
    if (found) return found.descriptor;
  }
  return undefined;
}
