import { setTimeout as delay } from 'node:timers/promises';
import { jsonList, jsonObject, jsonOptional, jsonText, parseJson } from '../../base/json-shape.ts';
import { decodeText } from '../../base/text.ts';
import type { ImageFacts } from '../../client/images/read-base-image.ts';
import type { NamedImage } from '../../editor/named-image.ts';
import { parseImageConfig } from '../../image/parse-image-config.ts';
import { defaultPlatform, type Platform, parsePlatform } from '../../image/platform.ts';
import type { CliIo } from '../io.ts';
import type { ReadImages } from '../predict/run-predict.ts';
import { type KnownImage, knownImageMarkdown } from './known-image-markdown.ts';
import type { LspSettings } from './lsp-settings.ts';

/** How long a hover waits for a registry, in milliseconds. */
const patienceMs = 10_000;

/** How long a registry's answer is shown before the registry is asked again. */
const freshMs = 3_600_000;

interface Answer {
  readonly asked: number;
  readonly image: Promise<ImageFacts>;
}

/**
 * Facts about base images: those that the code lens learned from the daemon, and those from registries. Registries are
 * asked only if the user trusts the workspace and has turned `images` on.
 */
export class BaseImages {
  readonly #io: CliIo;
  readonly #answers = new Map<string, Answer>();
  readonly #tags = new Map<string, { readonly asked: number; readonly tags: Promise<readonly string[]> }>();
  readonly #resolved = new Map<string, KnownImage>();

  constructor(io: CliIo) {
    this.#io = io;
  }

  /** Adds the images that a daemon resolved for a build. */
  learn({ images, configs }: ReadImages): void {
    for (const [identifier, digest] of images) {
      const config = configs.get(digest);
      if (config === undefined) continue;
      this.#resolved.set(identifier.replace(/^docker-image:\/\//, ''), {
        digest,
        image: parseImageConfig(config),
      });
    }
  }

  /** Forgets everything, for example when the user withdraws trust. */
  forget(): void {
    this.#answers.clear();
    this.#tags.clear();
    this.#resolved.clear();
  }

  /** A description of an image in Markdown; undefined if nothing is known about it. */
  async describe(image: NamedImage, settings: LspSettings): Promise<string | undefined> {
    const { trusted, images, platform } = settings;
    if (!trusted) return undefined;
    const resolved = this.#resolved.get(image.ref);
    if (!images) return resolved && knownImageMarkdown(resolved, Date.now());
    try {
      const wanted = image.platform ?? platform;
      const read = this.#read(image.ref, wanted === '' ? defaultPlatform() : parsePlatform(wanted));
      const known = await Promise.race([read, delay(patienceMs, undefined, { ref: false })]);
      return known === undefined
        ? 'The registry has not answered yet.'
        : knownImageMarkdown(known, Date.now());
    } catch (error) {
      if (resolved !== undefined) return knownImageMarkdown(resolved, Date.now());
      return `Its config is not known: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  /** The tags of an image, higher versions first; none if they are not known. */
  async tags(name: string, { trusted, images }: LspSettings): Promise<readonly string[]> {
    if (!trusted || !images) return [];
    const known = this.#tags.get(name);
    const isFresh = known !== undefined && Date.now() - known.asked < freshMs;
    const tags = isFresh ? known.tags : readTags(name, this.#io);
    if (!isFresh) this.#tags.set(name, { asked: Date.now(), tags });
    try {
      return (await Promise.race([tags, delay(patienceMs, undefined, { ref: false })])) ?? [];
    } catch {
      // A name that is being typed is often one of no image.
      this.#tags.delete(name);
      return [];
    }
  }

  /** Asks a registry once in a while. A failure may be temporary, so the next call asks again. */
  #read(ref: string, platform: Platform): Promise<ImageFacts> {
    const key = JSON.stringify([ref, platform]);
    const known = this.#answers.get(key);
    if (known !== undefined && Date.now() - known.asked < freshMs) return known.image;
    const image = readImage(ref, platform, this.#io);
    this.#answers.set(key, { asked: Date.now(), image });
    image.catch(() => this.#answers.delete(key));
    return image;
  }
}

async function readImage(ref: string, platform: Platform, io: CliIo): Promise<ImageFacts> {
  const { ImageReader } = await import('../../client/images/image-reader.ts');
  const { parseImageLocation } = await import('../../client/images/image-location.ts');
  const { readBaseImage } = await import('../../client/images/read-base-image.ts');
  const { dockerCredentials } = await import('../../registry/docker-config.ts');
  const store = new ImageReader(dockerCredentials(io.env), io.signal);
  return readBaseImage(parseImageLocation(ref, io.cwd), platform, store);
}

const tagList = jsonObject({ tags: jsonOptional(jsonList(jsonText)) });

async function readTags(name: string, io: CliIo): Promise<readonly string[]> {
  const { parseNormalizedNamed } = await import('../../image/reference.ts');
  const { createRegistryClient } = await import('../../registry/registry-client.ts');
  const { dockerCredentials } = await import('../../registry/docker-config.ts');
  const { domain, path } = parseNormalizedNamed(name);
  const client = createRegistryClient(domain, dockerCredentials(io.env));
  const request = { repository: path, path: 'tags/list', accept: ['application/json'] };
  const { tags = [] } = parseJson(decodeText(await client.get(request, io.signal)), tagList);
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...tags].sort((a, b) => compare(b, a));
}
