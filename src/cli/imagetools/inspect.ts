import { decodeText } from '../../base/text.ts';
import { parseImageLocation } from '../../client/images/image-location.ts';
import { ImageReader } from '../../client/images/image-reader.ts';
import { readImage } from '../../client/images/read-image.ts';
import { printable } from '../../diagnostics/printable.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import { ExitCode } from '../exit-code.ts';
import type { CliIo } from '../io.ts';
import { writeOutput } from '../output/write-output.ts';
import { UsageError } from '../usage-error.ts';
import { imageTemplate } from './image-template.ts';
import { imageText } from './image-text.ts';

export interface ShowImageFlags {
  readonly raw?: boolean;
  readonly format?: string;
}

/** `imagetools inspect`: returns the exit code. */
export async function inspectImage(
  name: string,
  { raw, format }: ShowImageFlags,
  io: CliIo,
): Promise<number> {
  if (raw && format) throw new UsageError('--raw and --format cannot be used together', 'Use one of them.');
  const template = format ? imageTemplate(format === 'json' ? '{{json .}}' : format) : undefined;
  const location = parseImageLocation(name, io.cwd);
  const store = new ImageReader(dockerCredentials(io.env), io.signal);
  if (raw) {
    const { bytes } = await store.resolve(location);
    if (io.stdout.isTTY) io.stdout.write(`${printable(decodeText(bytes))}\n`);
    // As it is and without a newline, so that the output has the digest.
    else await writeOutput(bytes, undefined, io);
    return ExitCode.ok;
  }
  const image = await readImage(location, store);
  const text = template ? `${await template(image, { name, store })}\n` : imageText(image);
  io.stdout.write(text);
  return ExitCode.ok;
}
