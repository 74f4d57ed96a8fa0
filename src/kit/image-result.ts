import { encodeText } from '../base/text.ts';
import { exportPlatform, marshalPlatforms } from '../frontend/export-platform.ts';
import type { SolveResult } from '../frontend/gateway.ts';
import { imageConfigKey, platformsKey } from '../frontend/wire/result-keys.ts';
import { emptyImage, imagePlatform, marshalImageConfig } from '../image/image-config.ts';
import type { ContainerConfig, DockerImage } from '../image/oci-image.ts';
import { defaultPlatform, type Platform } from '../image/platform.ts';

/** One image of a result. */
export interface BuiltImage {
  /** Its filesystem: a ref of `solve`; '' is an empty one. */
  readonly ref: string;
  /**
   * How a container of the image starts. It overrides the fields of `image`, which is a whole config, such as a base
   * image's.
   */
  readonly config?: ContainerConfig;
  readonly image?: DockerImage;
  /** The default is the platform of `image`, or `linux/amd64`. */
  readonly platform?: Platform;
}

/**
 * The result of a frontend for images, in the form that exporters read: one image, or one for each platform if there
 * are several (moby/buildkit v0.32.2 exporter/containerimage/exptypes). Throws a `TypeError` for an empty list, for
 * a ref that is not a text, or if two are for the same platform.
 *
 * @example
 * serveFrontend(async (gateway) => {
 *   const { ref = '' } = await gateway.solve({ definition: llb.marshal(llb.image('busybox')) });
 *   return imageResult([{ ref, config: { cmd: ['/app'] } }]);
 * });
 */
export function imageResult(images: readonly BuiltImage[]): SolveResult {
  const listed = images.map(listImage);
  const [first] = listed;
  if (first === undefined) throw new TypeError('imageResult needs at least one image');
  refuseDuplicates(listed.map(({ id }) => id));
  const isSingle = listed.length === 1;
  const metadata = new Map(
    listed.map(({ id, image }) => [
      isSingle ? imageConfigKey : `${imageConfigKey}/${id}`,
      marshalImageConfig(image),
    ]),
  );
  metadata.set(platformsKey, marshalPlatforms(listed));
  return isSingle
    ? { ref: first.ref, metadata }
    : { refs: new Map(listed.map(({ id, ref }) => [id, ref])), metadata };
}

function listImage({ ref, image, config, platform }: BuiltImage) {
  if (typeof ref !== 'string')
    throw new TypeError('imageResult needs the ref of each image: await build.solve(state)');
  const target = platform ?? (image && imagePlatform(image)) ?? defaultPlatform();
  const base = image ?? emptyImage(target);
  const full = config === undefined ? base : { ...base, config: { ...base.config, ...config } };
  return { ref, image: full, ...exportPlatform(target, imagePlatform(full)) };
}

function refuseDuplicates(ids: readonly string[]): void {
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  if (twice !== undefined) throw new TypeError(`imageResult got two images for ${twice}`);
}

/**
 * A result that is not an image: the answer to a subrequest, or a filesystem with metadata for an exporter.
 *
 * @example
 * serveFrontend(async () => metadataResult({ 'result.txt': 'no targets', version: '1.0.0' }));
 */
export function metadataResult(
  metadata: Readonly<Record<string, string | Uint8Array>>,
  ref: string = '',
): SolveResult {
  const entries = Object.entries(metadata).map(
    ([key, value]) => [key, typeof value === 'string' ? encodeText(value) : value] as const,
  );
  return { ref, metadata: new Map(entries) };
}
