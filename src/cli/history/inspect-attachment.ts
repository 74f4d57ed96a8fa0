import { type Attachment, listAttachments } from '../../client/history/attachments.ts';
import { readContent } from '../../client/history/read-content.ts';
import { ociTypes } from '../../image/media-types.ts';
import { writeOutput } from '../output/write-output.ts';
import { UsageError } from '../usage-error.ts';
import { findBuildOn, newest, wholeRecord } from './find-build.ts';
import type { HistoryWork } from './history-work.ts';

export interface AttachmentFlags {
  readonly type?: string;
  readonly platform?: string;
}

/** `history inspect attachment`: a manifest, a provenance, an SBOM, as it is in the daemon's store. */
export const printAttachment: HistoryWork<
  { readonly ref?: string; readonly digest?: string },
  AttachmentFlags
> = async (channels, { argument: { ref = newest, digest }, flags }, io) => {
  if (!digest && flags.type === undefined && flags.platform === undefined)
    throw new UsageError(
      'history inspect attachment: select one with --type, --platform or its digest',
      '`dockerfile-llb history inspect` lists the attachments.',
    );
  if (digest && !/^[a-z0-9]+:[0-9a-f]{32,}$/.test(digest))
    throw new UsageError(`${digest} is not a digest`, 'Write it in full: sha256:…');
  const { record: build, channel } = await findBuildOn(channels, ref, io);
  const all = await listAttachments(channel, await wholeRecord(channel, build.ref, io.signal), io.signal);
  const chosen = digest ?? all.find((attachment) => fits(attachment, flags))?.digest;
  if (chosen === undefined) throw noneFits(build.ref, all);
  await writeOutput(jsonText(await readContent(channel, chosen, io.signal)), undefined, io);
};

/** Attachments are JSON, which is printed as text is; what is not goes out as it is. */
function jsonText(bytes: Uint8Array): string | Uint8Array {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    JSON.parse(text);
    // A carriage return can only be between tokens, where it is equivalent to a line feed.
    return text.replace(/\r\n?/g, '\n');
  } catch {
    return bytes;
  }
}

function fits({ type, platform }: Attachment, flags: AttachmentFlags): boolean {
  if (flags.platform !== undefined && platform !== flags.platform) return false;
  return flags.type === undefined || (types.get(flags.type) ?? [flags.type]).includes(type);
}

function noneFits(ref: string, all: readonly Attachment[]): Error {
  const known = [...new Set(all.map(({ type }) => type))];
  const hint = known.length > 0 ? `It has ${known.join(', ')}.` : 'It has no attachments.';
  return new UsageError(`build ${ref} has no such attachment`, hint);
}

/** Short names (docker/buildx v0.36.1 commands/history/inspect_attachment.go). */
const types: ReadonlyMap<string, readonly string[]> = new Map([
  ['index', [ociTypes.index]],
  ['manifest', [ociTypes.manifest]],
  ['image', [ociTypes.config]],
  ['provenance', ['https://slsa.dev/provenance/v1', 'https://slsa.dev/provenance/v0.2']],
  ['sbom', ['https://spdx.dev/Document']],
]);
