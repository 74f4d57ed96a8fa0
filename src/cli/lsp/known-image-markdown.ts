import type { ImageFacts } from '../../client/images/read-base-image.ts';
import { printable } from '../../diagnostics/printable.ts';
import { inlineCode } from '../../editor/help/markdown.ts';
import { imagePlatform } from '../../image/image-config.ts';
import type { DockerImage } from '../../image/oci-image.ts';
import { formatPlatform } from '../../image/platform.ts';
import { humanDuration, humanSize } from '../output/human-units.ts';

/** An image whose config is known. A daemon reports neither its size nor its platforms. */
export type KnownImage = Pick<ImageFacts, 'digest' | 'image'> & Partial<ImageFacts>;

/** The facts about an image that matter to who builds on it, as a list. `now` is in milliseconds since 1970. */
export function knownImageMarkdown(known: KnownImage, now: number): string {
  const { image, bytes, layers, platforms = [] } = known;
  const facts: readonly Fact[] = [
    ...configFacts(image),
    ['Platform', [formatPlatform(imagePlatform(image))]],
    ['Other platforms', otherPlatforms(image, platforms)],
    ['Digest', [known.digest]],
  ];
  const size =
    bytes === undefined
      ? []
      : [`- Size: ${humanSize(bytes)} compressed, ${layers} ${layers === 1 ? 'layer' : 'layers'}`];
  return [...facts.flatMap(line), ...size, ...ageLine(image.created, now)].join('\n');
}

type Fact = readonly [name: string, values: readonly string[]];

function configFacts({ config }: DockerImage): readonly Fact[] {
  const { env = [], user = '', workingDir = '', entrypoint, cmd } = config;
  return [
    ['ENV', env],
    ['USER', user === '' ? [] : [user]],
    ['WORKDIR', workingDir === '' ? [] : [workingDir]],
    ['ENTRYPOINT', entrypoint === undefined ? [] : [JSON.stringify(entrypoint)]],
    ['CMD', cmd === undefined ? [] : [JSON.stringify(cmd)]],
  ];
}

function otherPlatforms(image: DockerImage, platforms: readonly string[]): readonly string[] {
  const own = formatPlatform(imagePlatform(image));
  return platforms.filter((platform) => platform !== own);
}

function line([name, values]: Fact): readonly string[] {
  if (values.length === 0) return [];
  return [`- ${name}: ${values.map((value) => inlineCode(printable(value))).join(', ')}`];
}

/** Reproducible images are dated 1970, so their age is not shown. */
function ageLine(created: string | undefined, now: number): readonly string[] {
  const time = Date.parse(created ?? '');
  return Number.isNaN(time) || time <= 0 || time > now
    ? []
    : [`- Created: ${humanDuration(now - time).toLowerCase()} ago`];
}
