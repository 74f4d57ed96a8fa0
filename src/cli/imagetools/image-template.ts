import type { ImageReader } from '../../client/images/image-reader.ts';
import { type PlatformImage, type ReadImage, readPredicates } from '../../client/images/read-image.ts';
import { type GoJsonValue, goJsonIndent } from '../../go/json.ts';
import { annotationsJson, descriptorJson } from '../../image/descriptor.ts';
import { UsageError } from '../usage-error.ts';
import { imageText } from './image-text.ts';

/** What a template reads besides the image. */
interface TemplateWorld {
  /** As the user wrote it. */
  readonly name: string;
  readonly store: ImageReader;
}

/** Prints an image. Provenance and SBOMs are read only where the template has them. */
type ImageTemplate = (image: ReadImage, world: TemplateWorld) => Promise<string>;

const roots = ['Name', 'Manifest', 'Image', 'Provenance', 'SBOM'] as const;
type Root = (typeof roots)[number];

/**
 * Parses a template as `docker buildx imagetools inspect --format` takes it. Supported are `{{json X}}` and `{{X}}`,
 * where X is `.`, a path such as `.Manifest.Digest`, or `(index .Image "linux/amd64").Config`. Throws a
 * {@link UsageError} for anything else.
 */
export function imageTemplate(format: string): ImageTemplate {
  const parts = partsOf(format.replaceAll('\\t', '\t').replaceAll('\\n', '\n'), format);
  return async (image, world) => {
    const texts: string[] = [];
    for (const part of parts) texts.push(typeof part === 'string' ? part : await print(part, image, world));
    return texts.join('');
  };
}

/** An action: what it shows, and how. */
interface Action {
  readonly json: boolean;
  readonly root: Root | undefined;
  readonly keys: readonly string[];
  readonly text: string;
}

function partsOf(text: string, format: string): readonly (string | Action)[] {
  const pieces = text.split('{{');
  const parts: (string | Action)[] = [pieces[0] ?? ''];
  for (const piece of pieces.slice(1)) {
    const close = piece.indexOf('}}');
    if (close < 0) throw mistake(format, '{{ is not closed');
    parts.push(parseAction(piece.slice(0, close), format), piece.slice(close + 2));
  }
  return parts;
}

function parseAction(text: string, format: string): Action {
  const words = text.trim();
  const [, json, inner = words] = /^(json)\s+(.*)$/s.exec(words) ?? [];
  const [, indexed, key, after = inner] =
    /^\(?\s*index\s+(\.[\w.]+)\s+"([^"]*)"\s*\)?(.*)$/s.exec(inner) ?? [];
  const path = indexed === undefined ? after : `${indexed}.`;
  if (!/^(?:\.|(?:\.\w+)+\.?)$/.test(path) || (indexed !== undefined && !/^(?:\.\w+)*$/.test(after)))
    throw mistake(format, `{{${text}}} is not recognized`);
  const [name, ...rest] = path.split('.').filter(Boolean);
  const root = roots.find((each) => each === name);
  if (name !== undefined && root === undefined)
    throw mistake(format, `no field is called .${name}; the fields are .${roots.join(', .')}`);
  if (root === undefined && !json) throw mistake(format, '{{.}} needs json: {{json .}}');
  const keys = indexed === undefined ? rest : [...rest, key ?? '', ...after.split('.').filter(Boolean)];
  return { json: json !== undefined, root, keys, text: words };
}

async function print({ json, root, keys, text }: Action, image: ReadImage, world: TemplateWorld) {
  if (root === 'Manifest' && keys.length === 0 && !json) return imageText(image).trimEnd();
  const whole = root ? await rootValue(root, image, world) : await everything(image, world);
  const value = keys.reduce<GoJsonValue | undefined>(memberOf, whole);
  if (json) return goJsonIndent(value ?? null, '  ');
  if (typeof value === 'object' && value !== null)
    throw new UsageError(`--format: {{${text}}} is not a text`, `Write {{json ${text}}}.`);
  return value === undefined || value === null ? '' : String(value);
}

/** Go's name of a field is that of the JSON, but for its case; `OSVersion` is `os.version`. */
function memberOf(value: GoJsonValue | undefined, key: string): GoJsonValue | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return value[Number(key)];
  const members = value instanceof Map ? [...value] : Object.entries(value);
  const found = members.find(([name]) => name === key) ?? members.find(([name]) => same(name, key));
  return found?.[1] as GoJsonValue | undefined;
}

function same(name: string, key: string): boolean {
  return name.replace(/[._]/g, '').toLowerCase() === key.toLowerCase();
}

async function everything(image: ReadImage, { name }: TemplateWorld): Promise<GoJsonValue> {
  return { name, manifest: manifestJson(image), image: byPlatform(image, ({ config }) => config) };
}

async function rootValue(
  root: Root,
  image: ReadImage,
  world: TemplateWorld,
): Promise<GoJsonValue | undefined> {
  if (root === 'Name') return world.name;
  if (root === 'Manifest') return manifestJson(image);
  if (root === 'Image') return byPlatform(image, ({ config }) => config);
  const of = root === 'SBOM' ? sbomOf : provenanceOf;
  const found = await Promise.all(
    image.images.map((each) => of({ ...world, location: image.location }, each)),
  );
  return byPlatform(image, (_, at) => found[at]) ?? {};
}

type Place = TemplateWorld & Pick<ReadImage, 'location'>;

async function provenanceOf(place: Place, image: PlatformImage): Promise<unknown> {
  const [SLSA] = await readPredicates(place, image, 'https://slsa.dev/provenance/');
  return SLSA === undefined ? undefined : { SLSA };
}

async function sbomOf(place: Place, image: PlatformImage): Promise<unknown> {
  const [SPDX, ...more] = await readPredicates(place, image, 'https://spdx.dev/Document');
  return SPDX === undefined ? undefined : { SPDX, ...(more.length > 0 && { AdditionalSPDXs: more }) };
}

/** The value of the only image, or those of several by platform. */
function byPlatform(
  { images }: ReadImage,
  of: (image: PlatformImage, at: number) => unknown,
): GoJsonValue | undefined {
  if (images.length === 1) return images.map(of)[0] as GoJsonValue | undefined;
  const entries = images.map((image, at) => [image.platform, of(image, at) as GoJsonValue] as const);
  return new Map(entries.filter(([, value]) => value !== undefined));
}

function manifestJson({ descriptor, index }: ReadImage): GoJsonValue {
  if (!index) return descriptorJson(descriptor);
  return {
    schemaVersion: index.schemaVersion ?? 0,
    mediaType: index.mediaType || undefined,
    digest: descriptor.digest,
    size: descriptor.size,
    manifests: index.manifests.map(descriptorJson),
    annotations: annotationsJson(index.annotations),
  };
}

function mistake(format: string, why: string): UsageError {
  return new UsageError(
    `--format ${format}: ${why}`,
    "For example: --format '{{json .Image}}', or --format json.",
  );
}
