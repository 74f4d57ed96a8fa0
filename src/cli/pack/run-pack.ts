import { resolve } from 'node:path';
import { type ImageReference, parseNormalizedNamed, tagNameOnly } from '../../image/reference.ts';
import { readEngine } from '../../pack/engine.ts';
import { imageContent } from '../../pack/image/image-content.ts';
import { writeLayoutArchive, writeLayoutDirectory } from '../../pack/image/write-layout.ts';
import { resolveNodeBase } from '../../pack/node-base.ts';
import { type PackRuntime, packFrontend, requireServing } from '../../pack/pack-frontend.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import { pushImage } from '../../registry/push/push-image.ts';
import { ExitCode } from '../exit-code.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { packJson, packText } from './describe-pack.ts';

/** The flags of `pack`. */
export interface PackFlags {
  readonly tag?: readonly string[];
  readonly push?: boolean;
  readonly output?: string;
  readonly runtime?: PackRuntime;
  readonly nodeImage: string;
  readonly format: 'text' | 'json';
}

/** Runs `pack`; returns the exit code. */
export async function runPackCommand(file: string, flags: PackFlags, io: CliIo): Promise<number> {
  const references = (flags.tag ?? []).map(parseTag);
  if (flags.push && references.length === 0)
    throw new UsageError('--push needs the name of the image', 'Add -t registry/name:tag.');
  const { signal } = io;
  const credentials = dockerCredentials(io.env);
  const packed = await packFrontend({
    file: resolve(io.cwd, file),
    runtime: flags.runtime,
    engine: readEngine(),
    nodeBase: () =>
      resolveNodeBase(tagNameOnly(parseNormalizedNamed(flags.nodeImage)), { credentials, signal }),
  });
  requireServing(packed, file);
  if (flags.output !== undefined)
    await writeLayout(flags.output, { image: packed.image, references, signal: io.signal }, io);
  if (flags.push) {
    const { root } = packed.image;
    await pushImage({ root, content: imageContent(packed.image), references }, { credentials, signal });
  }
  const description = { file, packed, references, output: flags.output, pushed: flags.push === true };
  io.stdout.write(flags.format === 'json' ? packJson(description) : packText(description));
  return ExitCode.ok;
}

async function writeLayout(
  path: string,
  request: Parameters<typeof writeLayoutArchive>[1],
  { cwd }: CliIo,
): Promise<void> {
  if (path.endsWith('.tar')) await writeLayoutArchive(resolve(cwd, path), request);
  else await writeLayoutDirectory(resolve(cwd, path), request);
}

function parseTag(name: string): ImageReference {
  const reference = tagNameOnly(parseNormalizedNamed(name));
  if (reference.digest !== undefined)
    throw new UsageError(`--tag ${name}: an image that is packed cannot have a digest in its name`);
  return reference;
}
