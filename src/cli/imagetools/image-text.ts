import { locationText, withLocationDigest } from '../../client/images/image-location.ts';
import { type PlatformImage, predicateOf, type ReadImage } from '../../client/images/read-image.ts';
import { compareKeys } from '../../go/strings.ts';
import { type ContentDescriptor, isAttestation } from '../../image/descriptor.ts';
import { formatPlatform } from '../../image/platform.ts';
import { humanSize } from '../output/human-units.ts';
import { textTable } from '../output/text-table.ts';

type Row = readonly [name: string, value: string];
type Rows = readonly Row[];

/** An image for people: what it is, and each manifest of an index with its config and attestations. */
export function imageText(image: ReadImage): string {
  const { descriptor, index, images, location } = image;
  const head: Rows = [
    ['Name:', locationText(location)],
    ['MediaType:', descriptor.mediaType],
    ['Digest:', descriptor.digest],
  ];
  if (!index)
    return textTable([...head, ...images.flatMap((each) => [platformRow(each), ...imageRows(each)])]);
  const { manifests, annotations } = index;
  const sections = manifests.map((each) => textTable(indented(manifestRows(image, each))));
  return `${textTable([...head, ...annotationRows(annotations)])}\nManifests:\n${sections.join('\n')}`;
}

function manifestRows({ location, images }: ReadImage, descriptor: ContentDescriptor): Rows {
  const { mediaType, digest, platform, annotations } = descriptor;
  const image = images.find((each) => each.descriptor.digest === digest);
  return [
    ['Name:', locationText(withLocationDigest(location, digest))],
    ['MediaType:', mediaType],
    ...(platform && !isAttestation(annotations) ? [['Platform:', formatPlatform(platform)] as const] : []),
    ...annotationRows(annotations),
    ...(image ? imageRows(image) : []),
  ];
}

function platformRow({ platform }: PlatformImage): Row {
  return ['Platform:', platform];
}

interface ImageConfig {
  readonly created?: unknown;
  readonly config?: {
    readonly User?: unknown;
    readonly WorkingDir?: unknown;
    readonly Entrypoint?: unknown;
    readonly Cmd?: unknown;
    readonly Env?: unknown;
    readonly ExposedPorts?: unknown;
    readonly Labels?: unknown;
  } | null;
}

function imageRows({ layers, annotations, config, attestations }: PlatformImage): Rows {
  const size = layers.reduce((sum, layer) => sum + layer.size, 0);
  const { created, config: run } = (config ?? {}) as ImageConfig;
  const rows: Rows = [
    ['Created:', textOf(created)],
    ['Layers:', `${layers.length}, ${humanSize(size)}`],
    ['User:', textOf(run?.User)],
    ['WorkingDir:', textOf(run?.WorkingDir)],
    ['Entrypoint:', textOf(run?.Entrypoint)],
    ['Cmd:', textOf(run?.Cmd)],
    ['Ports:', Object.keys(run?.ExposedPorts ?? {}).join(', ')],
  ];
  return [
    ...rows.filter(([, value]) => value !== ''),
    ...listRows('Env:', Array.isArray(run?.Env) ? run.Env.map(textOf) : []),
    ...listRows('Labels:', pairs(run?.Labels)),
    ...listRows('Manifest annotations:', pairs(annotations)),
    ...listRows('Attestations:', attestations.map(predicateOf)),
  ];
}

function annotationRows(annotations: ContentDescriptor['annotations']): Rows {
  return listRows('Annotations:', pairs(annotations));
}

/** A list under a title; the first one stands beside it. */
function listRows(title: string, values: readonly string[]): Rows {
  return values.map((value, at) => [at === 0 ? title : '', value]);
}

function pairs(record: unknown): readonly string[] {
  const entries = Object.entries((record ?? {}) as Readonly<Record<string, unknown>>);
  return entries.sort(compareKeys).map(([key, value]) => `${key}=${textOf(value)}`);
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function indented(rows: Rows): Rows {
  return rows.map(([name, value]) => [`  ${name}`, value]);
}
