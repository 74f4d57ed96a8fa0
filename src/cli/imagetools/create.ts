import { resolve } from 'node:path';
import { firstOf } from '../../base/list.ts';
import { decodeText } from '../../base/text.ts';
import { type CombinedImage, combineImages } from '../../client/images/combine-images.ts';
import { copyImage } from '../../client/images/copy-image.ts';
import { type ImageLocation, parseImageLocation } from '../../client/images/image-location.ts';
import { ImageReader } from '../../client/images/image-reader.ts';
import { parseImageSource, resolveSources } from '../../client/images/join-sources.ts';
import { type AnnotationKey, parseAnnotationKeys } from '../../client/specs/parse-annotation.ts';
import { fileKinds } from '../../files/file-kind.ts';
import { readRegular } from '../../files/regular-file.ts';
import { goJsonIndent } from '../../go/json.ts';
import { compareBytes } from '../../go/strings.ts';
import { descriptorJson } from '../../image/descriptor.ts';
import { dockerTypes } from '../../image/media-types.ts';
import { parsePlatform } from '../../image/platform.ts';
import { familiarString, type ImageReference, referenceName } from '../../image/reference.ts';
import type { CredentialsLookup } from '../../registry/credentials.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import { progressOf } from '../build/progress-flags.ts';
import { ExitCode } from '../exit-code.ts';
import type { CliIo } from '../io.ts';
import { createProgressReporter } from '../output/progress-reporter.ts';
import { pushUpdates } from '../output/push-updates.ts';
import { writeOutput } from '../output/write-output.ts';
import { UsageError } from '../usage-error.ts';

export interface CreateFlags {
  readonly tag?: readonly string[];
  readonly file?: readonly string[];
  readonly annotation?: readonly string[];
  readonly platform?: readonly string[];
  readonly append?: boolean;
  readonly dryRun?: boolean;
  readonly preferIndex: boolean;
  readonly metadataFile?: string;
  readonly progress: string;
}

/** `imagetools create`: returns the exit code (docker/buildx v0.36.1 commands/imagetools/create.go). */
export async function createImage(words: readonly string[], flags: CreateFlags, io: CliIo): Promise<number> {
  const { tag: tags = [], dryRun } = flags;
  if (words.length === 0 && !flags.file)
    throw new UsageError('imagetools create: the sources are missing', 'Name the images to join.');
  if (tags.length === 0 && !dryRun)
    throw new UsageError(
      'imagetools create: the new image has no name',
      'Give one with --tag, or use --dry-run.',
    );
  const annotations = annotationsOf(flags.annotation ?? []);
  const platforms = (flags.platform ?? []).flatMap((text) => text.split(',')).map(parsePlatform);
  const names = tags.map((text) => destinationOf(text, io.cwd));
  const sources = [...(await readSources(flags, io)), ...words].map((text) => parseImageSource(text, io.cwd));
  const destinations = names.map((reference): ImageLocation => ({ kind: 'registry', reference }));
  const [first] = destinations;
  const all = flags.append && first ? [{ kind: 'location', location: first } as const, ...sources] : sources;
  const credentials = dockerCredentials(io.env);
  const store = new ImageReader(credentials, io.signal);
  const joined = await resolveSources(all, destinations, store);
  const image = combineImages(joined, { annotations, platforms, preferIndex: flags.preferIndex });
  warnOfAnnotations(image, annotations, io);
  if (dryRun) {
    await writeOutput(`${decodeText(image.bytes)}\n`, undefined, io);
    return ExitCode.ok;
  }
  const { location } = firstOf(joined);
  await push({ ...image, location }, { names, store, credentials, flags }, io);
  if (flags.metadataFile) await writeOutput(metadataOf(image, names), flags.metadataFile, io);
  return ExitCode.ok;
}

function annotationsOf(texts: readonly string[]): readonly AnnotationKey[] {
  return texts.flatMap((text) => {
    const keys = parseAnnotationKeys(text);
    const unfit = keys.find(({ type }) => type !== 'index' && type !== 'manifest-descriptor');
    if (!unfit) return keys;
    throw new UsageError(
      `--annotation ${text}: imagetools cannot change the ${unfit.type ?? 'manifest'}`,
      'Write index:KEY=VALUE, or manifest-descriptor:KEY=VALUE for the entry of an image in the index.',
    );
  });
}

function destinationOf(text: string, cwd: string): ImageReference {
  const location = parseImageLocation(text, cwd);
  if (location.kind === 'registry' && location.reference.digest === undefined) return location.reference;
  const why = location.kind === 'layout' ? 'is a directory' : 'has a digest';
  throw new UsageError(`--tag ${text}: it ${why}`, 'Write NAME[:TAG] of a registry.');
}

function readSources({ file: files = [] }: CreateFlags, { cwd }: CliIo): Promise<readonly string[]> {
  return Promise.all(
    files.map(async (file) =>
      (await readRegular(resolve(cwd, file), fileKinds.state, file)).toString('utf8'),
    ),
  );
}

/** A Docker manifest list has no place for annotations. */
function warnOfAnnotations(
  { descriptor }: CombinedImage,
  annotations: readonly AnnotationKey[],
  { stderr }: CliIo,
): void {
  if (annotations.length > 0 && descriptor.mediaType === dockerTypes.list)
    stderr.write(
      'WARNING: --annotation has no effect: all sources have Docker media types, which have none\n',
    );
}

/** Where a joined image goes, and with which flags. */
interface Destination {
  readonly names: readonly ImageReference[];
  readonly store: ImageReader;
  readonly credentials: CredentialsLookup;
  readonly flags: CreateFlags;
}

async function push(
  image: CombinedImage & { readonly location: ImageLocation },
  { names, store, credentials, flags }: Destination,
  io: CliIo,
): Promise<void> {
  const { mode } = progressOf(flags, io.env);
  const progress = createProgressReporter(mode, io.stderr, { env: io.env, summary: false });
  const updates = pushUpdates((update) => void progress.update(update));
  try {
    await copyImage(image, names, {
      store,
      credentials,
      signal: io.signal,
      onProgress: updates.on,
    });
  } catch (error) {
    updates.end((error as Error).message);
    progress.finish(io.signal.aborted ? 'interrupted' : 'failed');
    throw error;
  }
  updates.end('');
  progress.finish('done');
  for (const name of names) io.stdout.write(`${familiarString(name)}@${image.descriptor.digest}\n`);
}

function metadataOf({ descriptor }: CombinedImage, names: readonly ImageReference[]): string {
  const repositories = [...new Set(names.map(referenceName))].sort(compareBytes);
  return goJsonIndent(
    { 'containerimage.descriptor': descriptorJson(descriptor), 'image.name': repositories.join(',') },
    '  ',
  );
}
