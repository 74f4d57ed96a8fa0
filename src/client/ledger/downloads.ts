import { gunzipSync } from 'node:zlib';
import { sha256 } from '../../base/digest.ts';
import { networkReason } from '../../base/network-reason.ts';
import { runLimited } from '../../base/run-limited.ts';
import { withoutCredentials } from '../../base/url-credentials.ts';
import { madeDigest } from '../../insight/content/hash-made.ts';
import type { TreeFile } from '../../insight/content/tree-file.ts';
import type { BuildStep, StepGraph } from '../../insight/graph/step-graph.ts';
import { fetchedAttrs, type SourceOp } from '../../insight/keys/source-keys.ts';
import type { SourceFiles } from '../../insight/simulate/known-trees.ts';
import { lockableKind } from '../../lock/pin-source.ts';
import { fetchFile } from '../../registry/http/fetch-file.ts';
import { BodyTooLargeError, readBody } from '../../registry/http/read-body.ts';
import { registryFetch } from '../../registry/http/registry-fetch.ts';
import type { RecordedBuild } from './recorded-build.ts';

/** What a server has under a URL. */
export interface Download {
  /** `sha256:…` of the content. */
  readonly checksum: string;
  /** In HTTP's format, if the server reports it. */
  readonly modified?: string;
  /** Without the mark of a weak one. */
  readonly etag?: string;
  /** The digest of the file as the daemon hashes it, or another text that is different for other contents. */
  readonly file: string;
}

/** What is known before servers are asked, and how much is fetched from them. */
export interface ResolveOptions {
  readonly earlier: readonly Pick<RecordedBuild, 'graph'>[];
  readonly signal?: AbortSignal | undefined;
  /** Files of more bytes are known by their tags. Without it, files of up to 64 MiB are fetched. */
  readonly tagsAbove?: number;
}

/** Downloads by the digests of the steps, and why others are not known. */
export interface ResolvedDownloads {
  readonly downloads: ReadonlyMap<string, Download>;
  readonly failures: ReadonlyMap<string, string>;
}

/**
 * Asks servers for the files that a build adds by URL, as the daemon will. A file whose tag is that of an earlier build is
 * not fetched again; one with a checksum is not fetched at all. Rejects only when it is cancelled.
 * (moby/buildkit v0.32.2 source/http/source.go `resolveMetadataRef`)
 */
export async function resolveDownloads(
  { steps }: StepGraph,
  { earlier, signal, tagsAbove }: ResolveOptions,
): Promise<ResolvedDownloads> {
  const downloads = new Map<string, Download>();
  const failures = new Map<string, string>();
  const wanted = steps.filter(isDownload);
  if (wanted.length === 0) return { downloads, failures };
  const known = earlier.flatMap(({ graph }) =>
    graph.steps.flatMap(({ source }) => fetchedBefore(source) ?? []),
  );
  const resolve = async ({ digest, source }: BuildStep) => {
    if (source === undefined) return;
    try {
      downloads.set(digest, await resolveOne(source, { known, signal, tagsAbove }));
    } catch (error) {
      signal?.throwIfAborted();
      const url = withoutCredentials(source.identifier);
      failures.set(digest, `cannot download ${url}: ${networkReason(error)}`);
    }
  };
  await runLimited(wanted, resolve, { limit: parallelDownloads });
  return { downloads, failures };
}

/** A step that adds a file by its URL, without a login. */
function isDownload({ source }: BuildStep): boolean {
  if (source === undefined || lockableKind(source.identifier) !== 'http') return false;
  return Object.keys(source.attrs).every((name) => name === 'http.filename' || name === 'http.checksum');
}

/** A download of an earlier build. */
interface EarlierDownload extends Download {
  readonly identifier: string;
}

function fetchedBefore(source: SourceOp | undefined): EarlierDownload | undefined {
  const { attrs = {}, identifier = '' } = source ?? {};
  const { 'http.checksum': checksum, [fetchedAttrs.file]: file } = attrs;
  const { [fetchedAttrs.modified]: modified, [fetchedAttrs.etag]: etag } = attrs;
  if (!checksum || !file) return undefined;
  return { identifier, checksum, file, ...(modified && { modified }), ...(etag && { etag }) };
}

interface Question {
  readonly known: readonly EarlierDownload[];
  readonly signal: AbortSignal | undefined;
  readonly tagsAbove: number | undefined;
}

