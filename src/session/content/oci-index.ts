import { join } from 'node:path';
import {
  type JsonShape,
  jsonCount,
  jsonList,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
  jsonWhole,
  parseJson,
} from '../../base/json-shape.ts';
import { FileError } from '../../files/file-error.ts';
import { fileKinds } from '../../files/file-kind.ts';
import { lockFile } from '../../files/lock-file.ts';
import { readRepositoryFile } from '../../files/repository-file.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { contentDigest } from '../../image/content-digest.ts';
import { ociTypes } from '../../image/media-types.ts';

/** An entry of `index.json`; unknown fields are kept. */
export interface OciDescriptor {
  readonly mediaType?: string | undefined;
  readonly digest: string;
  readonly size?: number | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

/** The JSON shape of a descriptor. */
export const ociDescriptorShape: JsonShape<OciDescriptor> = jsonWhole(
  jsonObject<OciDescriptor>({
    mediaType: jsonOptional(jsonText),
    digest: contentDigest,
    size: jsonOptional(jsonCount),
    annotations: jsonOptional(jsonRecord(jsonText)),
  }),
);

interface OciIndex {
  readonly manifests?: readonly OciDescriptor[] | undefined;
}

const indexShape = jsonWhole(jsonObject<OciIndex>({ manifests: jsonOptional(jsonList(ociDescriptorShape)) }));
/** Writing an index takes milliseconds. */
const staleMs = 5000;
const imageName = 'io.containerd.image.name';
const refName = 'org.opencontainers.image.ref.name';

/** How an index names a manifest: by a tag, or by the full name of an image. */
export type ManifestName =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'image'; readonly name: string };

/** Reads the manifests in the `index.json` of a layout. Rejects with an `Error` that names the file. */
export async function readOciIndex(root: string): Promise<readonly OciDescriptor[]> {
  return (await readIndex(root)).manifests ?? [];
}

/** The manifest for a tag, which can also be the full name of an image (moby/buildkit v0.32.2 client/ociindex). */
export function findManifest(manifests: readonly OciDescriptor[], tag: string): OciDescriptor | undefined {
  const named = (key: string) => manifests.find(({ annotations }) => annotations?.[key] === tag);
  return named(imageName) ?? named(refName);
}

/**
 * Adds a manifest under its names, takes these names from other manifests, and keeps the rest. The whole index is
 * replaced, and two builds that end at the same time wait for each other.
 */
export async function putManifest(
  root: string,
  descriptor: OciDescriptor,
  names: readonly ManifestName[],
): Promise<void> {
  const unlock = await lockFile(join(root, 'index.json.lock'), staleMs);
  try {
    const index = await readIndex(root).catch((error: Error) => {
      if (isMissing(error.cause)) return {} as OciIndex;
      throw error;
    });
    const manifests = names.reduce((list, name) => insert(list, descriptor, name), index.manifests ?? []);
    const next = { schemaVersion: 2, mediaType: ociTypes.index, ...index, manifests };
    await writeWhole(join(root, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
    await writeWhole(join(root, 'index.json'), JSON.stringify(next));
  } finally {
    await unlock();
  }
}

async function readIndex(root: string): Promise<OciIndex> {
  const path = join(root, 'index.json');
  const file = { path, root, shown: path };
  const bytes = await readRepositoryFile(file, fileKinds.imageIndex).catch((error: Error) => {
    throw new Error(isMissing(error) ? `could not read ${path}: no such file` : error.message, {
      cause: error,
    });
  });
  try {
    return parseJson(bytes.toString('utf8'), indexShape);
  } catch (error) {
    throw new Error(`${path} is not an OCI image index: ${(error as Error).message}`, { cause: error });
  }
}

function insert(
  manifests: readonly OciDescriptor[],
  descriptor: OciDescriptor,
  name: ManifestName,
): readonly OciDescriptor[] {
  const image = name.kind === 'image' ? name.name : '';
  const ref = name.kind === 'image' ? referenceObject(name.name) : name.tag;
  const annotations = {
    ...descriptor.annotations,
    ...(image === '' ? {} : { [imageName]: image }),
    [refName]: ref,
  };
  const others = manifests.filter(
    ({ annotations: its }) => (its?.[refName] ?? '') !== ref || (its?.[imageName] ?? '') !== image,
  );
  return [...others, { ...descriptor, annotations }];
}

/** The text after the repository in an image name: its tag, or `@` and its digest (containerd v2 pkg/reference). */
function referenceObject(name: string): string {
  const slash = name.indexOf('/');
  const at = slash === -1 ? -1 : name.slice(slash).search(/[:@]/);
  return at === -1 ? '' : name.slice(slash + at).replace(/^:/, '');
}

function isMissing(error: unknown): boolean {
  return error instanceof FileError && error.code === 'missing';
}
