import { formatPlatform } from '../../image/platform.ts';
import { familiarString, type ImageReference, withDigest } from '../../image/reference.ts';
import { describeNeed, type PackedFrontend } from '../../pack/pack-frontend.ts';
import { humanSize } from '../output/human-units.ts';
import { textTable } from '../output/text-table.ts';

/** What `pack` has done. */
export interface PackOutcome {
  /** The program, as the user wrote it. */
  readonly file: string;
  readonly packed: PackedFrontend;
  readonly references: readonly ImageReference[];
  /** Where the layout was written. */
  readonly output: string | undefined;
  readonly pushed: boolean;
}

/** A part of the bundle: a file of the project, or a package. */
interface BundledPart {
  readonly name: string;
  readonly bytes: number;
}

/** A description of the image as text. */
export function packText(outcome: PackOutcome): string {
  const { packed } = outcome;
  const { programSize, images, image } = packed;
  const labels = Object.entries(images[0]?.labels ?? {});
  return [
    ...reasonLines(outcome),
    `\nprogram  ${humanSize(programSize)}\n`,
    indented(partsOf(packed).map(({ name, bytes }) => [name, humanSize(bytes)])),
    `image  ${image.root.digest}\n`,
    indented(images.map(({ platform, layers }) => [formatPlatform(platform), humanSize(totalOf(layers))])),
    'labels\n',
    indented(labels.map(([name, value]) => [`${name}=${value}`])),
    ...resultLines(outcome),
  ].join('');
}

function reasonLines({ file, packed: { runtime, needs } }: PackOutcome): readonly string[] {
  if (runtime === 'small') return [`${file} runs on the small engine: it needs nothing of Node.\n`];
  if (needs.length === 0) return [`${file} runs on Node, as asked for.\n`];
  return [`${file} runs on Node, because\n`, indented(needs.map((need) => [describeNeed(need)]))];
}

function resultLines({ references, output, pushed, packed: { image } }: PackOutcome): readonly string[] {
  const wrote = output === undefined ? [] : [`\nwrote ${output}\n`];
  const names = references.map((reference) => familiarString(withDigest(reference, image.root.digest)));
  if (pushed) return [...wrote, ...names.map((name) => `\npushed ${name}\n`)];
  return output === undefined ? ['\nNothing was written. Add --push or --output.\n'] : wrote;
}

function indented(rows: readonly (readonly string[])[]): string {
  return textTable(rows).replace(/^(?=.)/gm, '  ');
}

function totalOf(layers: PackedFrontend['images'][number]['layers']): number {
  return layers.reduce((sum, { descriptor }) => sum + descriptor.size, 0);
}

/** The largest first. What the engine contains is not listed: it is not part of the bundle. */
function partsOf({ metafile }: PackedFrontend): readonly BundledPart[] {
  const sizes = new Map<string, number>();
  for (const output of Object.values(metafile.outputs))
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const name = partName(path);
      sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
    }
  const parts = [...sizes].map(([name, bytes]) => ({ name, bytes }));
  return parts.filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes);
}

/** `node_modules/yaml` for a file of a package. */
function partName(path: string): string {
  if (path.startsWith('engine:')) return `${path.slice('engine:'.length)} (part of the engine)`;
  return /^(?:.*\/)?(node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
}

/** The same as JSON. */
export function packJson({ file, packed, references, output, pushed }: PackOutcome): string {
  const { runtime, needs, programSize, images, image } = packed;
  const json = {
    file,
    runtime,
    needs,
    program: { bytes: programSize, parts: partsOf(packed) },
    image: image.root,
    platforms: images.map(({ platform, layers }) => ({
      platform: formatPlatform(platform),
      layers: layers.map(({ descriptor }) => descriptor),
    })),
    labels: images[0]?.labels ?? {},
    names: references.map((reference) => familiarString(reference)),
    output,
    pushed,
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