async function resolveOne({ identifier, attrs }: SourceOp, question: Question): Promise<Download> {
  const { known, signal, tagsAbove } = question;
  const { 'http.checksum': checksum } = attrs;
  const sameContent = (sum: string) => known.findLast((each) => each.checksum === sum)?.file;
  if (checksum) return { checksum, file: sameContent(checksum) ?? `content ${checksum}` };
  const tagged = known.filter((each) => each.identifier === withoutCredentials(identifier) && each.etag);
  const tag = tagged.length > 0 ? await readTag(identifier, signal) : undefined;
  const same = tag && tagged.findLast(({ etag }) => etag === tag);
  if (same) return same;
  const found = await download(identifier, signal, tagsAbove);
  if (!isTagged(found) && tagged.some(isTagged))
    throw new Error('its tag has changed, and the content that it had in an earlier build is not known');
  return { ...found, file: sameContent(found.checksum) ?? found.file };
}

/** Whether only the tag is known. */
function isTagged({ checksum }: Pick<Download, 'checksum'>): boolean {
  return checksum.startsWith(tagScheme);
}

async function readTag(url: string, signal: AbortSignal | undefined): Promise<string | undefined> {
  const response = await registryFetch(new URL(url), { method: 'HEAD', headers, signal });
  await response.body?.cancel();
  return response.ok ? tagOf(response) : undefined;
}

function tagOf({ headers: given }: Response): string | undefined {
  return given.get('etag')?.replace(/^W\//, '');
}

async function download(
  url: string,
  signal: AbortSignal | undefined,
  tagsAbove: number | undefined,
): Promise<Download> {
  const response = await fetchFile(url, { headers, signal });
  const time = Date.parse(response.headers.get('last-modified') ?? '');
  const etag = tagOf(response);
  const maxBytes = tagsAbove ?? maxFetched;
  const data = await bodyOf(response, maxBytes);
  if (data === undefined && !(tagsAbove !== undefined && etag))
    throw new Error(`it is larger than ${maxBytes >> 20} MiB`);
  return {
    ...(data ? { checksum: sha256(data), file: madeDigest({ mode: fileMode, data }) } : tagged(etag)),
    ...(Number.isFinite(time) && { modified: new Date(time).toUTCString() }),
    ...(etag && { etag }),
  };
}

/** Stands in for a content that is not known, as long as the tag is the same. */
function tagged(etag = ''): Pick<Download, 'checksum' | 'file'> {
  return { checksum: `${tagScheme}${etag}`, file: `tag ${etag}` };
}

/** The content; undefined if it is larger. */
async function bodyOf(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  try {
    const bytes = await readBody(response, maxBytes);
    const isPacked = response.headers.get('content-encoding') === 'gzip';
    return isPacked ? gunzipSync(bytes, { maxOutputLength: maxFetched }) : bytes;
  } catch (error) {
    if (error instanceof BodyTooLargeError) return undefined;
    throw error;
  }
}

/** The graph with what servers have. Downloads are found by the step's digest. */
export function pinDownloads(
  { steps, heads }: StepGraph,
  downloads: ResolvedDownloads['downloads'],
): StepGraph {
  return {
    heads,
    steps: steps.map((step) => {
      const found = downloads.get(step.digest);
      return found && step.source ? { ...step, source: fetchedSource(step.source, found) } : step;
    }),
  };
}

function fetchedSource(source: SourceOp, { checksum, modified, etag, file }: Download): SourceOp {
  const fetched = {
    'http.checksum': checksum,
    [fetchedAttrs.file]: file,
    ...(modified && { [fetchedAttrs.modified]: modified }),
    ...(etag && { [fetchedAttrs.etag]: etag }),
  };
  return { ...source, attrs: { ...source.attrs, ...fetched } };
}

/** The files of pinned downloads, by the digests of the steps. */
export function downloadedFiles({ steps }: StepGraph): ReadonlyMap<string, SourceFiles> {
  return new Map(
    steps.flatMap(({ digest, source }): readonly (readonly [string, SourceFiles])[] => {
      const { [fetchedAttrs.file]: file, 'http.filename': path } = source?.attrs ?? {};
      if (!file || !path) return [];
      const table = new Map<string, TreeFile>([[path, { path, mode: fileMode, linkname: '', digest: file }]]);
      return [[digest, { size: 1, table, keys: new Map() }]];
    }),
  );
}

/** A server may have other tags for compressed content, which daemons ask for. */
const headers = { 'accept-encoding': 'gzip' };
/** The mode of a file that a daemon downloads. */
const fileMode = 0o600;
/** The contents of larger files are not compared. */
const maxFetched = 64 << 20;
/** Before the tag, in the place of a checksum. */
const tagScheme = 'etag:';
const parallelDownloads = 4;
